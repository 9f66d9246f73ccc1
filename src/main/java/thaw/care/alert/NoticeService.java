package thaw.care.alert;

import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.MailAddresses;
import thaw.domain.people.MailAddress;
import thaw.record.mail.Outbox;

/** A therapist says where to be told by e-mail that something waits. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class NoticeService {

    private final CurrentUser user;
    private final MailAddresses addresses;
    private final Outbox outbox;

    NoticeService(CurrentUser user, MailAddresses addresses, Outbox outbox) {
        this.user = user;
        this.addresses = addresses;
        this.outbox = outbox;
    }

    /** Whether this installation can send e-mail. */
    @Transactional(readOnly = true)
    public boolean isOpen() {
        return outbox.isOpen();
    }

    /** My address, confirmed or not. */
    @Transactional(readOnly = true)
    public Optional<MailAddresses.Known> address() {
        return addresses.of(user.get().id());
    }

    /**
     * Says where e-mail is to go, and sends a link there.
     *
     * @return the key of a text that says what is wrong, or empty when the link is on its way
     */
    public Optional<String> give(String typed) {
        return MailAddress.parse(typed)
                .map(address -> addresses.give(user.get().id(), address)
                        ? Optional.<String>empty()
                        : Optional.of("reminder.error.too-many"))
                .orElse(Optional.of("reminder.error.address"));
    }

    /** From here on I am told by open pages alone. */
    public void remove() {
        addresses.remove(user.get().id());
    }
}
