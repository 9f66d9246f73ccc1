package thaw.governor;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.MailAddresses;
import thaw.domain.people.AccountId;
import thaw.record.mail.LetterKind;
import thaw.record.mail.Outbox;

/**
 * Tells a person by e-mail that something waits in Thaw, and nothing about what, in the caller's transaction. Whoever has no
 * confirmed address sees it on the next page they open.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TeamNotices {

    private static final Duration GOOD = Duration.ofDays(3);

    private final MailAddresses addresses;
    private final Outbox outbox;
    private final Clock clock;

    TeamNotices(MailAddresses addresses, Outbox outbox, Clock clock) {
        this.addresses = addresses;
        this.outbox = outbox;
        this.clock = clock;
    }

    void tell(AccountId person) {
        if (outbox.isOpen()) {
            addresses.confirmed(person).ifPresent(address ->
                    outbox.add(LetterKind.TEAM, person, address, "", clock.instant().plus(GOOD)));
        }
    }
}
