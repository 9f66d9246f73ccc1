package thaw.account;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.people.AccountId;
import thaw.domain.people.MailAddress;
import thaw.record.mail.Letter;

/**
 * One-time links by which a person sets the first password, or a new one. A link lives for seven days; the
 * database keeps its hash alone, so that nobody who reads the database can use it.
 */
@Service
@PreAuthorize("permitAll()")
public class Invitations {

    private static final Duration LIFETIME = Duration.ofDays(7);

    private final InvitationRepository invitations;
    private final AccountRepository accounts;
    private final SignIns signIns;
    private final Passwords passwords;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final MailAddresses mail;
    private final MailAddressRepository addresses;

    Invitations(
            InvitationRepository invitations,
            AccountRepository accounts,
            SignIns signIns,
            Passwords passwords,
            PasswordEncoder encoder,
            MailAddresses mail,
            MailAddressRepository addresses,
            Clock clock) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.signIns = signIns;
        this.mail = mail;
        this.addresses = addresses;
        this.passwords = passwords;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** Makes a new link for an account and ends every earlier one; the token is known here and nowhere else. */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional(propagation = Propagation.MANDATORY)
    public String invite(AccountId account) {
        Secret secret = Secret.make();
        invitations.replace(account, secret.hash(), clock.instant().plus(LIFETIME));
        return secret.token();
    }

    /** Makes links for accounts that are new in this transaction; the tokens are known here and nowhere else. */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<AccountId, String> inviteAll(List<AccountId> fresh) {
        Map<AccountId, String> tokens = new LinkedHashMap<>();
        Map<AccountId, String> hashes = new LinkedHashMap<>();
        fresh.forEach(account -> {
            Secret secret = Secret.make();
            tokens.put(account, secret.token());
            hashes.put(account, secret.hash());
        });
        invitations.addAll(hashes, clock.instant().plus(LIFETIME));
        return tokens;
    }

    /**
     * Sends a new link by e-mail. The links there are go on working until the letter goes out.
     *
     * @return false when this person got too many today
     */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean inviteByMail(AccountId account, MailAddress address) {
        return mail.invite(account, address, clock.instant().plus(LIFETIME));
    }

    /** The link for a letter that goes out now; empty when the address was replaced or is confirmed already. */
    Optional<String> byMail(Letter letter) {
        Secret secret = Secret.make();
        boolean wanted = addresses.link(
                letter.account(), letter.address(), secret.hash(), clock.instant().plus(LIFETIME));
        if (wanted) {
            invitations.replace(letter.account(), secret.hash(), clock.instant().plus(LIFETIME));
        }
        return wanted ? Optional.of(secret.token()) : Optional.empty();
    }

    /** The username that a link invites, while it can be used. */
    @Transactional(readOnly = true)
    public Optional<String> invited(String token) {
        return invitations.username(new Secret(token).hash(), clock.instant());
    }

    /**
     * Sets the password, uses the link up, and signs the person out wherever somebody is signed in as them.
     *
     * @return the key of a text that says what is wrong, or empty when the password is saved
     */
    @Transactional
    public Optional<String> accept(String token, String password) {
        String hash = new Secret(token).hash();
        Optional<String> username = invitations.username(hash, clock.instant());
        if (username.isEmpty()) {
            return Optional.of("account.invitation.gone");
        }
        Optional<String> complaint = passwords.complaint(password, username.get());
        if (complaint.isPresent()) {
            return complaint;
        }
        Optional<AccountId> account = invitations.take(hash, clock.instant());
        account.ifPresent(id -> {
            accounts.setPassword(id, encoder.encode(password));
            signIns.endAll(id);
            addresses.confirm(hash, clock.instant());
        });
        return account.isPresent() ? Optional.empty() : Optional.of("account.invitation.gone");
    }
}
