package thaw.database;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import thaw.account.Me;
import thaw.account.NewAccounts;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.people.Role;
import thaw.governor.Governor;

/** People for tests, each with a name of their own, in the time zone of Berlin. */
@Component
public class Clinic {

    /** Where everybody lives. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** Every therapist has been responsible from this day on. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);

    private final NewAccounts accounts;
    private final Governor governor;
    private final TransactionTemplate transaction;

    Clinic(NewAccounts accounts, Governor governor, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.governor = governor;
        this.transaction = transaction;
    }

    /** A new therapist. */
    public Me therapist() {
        return inTransaction(() -> person(Role.THERAPIST));
    }

    /** A new admin. */
    public Me admin() {
        return inTransaction(() -> person(Role.ADMIN));
    }

    /** A new client of a new therapist. */
    public Me client() {
        return client(therapist());
    }

    /** A new client of the therapist, with an open record. */
    public Me client(Me therapist) {
        return inTransaction(() -> {
            Me person = person(Role.CLIENT);
            ClientId client = accounts.addClient(person.id(), therapist.id(), FIRST_DAY);
            governor.opened(client);
            return new Me(person.id(), Role.CLIENT, person.name(), ZONE, client);
        });
    }

    /** Does something in a write transaction. */
    public void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    /** Gets something in a write transaction. */
    public <T> T inTransaction(Supplier<T> work) {
        return Optional.ofNullable(transaction.execute(status -> work.get())).orElseThrow();
    }

    private Me person(Role role) {
        String username = "t-" + UUID.randomUUID();
        AccountId id = accounts.add(username, username, role, ZONE, null);
        return new Me(id, role, username, ZONE, null);
    }
}
