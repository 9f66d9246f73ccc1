package thaw.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows guessing. Each wrong password for a name from one address doubles the wait before the next try, from the
 * fifth on, up to five minutes; a right one clears it. Counted per name and address together, so that a stranger
 * cannot lock a person out from elsewhere; and per address, so that one address cannot walk through many names.
 */
@Component
class SignInThrottle {

    static final int FREE_TRIES_PER_NAME = 5;
    static final int FREE_TRIES_PER_ADDRESS = 30;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int REMEMBERED = 10_000;

    private record Tries(int count, Instant last) {}

    private final Clock clock;
    private final Map<String, Tries> tries = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > REMEMBERED;
        }
    };

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** How long this name from this address has to wait from now; zero when it may try. */
    synchronized Duration wait(String username, String address) {
        Duration forName = remaining(key(username, address), FREE_TRIES_PER_NAME);
        Duration forAddress = remaining(address, FREE_TRIES_PER_ADDRESS);
        return forName.compareTo(forAddress) > 0 ? forName : forAddress;
    }

    synchronized void wrong(String username, String address) {
        count(key(username, address));
        count(address);
    }

    synchronized void right(String username, String address) {
        tries.remove(key(username, address));
    }

    private void count(String key) {
        Instant now = clock.instant();
        Tries before = tries.get(key);
        if (before == null || before.last().plus(FORGOTTEN_AFTER).isBefore(now)) {
            tries.put(key, new Tries(1, now));
        } else {
            tries.put(key, new Tries(before.count() + 1, now));
        }
    }

    private Duration remaining(String key, int free) {
        Tries before = tries.get(key);
        if (before == null || before.count() < free) {
            return Duration.ZERO;
        }
        int doublings = Math.min(before.count() - free, 10);
        Duration pause = FIRST_WAIT.multipliedBy(1L << doublings);
        Instant allowedAt = before.last().plus(pause.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : pause);
        Duration left = Duration.between(clock.instant(), allowedAt);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static String key(String username, String address) {
        return username + '\n' + address;
    }
}
