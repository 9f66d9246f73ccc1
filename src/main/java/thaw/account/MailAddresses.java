package thaw.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.people.AccountId;
import thaw.domain.people.MailAddress;
import thaw.record.mail.LetterKind;
import thaw.record.mail.Outbox;

/**
 * Where people get e-mail, in the caller's transaction; the caller has made sure that this may be done. An address counts
 * once whoever reads its mailbox has said so.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MailAddresses {

    static final Duration LINK_LIVES = Duration.ofDays(2);

    /** An address that a person gave. */
    public record Known(MailAddress address, boolean confirmed) {}

    private final MailAddressRepository addresses;
    private final Outbox outbox;
    private final Clock clock;

    MailAddresses(MailAddressRepository addresses, Outbox outbox, Clock clock) {
        this.addresses = addresses;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The person's address, confirmed or not. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Optional<Known> of(AccountId account) {
        return addresses.of(account);
    }

    /** Where the person gets e-mail. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Optional<MailAddress> confirmed(AccountId account) {
        return addresses.of(account).filter(Known::confirmed).map(Known::address);
    }

    /**
     * Puts an address in place of the one there is, and sends a link to it. One that is confirmed stays so.
     *
     * @return false when too many links went out today; nothing has changed then
     */
    public boolean give(AccountId account, MailAddress address) {
        if (addresses.of(account).filter(new Known(address, true)::equals).isPresent()) {
            return true;
        }
        Instant now = clock.instant();
        boolean sent = outbox.add(LetterKind.ADDRESS, account, address, "", now.plus(LINK_LIVES));
        if (sent) {
            addresses.put(account, address, now);
        }
        return sent;
    }

    /** From here on the person gets no e-mail. */
    public void remove(AccountId account) {
        addresses.remove(account);
    }

    /**
     * Sends an invitation there, by whose link the person also confirms the address.
     *
     * @return false when too many went out today
     */
    boolean invite(AccountId account, MailAddress address, Instant until) {
        addresses.put(account, address, clock.instant());
        return outbox.add(LetterKind.INVITATION, account, address, "", until);
    }
}
