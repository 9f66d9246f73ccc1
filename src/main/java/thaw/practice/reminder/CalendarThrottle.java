package thaw.practice.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How often a calendar is fetched, and how often somebody tries addresses that lead nowhere: {@value #MOST} an hour each.
 * Counted in this process alone; where more is tried than it remembers, the whole hour begins anew.
 */
@Component
class CalendarThrottle {

    static final int MOST = 60;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int REMEMBERED = 100_000;

    private final Map<String, Integer> counts = new HashMap<>();
    private final Clock clock;
    private Instant since = Instant.MIN;

    CalendarThrottle(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean isTooMuch(String key) {
        forget();
        return counts.getOrDefault(key, 0) >= MOST;
    }

    synchronized void count(String key) {
        forget();
        counts.merge(key, 1, Integer::sum);
    }

    private void forget() {
        Instant now = clock.instant();
        if (counts.size() >= REMEMBERED || !now.isBefore(since.equals(Instant.MIN) ? now : since.plus(HOUR))) {
            counts.clear();
            since = now;
        }
    }
}
