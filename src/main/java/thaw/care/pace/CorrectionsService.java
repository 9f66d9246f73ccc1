package thaw.care.pace;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CareTeamRepository;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.audit.AuditLog;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.CorrectedCheckIn;
import thaw.domain.people.ClientId;
import thaw.governor.CorrectionKeeper;
import thaw.governor.LawKeeper;

/** Shows a client's corrections of check-ins to a therapist who may open the record, and takes the answer to them. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class CorrectionsService {

    private final CurrentUser user;
    private final CareTeamRepository careTeams;
    private final CorrectionKeeper corrections;
    private final LawKeeper law;
    private final AuditLog audit;
    private final Clock clock;

    CorrectionsService(
            CurrentUser user,
            CareTeamRepository careTeams,
            CorrectionKeeper corrections,
            LawKeeper law,
            AuditLog audit,
            Clock clock) {
        this.user = user;
        this.careTeams = careTeams;
        this.corrections = corrections;
        this.law = law;
        this.audit = audit;
        this.clock = clock;
    }

    /** What waits, oldest check-in first; nothing for an unknown record and for one that is not theirs. */
    @Transactional(readOnly = true)
    public List<CorrectedCheckIn> waiting(ClientId client) {
        return today(user.get(), client).map(day -> corrections.waiting(client)).orElse(List.of());
    }

    /**
     * Accepts or declines a correction, and has the pacing law look again. What was lowered meanwhile stays until the
     * therapist changes it.
     *
     * @param number of the correction within its check-in
     * @param reason may be blank for an acceptance
     * @return whether it was taken; empty for an unknown record and for one that is not theirs
     * @throws IllegalArgumentException for a decline without a reason, and for a reason that is too long
     */
    public Optional<Boolean> answer(ClientId client, CheckInId checkIn, int number, boolean accept, String reason) {
        String kept = reason.strip();
        if ((!accept && kept.isEmpty()) || kept.length() > PaceService.REASON_LIMIT) {
            throw new IllegalArgumentException("A correction is declined with a reason");
        }
        Me me = user.get();
        return today(me, client).map(day -> {
            boolean taken = corrections.answer(
                    client, checkIn, number, accept, me.id(), kept.isEmpty() ? null : kept);
            if (taken) {
                audit.wrote(me, client, AuditLog.Part.CHECK_IN);
                law.applyLaw(client, day);
            }
            return taken;
        });
    }

    private Optional<LocalDate> today(Me me, ClientId client) {
        return careTeams.zone(me.id(), client, LocalDate.ofInstant(clock.instant(), me.zone()))
                .map(zone -> LocalDate.ofInstant(clock.instant(), zone));
    }
}
