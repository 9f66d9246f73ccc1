package thaw.practice.checkin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.audit.AuditLog;
import thaw.domain.checkin.CheckIn;
import thaw.governor.Governor;
import thaw.governor.LawKeeper;
import thaw.governor.RhythmKeeper;

/** Takes the client's own check-in, and lets the pacing law act on it at once. */
@Service
@PreAuthorize("hasRole('CLIENT')")
@Transactional
public class CheckInService {

    /** A phone's clock may be a little ahead; a check-in from later than this is a mistake. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofHours(26);

    private final CurrentUser user;
    private final Governor governor;
    private final LawKeeper law;
    private final RhythmKeeper rhythms;
    private final AuditLog audit;
    private final Clock clock;

    CheckInService(CurrentUser user, Governor governor, LawKeeper law, RhythmKeeper rhythms, AuditLog audit, Clock clock) {
        this.user = user;
        this.governor = governor;
        this.law = law;
        this.rhythms = rhythms;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Stores the check-in. Returning means that it is safe on disk. One that is sent again is stored once.
     *
     * @throws IllegalArgumentException when it says it was made in the future
     */
    public void send(CheckIn checkIn) {
        Instant latest = clock.instant().plus(CLOCK_TOLERANCE);
        if (checkIn.madeAt().isAfter(latest)) {
            throw new IllegalArgumentException("A check-in cannot come from the future");
        }
        Me me = user.get();
        audit.wrote(me, me.ownRecord(), AuditLog.Part.CHECK_IN);
        governor.checkedIn(me.ownRecord(), checkIn);
        law.applyLaw(me.ownRecord(), LocalDate.ofInstant(clock.instant(), me.zone()));
        rhythms.heard(me.ownRecord(), me.zone());
    }
}
