package thaw.account;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import thaw.domain.people.Role;

/** Signs people out who have been away too long, whatever their pages do. */
@Component
class SignInWatch {

    private final SignIns signIns;
    private final IdleTimes times;
    private final Clock clock;

    SignInWatch(SignIns signIns, IdleTimes times, Clock clock) {
        this.signIns = signIns;
        this.times = times;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 30, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void look() {
        Instant now = clock.instant().minus(IdleTimes.GRACE);
        signIns.endIdle(now.minus(times.of(Role.THERAPIST)), now.minus(times.of(Role.CLIENT)));
    }
}
