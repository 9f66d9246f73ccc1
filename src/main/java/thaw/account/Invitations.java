package thaw.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.people.AccountId;

/**
 * One-time links by which a person sets the first password, or a new one. A link lives for seven days; the
 * database keeps its hash alone, so that nobody who reads the database can use it.
 */
@Service
@PreAuthorize("permitAll()")
public class Invitations {

    private static final Duration LIFETIME = Duration.ofDays(7);
    private static final int TOKEN_BYTES = 24;

    private final InvitationRepository invitations;
    private final Passwords passwords;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Invitations(InvitationRepository invitations, Passwords passwords, PasswordEncoder encoder, Clock clock) {
        this.invitations = invitations;
        this.passwords = passwords;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** Makes a new link for an account and ends every earlier one; the token is known here and nowhere else. */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional(propagation = Propagation.MANDATORY)
    public String invite(AccountId account) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        invitations.replace(account, hash(token), clock.instant().plus(LIFETIME));
        return token;
    }

    /** The username that a link invites, while it can be used. */
    @Transactional(readOnly = true)
    public Optional<String> invited(String token) {
        return invitations.username(hash(token), clock.instant());
    }

    /**
     * Sets the password and uses the link up.
     *
     * @return the key of a text that says what is wrong, or empty when the password is saved
     */
    @Transactional
    public Optional<String> accept(String token, String password) {
        Optional<String> complaint = passwords.complaint(password);
        if (complaint.isPresent()) {
            return complaint;
        }
        return invitations.accept(hash(token), encoder.encode(password), clock.instant())
                ? Optional.empty()
                : Optional.of("account.invitation.gone");
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
