package thaw.governor;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.MailAddresses;
import thaw.domain.people.AccountId;
import thaw.record.mail.LetterKind;
import thaw.record.mail.LetterState;
import thaw.record.mail.Outbox;

/**
 * Tells the owner of an alert by e-mail that something waits, and nothing about what or whom, in the caller's transaction.
 * One that has not gone out yet tells of everything that comes meanwhile. Whoever has no confirmed address is told by open
 * pages alone.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AlertNotices {

    private static final Duration GOOD = Duration.ofDays(1);

    private final MailAddresses addresses;
    private final Outbox outbox;
    private final Clock clock;

    AlertNotices(MailAddresses addresses, Outbox outbox, Clock clock) {
        this.addresses = addresses;
        this.outbox = outbox;
        this.clock = clock;
    }

    void tell(AccountId owner) {
        boolean waits = outbox.newest(owner, LetterKind.NOTICE)
                .filter(letter -> letter.state() == LetterState.State.WAITING && letter.trouble() == null)
                .isPresent();
        if (outbox.isOpen() && !waits) {
            addresses.confirmed(owner).ifPresent(address ->
                    outbox.add(LetterKind.NOTICE, owner, address, "", clock.instant().plus(GOOD)));
        }
    }
}
