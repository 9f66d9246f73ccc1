package thaw.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import thaw.database.MovableClock;

class SignInThrottleTest {

    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "192.0.2.2";

    private final MovableClock clock = new MovableClock();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void fourWrongTriesCostNothing() {
        wrong("ada", HERE, 4);
        assertThat(throttle.wait("ada", HERE)).isZero();
    }

    @Test
    void fromTheFifthOnEachWrongTryDoublesTheWait() {
        wrong("ada", HERE, 5);
        assertThat(throttle.wait("ada", HERE)).hasSeconds(2);
        wrong("ada", HERE, 1);
        assertThat(throttle.wait("ada", HERE)).hasSeconds(4);
        clock.pass(Duration.ofSeconds(3));
        assertThat(throttle.wait("ada", HERE)).hasSeconds(1);
        clock.pass(Duration.ofSeconds(1));
        assertThat(throttle.wait("ada", HERE)).isZero();
    }

    @Test
    void nobodyWaitsLongerThanFiveMinutes() {
        wrong("ada", HERE, 25);
        assertThat(throttle.wait("ada", HERE)).hasMinutes(5);
    }

    @Test
    void aStrangerElsewhereDoesNotLockThePersonOut() {
        wrong("ada", ELSEWHERE, 20);
        assertThat(throttle.wait("ada", HERE)).isZero();
    }

    @Test
    void oneAddressDoesNotWalkThroughManyNames() {
        for (int name = 0; name < SignInThrottle.FREE_TRIES_PER_ADDRESS; name++) {
            wrong("name" + name, HERE, 1);
        }
        assertThat(throttle.wait("ada", HERE)).isPositive();
        assertThat(throttle.wait("ada", ELSEWHERE)).isZero();
    }

    @Test
    void theRightPasswordAndAnHourOfRestClearTheName() {
        wrong("ada", HERE, 6);
        throttle.right("ada", HERE);
        assertThat(throttle.wait("ada", HERE)).isZero();
        wrong("grace", HERE, 6);
        clock.pass(Duration.ofHours(1).plusSeconds(1));
        wrong("grace", HERE, 1);
        assertThat(throttle.wait("grace", HERE)).isZero();
    }

    private void wrong(String username, String address, int times) {
        for (int time = 0; time < times; time++) {
            throttle.wrong(username, address);
        }
    }
}
