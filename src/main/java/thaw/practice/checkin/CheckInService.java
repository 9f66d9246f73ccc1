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
import thaw.governor.ChoiceKeeper;
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
    private final CheckInPageRepository pages;
    private final Governor governor;
    private final ChoiceKeeper choices;
    private final LawKeeper law;
    private final RhythmKeeper rhythms;
    private final AuditLog audit;
    private final Clock clock;

    CheckInService(
            CurrentUser user,
            CheckInPageRepository pages,
            Governor governor,
            ChoiceKeeper choices,
            LawKeeper law,
            RhythmKeeper rhythms,
            AuditLog audit,
            Clock clock) {
        this.user = user;
        this.pages = pages;
        this.governor = governor;
        this.choices = choices;
        this.law = law;
        this.rhythms = rhythms;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the check-in asks today. */
    @Transactional(readOnly = true)
    public CheckInPage page() {
        Me me = user.get();
        return pages.of(me.ownRecord(), LocalDate.ofInstant(clock.instant(), me.zone()));
    }

    /** The client takes the short check-in, or the whole one, from now on. */
    public void takeBrief(boolean brief) {
        Me me = user.get();
        choices.briefCheckIn(me.ownRecord(), brief);
        audit.wrote(me, me.ownRecord(), AuditLog.Part.CHECK_IN);
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
        law.applyLaw(me.ownRecord(), checkIn.day(), LocalDate.ofInstant(clock.instant(), me.zone()));
        rhythms.heard(me.ownRecord(), me.zone());
    }
}
