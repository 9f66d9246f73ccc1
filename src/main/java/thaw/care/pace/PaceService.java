package thaw.care.pace;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CareTeamRepository;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.audit.AuditLog;
import thaw.domain.pacing.Parameters;
import thaw.domain.pacing.Replay;
import thaw.domain.pacing.TherapistAct;
import thaw.domain.people.ClientId;
import thaw.governor.DoseKeeper;
import thaw.governor.Governor;
import thaw.governor.LawReader;

/** Shows a client's pace to a therapist who may open the record, and does what the therapist decides. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class PaceService {

    /** The longest reason that is kept. */
    public static final int REASON_LIMIT = 1000;

    private final CurrentUser user;
    private final PaceRepository paces;
    private final CareTeamRepository careTeams;
    private final DoseKeeper doses;
    private final LawReader law;
    private final Governor governor;
    private final AuditLog audit;
    private final Clock clock;

    PaceService(
            CurrentUser user,
            PaceRepository paces,
            CareTeamRepository careTeams,
            DoseKeeper doses,
            LawReader law,
            Governor governor,
            AuditLog audit,
            Clock clock) {
        this.user = user;
        this.paces = paces;
        this.careTeams = careTeams;
        this.doses = doses;
        this.law = law;
        this.governor = governor;
        this.audit = audit;
        this.clock = clock;
    }

    /** The pace as the therapist opens it; empty for an unknown record and for one that is not theirs. */
    public Optional<Pace> open(ClientId client) {
        Optional<Pace> pace = read(client);
        pace.ifPresent(found -> {
            audit.read(user.get(), client, AuditLog.Part.PACE);
            governor.looked(client, user.get().id());
        });
        return pace;
    }

    /** The pace again, for a page that is open and has been written down already. */
    @Transactional(readOnly = true)
    public Optional<Pace> again(ClientId client) {
        return read(client);
    }

    private Optional<Pace> read(ClientId client) {
        Me me = user.get();
        LocalDate day = LocalDate.ofInstant(clock.instant(), me.zone());
        return paces.of(me.id(), client, day).map(pace -> pace.with(today(me, client, day)
                .flatMap(clientDay -> law.decide(client, clientDay))
                .orElse(null)));
    }

    /**
     * Does what the therapist decided on the pace that was shown.
     *
     * @param version of the dose that was shown
     * @return what came of it; empty for an unknown record and for one that is not theirs
     */
    public Optional<DoseKeeper.Outcome> act(ClientId client, TherapistAct act, int version, String reason) {
        Me me = user.get();
        LocalDate day = LocalDate.ofInstant(clock.instant(), me.zone());
        return today(me, client, day).map(clientDay -> {
            String kept = reason.isBlank() ? null : reason.strip();
            DoseKeeper.Outcome outcome = doses.act(client, act, version, me.id(), kept, clientDay);
            if (outcome instanceof DoseKeeper.Outcome.Done) {
                audit.wrote(me, client, AuditLog.Part.PACE);
            }
            return outcome;
        });
    }

    /**
     * Says whether today's decision is right. The first answer stays.
     *
     * @return whether it was taken; empty for an unknown record and for one that is not theirs
     */
    public Optional<Boolean> answer(ClientId client, boolean agreed, String reason) {
        Me me = user.get();
        return today(me, client, LocalDate.ofInstant(clock.instant(), me.zone())).map(day -> {
            boolean taken = doses.answer(client, day, agreed, me.id(), reason.isBlank() ? null : reason.strip());
            if (taken) {
                audit.wrote(me, client, AuditLog.Part.PACE);
            }
            return taken;
        });
    }

    /** The client's calendar day; empty for an unknown record and for one that is not theirs. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> today(ClientId client) {
        Me me = user.get();
        return today(me, client, LocalDate.ofInstant(clock.instant(), me.zone()));
    }

    /** The thresholds that hold for the client now; empty for an unknown record, one not theirs, and without a program. */
    @Transactional(readOnly = true)
    public Optional<Parameters> parameters(ClientId client) {
        return today(client).flatMap(day -> law.parameters(client, day));
    }

    /** What changed thresholds would have decided on each day; empty for an unknown record and for one not theirs. */
    @Transactional(readOnly = true)
    public Optional<Replay> replay(ClientId client, Thresholds changed) {
        return today(client).flatMap(day -> law.parameters(client, day)
                .flatMap(held -> law.replay(client, day, changed.on(held, held.version() + " changed"))));
    }

    /**
     * Signs changed thresholds. They hold from now on, never for what was decided before.
     *
     * @param forClinic for all clients without thresholds of their own, in place of this one alone
     * @return the version they got; empty for an unknown record, one that is not theirs, and one without a program
     */
    public Optional<String> sign(ClientId client, Thresholds changed, boolean forClinic, String reason) {
        if (reason.isBlank() || reason.strip().length() > REASON_LIMIT) {
            throw new IllegalArgumentException("Thresholds are signed with a reason");
        }
        Me me = user.get();
        Optional<String> version = today(client)
                .flatMap(day -> doses.sign(client, forClinic, changed::on, me.id(), day, reason.strip()));
        version.ifPresent(signed -> audit.wrote(me, client, AuditLog.Part.PACE));
        return version;
    }

    private Optional<LocalDate> today(Me me, ClientId client, LocalDate day) {
        Instant now = clock.instant();
        return careTeams.zone(me.id(), client, day).map((ZoneId zone) -> LocalDate.ofInstant(now, zone));
    }
}
