package thaw.account;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.people.Role;

/** Adds people, in the caller's transaction; the caller has made sure that this may be done. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class NewAccounts {

    private final AccountRepository accounts;
    private final TenureRepository tenures;
    private final Covers covers;
    private final PasswordEncoder encoder;
    private final NewAccountRules rules;

    NewAccounts(
            AccountRepository accounts,
            TenureRepository tenures,
            Covers covers,
            PasswordEncoder encoder,
            NewAccountRules rules) {
        this.accounts = accounts;
        this.tenures = tenures;
        this.covers = covers;
        this.encoder = encoder;
        this.rules = rules;
    }

    /** What is wrong with a name and username, as the key of a text; empty when they are good. */
    public Optional<String> complaint(String name, String username) {
        return rules.complaint(name, username);
    }

    /** What is wrong with their form, whoever is there already. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Optional<String> formComplaint(String name, String username) {
        return rules.formComplaint(name, username);
    }

    /** Adds a person. Without a password, the person signs in once an invitation has been taken up. */
    public AccountId add(String username, String name, Role role, ZoneId zone, @Nullable String password) {
        String hash = password == null ? null : encoder.encode(password);
        return accounts.add(username.strip(), name.strip(), role, hash, zone);
    }

    /** Somebody new among many; the name and username are stripped. */
    public record Fresh(AccountId id, String username, String name, Role role) {
        public Fresh {
            username = username.strip();
            name = name.strip();
        }
    }

    /** Adds many people at once, without passwords. */
    public void addAll(List<Fresh> people, ZoneId zone) {
        accounts.addAll(people, zone);
    }

    /**
     * Opens records for many clients' accounts at once and makes therapists responsible for them.
     *
     * @param therapists by the client's account
     * @return by the new record
     */
    public Map<ClientId, AccountId> addClients(Map<AccountId, AccountId> therapists, LocalDate from) {
        Map<ClientId, AccountId> owners = new LinkedHashMap<>();
        Map<ClientId, AccountId> responsible = new LinkedHashMap<>();
        therapists.forEach((account, therapist) -> {
            ClientId client = ClientId.random();
            owners.put(client, account);
            responsible.put(client, therapist);
        });
        accounts.addClients(owners);
        tenures.beginAll(responsible, from);
        covers.newClients(responsible, from);
        return responsible;
    }

    /** Opens a record for a client's account and makes the therapist responsible for it. */
    public ClientId addClient(AccountId account, AccountId therapist, LocalDate from) {
        ClientId client = accounts.addClient(account);
        tenures.begin(therapist, client, from);
        covers.newClient(therapist, client, from);
        return client;
    }
}
