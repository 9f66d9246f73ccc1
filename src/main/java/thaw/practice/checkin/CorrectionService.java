package thaw.practice.checkin;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.audit.AuditLog;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.CorrectedCheckIn;
import thaw.governor.CorrectionKeeper;
import thaw.governor.LawKeeper;

/**
 * Lets a client correct a check-in that was sent. Nothing is overwritten: until a therapist has looked, the more protective
 * answer to each question counts.
 *
 * <p>A page that knows the id of a check-in, such as the end of the check-in itself, links to
 * {@code /check-in/ID/correct}. A page with a form of its own takes {@link #find} to fill it, builds a {@link CheckIn} with
 * the same id and all answers as they should have been, also those that stay, and gives it to {@link #correct}; moment and
 * zone of what it gives are not looked at. {@link CorrectedCheckIn#waiting()} tells whether one waits.
 */
@Service
@PreAuthorize("hasRole('CLIENT')")
@Transactional
public class CorrectionService {

    /** How far back check-ins are offered for correction; it is what the pacing law looks at mostly. */
    private static final Duration OFFERED = Duration.ofDays(14);

    private static final int AT_MOST = 50;

    private final CurrentUser user;
    private final CorrectionKeeper corrections;
    private final LawKeeper law;
    private final AuditLog audit;
    private final Clock clock;

    CorrectionService(
            CurrentUser user, CorrectionKeeper corrections, LawKeeper law, AuditLog audit, Clock clock) {
        this.user = user;
        this.corrections = corrections;
        this.law = law;
        this.audit = audit;
        this.clock = clock;
    }

    /** The client's own check-ins of the last 14 days, newest first, with what was corrected in them. */
    @Transactional(readOnly = true)
    public List<CorrectedCheckIn> recent() {
        return corrections.since(user.get().ownRecord(), clock.instant().minus(OFFERED), AT_MOST);
    }

    /** One of {@link #recent}; empty for any other. */
    @Transactional(readOnly = true)
    public Optional<CorrectedCheckIn> find(CheckInId id) {
        return recent().stream().filter(checkIn -> checkIn.sent().id().equals(id)).findFirst();
    }

    /**
     * Sends a correction. Returning means that it is safe on disk, and that the pacing law has been asked again. The same
     * one sent twice is kept once.
     *
     * @param corrected the whole check-in as it should have been, under the id of the one that was sent
     * @return false when there is no such check-in among the client's own
     */
    public boolean correct(CheckIn corrected) {
        Me me = user.get();
        boolean taken = corrections.correct(me.ownRecord(), corrected);
        if (taken) {
            audit.wrote(me, me.ownRecord(), AuditLog.Part.CHECK_IN);
            law.applyLaw(me.ownRecord(), LocalDate.ofInstant(clock.instant(), me.zone()));
        }
        return taken;
    }
}
