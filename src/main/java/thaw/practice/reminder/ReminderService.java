package thaw.practice.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.MailAddresses;
import thaw.account.Me;
import thaw.account.Secret;
import thaw.account.TimeZones;
import thaw.audit.AuditLog;
import thaw.domain.people.ClientId;
import thaw.domain.people.MailAddress;
import thaw.record.mail.LetterKind;
import thaw.record.mail.Outbox;

/** The client says when and how to be reminded. */
@Service
@PreAuthorize("hasRole('CLIENT')")
@Transactional
public class ReminderService {

    private final CurrentUser user;
    private final ReminderRepository reminders;
    private final Reminders decisions;
    private final PauseLinks pauses;
    private final MailAddresses addresses;
    private final TimeZones zones;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    ReminderService(
            CurrentUser user,
            ReminderRepository reminders,
            Reminders decisions,
            PauseLinks pauses,
            MailAddresses addresses,
            TimeZones zones,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.user = user;
        this.reminders = reminders;
        this.decisions = decisions;
        this.pauses = pauses;
        this.addresses = addresses;
        this.zones = zones;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** My reminders as they are. */
    @Transactional(readOnly = true)
    public ReminderPage page() {
        Me me = user.get();
        return new ReminderPage(
                reminders.of(me.ownRecord()).orElse(Wishes.NONE),
                me.zone(),
                LocalDate.ofInstant(clock.instant(), me.zone()),
                outbox.isOpen(),
                addresses.of(me.id()),
                outbox.newest(me.id(), LetterKind.REMINDER));
    }

    /**
     * Replaces what I wished for, and says where I live. Pause and calendar stay as they are.
     *
     * @return the key of a text that says what is wrong, or empty when it is saved
     */
    public Optional<String> save(Wishes wishes, ZoneId zone) {
        if (wishes.reminders().stream().anyMatch(reminder -> wishes.quiet().contains(reminder.time()))) {
            return Optional.of("reminder.error.quiet");
        }
        Me me = user.get();
        ClientId client = wrote(me);
        if (!zone.equals(me.zone())) {
            zones.move(me.id(), zone);
        }
        reminders.put(client, wishes);
        decisions.set(client, wishes, zone);
        return Optional.empty();
    }

    /**
     * No reminders for the rest of today and so many days after it.
     *
     * @param days one of {@link PauseLinks#DAYS}; for any other nothing changes
     */
    public void pause(int days) {
        if (PauseLinks.DAYS.contains(days)) {
            pauses.pause(wrote(user.get()), days);
        }
    }

    /** Ends the pause. */
    public void resume() {
        reminders.pause(wrote(user.get()), null);
    }

    /**
     * Says where e-mail is to go, and sends a link there.
     *
     * @return the key of a text that says what is wrong, or empty when the link is on its way
     */
    public Optional<String> giveAddress(String typed) {
        Optional<MailAddress> address = MailAddress.parse(typed);
        if (address.isEmpty()) {
            return Optional.of("reminder.error.address");
        }
        Me me = user.get();
        wrote(me);
        return addresses.give(me.id(), address.get()) ? Optional.empty() : Optional.of("reminder.error.too-many");
    }

    /** Forgets where e-mail goes. */
    public void removeAddress() {
        Me me = user.get();
        wrote(me);
        addresses.remove(me.id());
    }

    /** Makes a secret address for my calendar and ends the one before; the token is told here and never again. */
    public String newCalendar() {
        Secret secret = Secret.make();
        reminders.calendar(wrote(user.get()), secret.hash());
        return secret.token();
    }

    /** The secret address leads nowhere from here on. */
    public void endCalendar() {
        reminders.calendar(wrote(user.get()), null);
    }

    private ClientId wrote(Me me) {
        audit.wrote(me, me.ownRecord(), AuditLog.Part.REMINDERS);
        reminders.hold(me.ownRecord());
        return me.ownRecord();
    }
}
