package thaw.care.program;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CareTeamRepository;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.audit.AuditLog;
import thaw.domain.people.ClientId;
import thaw.governor.GateWord;
import thaw.governor.PhaseKeeper;
import thaw.governor.PhaseStanding;

/** Where a client of the therapist's is in their program, and the therapist's word to the gate of the next phase. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class PhaseService {

    /** The longest reason that is kept. */
    public static final int REASON_LIMIT = 1000;

    private final CurrentUser user;
    private final CareTeamRepository careTeams;
    private final PhaseKeeper phases;
    private final AuditLog audit;
    private final Clock clock;

    PhaseService(
            CurrentUser user, CareTeamRepository careTeams, PhaseKeeper phases, AuditLog audit, Clock clock) {
        this.user = user;
        this.careTeams = careTeams;
        this.phases = phases;
        this.audit = audit;
        this.clock = clock;
    }

    /** A client's standing on their own calendar day. */
    public record Now(PhaseStanding standing, LocalDate day) {}

    /** How it stands; empty for an unknown record, one that is not theirs, and without a program. */
    @Transactional(readOnly = true)
    public Optional<Now> of(ClientId client) {
        return today(client).flatMap(day -> phases.of(client).map(standing -> new Now(standing, day)));
    }

    /**
     * Opens the next phase, or stays in this one.
     *
     * @param phase  the position of the phase whose gate was seen
     * @param reason blank for none
     * @return what came of it; empty for an unknown record and for one that is not theirs
     * @throws IllegalArgumentException for a reason that is too long
     */
    public Optional<PhaseKeeper.Answer> say(ClientId client, int phase, boolean opens, String reason) {
        String kept = reason.strip();
        if (kept.length() > REASON_LIMIT) {
            throw new IllegalArgumentException("A reason is shorter than this");
        }
        Me me = user.get();
        return today(client).map(day -> {
            GateWord word = new GateWord(phase, opens, me.id(), kept.isEmpty() ? null : kept);
            PhaseKeeper.Answer answer = phases.say(client, word, day);
            if (answer == PhaseKeeper.Answer.DONE) {
                audit.wrote(me, client, AuditLog.Part.PROGRAM);
            }
            return answer;
        });
    }

    private Optional<LocalDate> today(ClientId client) {
        Me me = user.get();
        return careTeams.zone(me.id(), client, LocalDate.ofInstant(clock.instant(), me.zone()))
                .map(zone -> LocalDate.ofInstant(clock.instant(), zone));
    }
}
