package thaw.account;

import java.security.MessageDigest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.people.Role;

/**
 * The first start: while there is no admin, whoever reads the log may make the first one with the code printed there, also
 * when a made-up clinic is there already. Each start prints a new code; the first admin ends it.
 */
@Service
@PreAuthorize("permitAll()")
public class FirstStart {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final AccountRepository accounts;
    private final PasswordEncoder encoder;
    private final NewAccountRules rules;
    private final String code = code();
    private volatile boolean over;

    FirstStart(AccountRepository accounts, PasswordEncoder encoder, NewAccountRules rules) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.rules = rules;
    }

    /** Whether the first admin is still to be made. */
    public boolean isPending() {
        over = over || accounts.anyAdmin();
        return !over;
    }

    @EventListener(ApplicationReadyEvent.class)
    void printCode() {
        if (isPending()) {
            LOG.info("First start. Open the app and make the first admin with the set-up code {}", code);
        }
    }

    /**
     * Makes the first admin.
     *
     * @return the key of a text that says what is wrong, or empty when the account is made
     */
    @Transactional
    public Optional<String> makeAdmin(String offeredCode, String name, String username, String password) {
        if (!isPending() || !sameCode(offeredCode.strip())) {
            return Optional.of("account.error.code");
        }
        Optional<String> complaint = rules.complaint(name, username, password);
        if (complaint.isEmpty()) {
            accounts.add(username.strip(), name.strip(), Role.ADMIN, encoder.encode(password), ZoneId.systemDefault());
        }
        return complaint;
    }

    private boolean sameCode(String offered) {
        return MessageDigest.isEqual(
                offered.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    }

    private static String code() {
        SecureRandom random = new SecureRandom();
        StringBuilder letters = new StringBuilder();
        random.ints(12, 0, LETTERS.length()).forEach(at -> letters.append(LETTERS.charAt(at)));
        return letters.toString();
    }
}
