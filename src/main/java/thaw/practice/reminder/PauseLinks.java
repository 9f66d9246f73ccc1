package thaw.practice.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.Secret;
import thaw.domain.people.ClientId;

/**
 * Pauses reminders by a link out of one of them. The link is the permission: whoever holds it can pause reminders and
 * nothing else, and learns nothing from it, not even whose they are.
 */
@Component
@Transactional
public class PauseLinks {

    /** For how many days reminders can be paused. */
    public static final Set<Integer> DAYS = Set.of(3, 7, 14);

    private static final Duration LIFETIME = Duration.ofDays(60);

    private final PauseRepository links;
    private final ReminderRepository reminders;
    private final Clock clock;

    PauseLinks(PauseRepository links, ReminderRepository reminders, Clock clock) {
        this.links = links;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** A new link for a letter that goes out now. */
    @Transactional(propagation = Propagation.MANDATORY)
    Secret make(ClientId client) {
        Secret secret = Secret.make();
        Instant now = clock.instant();
        links.add(secret.hash(), client, now, now.plus(LIFETIME));
        return secret;
    }

    /** Whether the link works. */
    @Transactional(readOnly = true)
    public boolean works(String token) {
        return links.of(new Secret(token).hash(), clock.instant()).isPresent();
    }

    /**
     * Pauses reminders for the rest of today and so many days after it.
     *
     * @param days one of {@link #DAYS}
     * @return the last day without reminders; empty when the link does not work any more
     */
    public Optional<LocalDate> pause(String token, int days) {
        return DAYS.contains(days)
                ? links.of(new Secret(token).hash(), clock.instant()).map(client -> pause(client, days))
                : Optional.empty();
    }

    LocalDate pause(ClientId client, int days) {
        LocalDate until = LocalDate.ofInstant(clock.instant(), reminders.zone(client)).plusDays(days);
        reminders.hold(client);
        reminders.pause(client, until);
        return until;
    }
}
