package thaw.governor;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.alert.Cause;
import thaw.domain.alert.Firing;
import thaw.domain.checkin.CheckInRhythm;
import thaw.domain.pacing.Tier;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;

/** Keeps how often clients are asked to check in, and tells the therapist of one who checks far more often. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RhythmKeeper {

    /** Stands where a rule's id stands, when somebody checks far more often than asked. */
    public static final String CHECKING = "CHECKING";

    private final RhythmRepository rhythms;
    private final AlertKeeper alerts;
    private final Governor governor;
    private final Clock clock;

    RhythmKeeper(RhythmRepository rhythms, AlertKeeper alerts, Governor governor, Clock clock) {
        this.rhythms = rhythms;
        this.alerts = alerts;
        this.governor = governor;
        this.clock = clock;
    }

    /** What is agreed; every day where nothing is. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public CheckInRhythm of(ClientId client) {
        return rhythms.of(client).orElseGet(CheckInRhythm::daily);
    }

    /** Whether the client is asked to check in today, on their own calendar. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public boolean asksToday(ClientId client, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return of(client).asksOn(today, checkIns(client, today, zone));
    }

    /** Agrees on another rhythm. */
    public void agree(ClientId client, CheckInRhythm rhythm, AccountId by) {
        rhythms.add(client, rhythm, by, clock.instant());
        governor.changed(client);
    }

    /** A check-in came in: where there are far more than asked, the therapist hears of it, once a week. */
    public void heard(ClientId client, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (of(client).isFarMore(checkIns(client, today, zone), today)) {
            String week = today.get(WeekFields.ISO.weekBasedYear()) + " week " + today.get(WeekFields.ISO.weekOfWeekBasedYear());
            alerts.fire(new Cause(client, CHECKING), Firing.of(Tier.ROUTINE, week, clock.instant()));
        }
    }

    private int checkIns(ClientId client, LocalDate today, ZoneId zone) {
        Instant from = today.minusDays(CheckInRhythm.WINDOW_DAYS - 1L).atStartOfDay(zone).toInstant();
        return rhythms.checkIns(client, from, today);
    }
}
