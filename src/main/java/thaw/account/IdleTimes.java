package thaw.account;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import thaw.domain.people.Role;

/**
 * How long somebody may be away before they are signed out. Therapists and admins: THAW_IDLE_MINUTES, from 15 to 30. Clients
 * have an hour, four times as long as the longest practice, so that none is cut off.
 */
@Component
public class IdleTimes {

    /** So long before the sign-out the page says that it is coming. */
    public static final Duration WARNING = Duration.ofMinutes(2);

    /** The server waits so much longer than the page: it hears of a person's keys and taps about once a minute. */
    static final Duration GRACE = Duration.ofMinutes(2);

    private static final Duration CLIENTS = Duration.ofHours(1);
    private static final int SHORTEST = 15;
    private static final int LONGEST = 30;

    private final Duration staff;

    IdleTimes(@Value("${THAW_IDLE_MINUTES:20}") int minutes) {
        if (minutes < SHORTEST || minutes > LONGEST) {
            throw new IllegalArgumentException("THAW_IDLE_MINUTES is " + minutes + " and has to be from 15 to 30");
        }
        staff = Duration.ofMinutes(minutes);
    }

    /** How long people of this role may be away. */
    public Duration of(Role role) {
        return switch (role) {
            case CLIENT -> CLIENTS;
            case THERAPIST, ADMIN -> staff;
        };
    }
}
