package thaw.account;

import java.time.Clock;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the link in a letter does that asks to confirm an address. Whoever holds the link reads the mailbox. */
@Service
@PreAuthorize("permitAll()")
@Transactional
public class AddressLinks {

    private final MailAddressRepository addresses;
    private final Clock clock;

    AddressLinks(MailAddressRepository addresses, Clock clock) {
        this.addresses = addresses;
        this.clock = clock;
    }

    /** The address that a link confirms, while it works. */
    @Transactional(readOnly = true)
    public Optional<MailAddresses.Known> of(String token) {
        return addresses.byLink(new Secret(token).hash(), clock.instant());
    }

    /** Confirms the address; false when the link does not work any more. */
    public boolean confirm(String token) {
        return addresses.confirm(new Secret(token).hash(), clock.instant()).isPresent();
    }
}
