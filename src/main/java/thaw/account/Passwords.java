package thaw.account;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What makes a password good enough, after NIST SP 800-63B: long, not common, and no rules of composition. */
@Component
public class Passwords {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    /** Characters that have to be there besides the username and the name of this software. */
    private static final int OWN = 8;

    private static final String SERVICE = "thaw";

    private final Set<String> common;

    Passwords() throws IOException {
        try (InputStream words = Passwords.class.getResourceAsStream("/thaw/account/common-passwords.txt")) {
            if (words == null) {
                throw new IOException("common-passwords.txt is not in the jar");
            }
            common = new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** What is wrong with a password of this person, as the key of a text; empty when it is good. */
    public Optional<String> complaint(String password, String username) {
        if (password.length() < SHORTEST) {
            return Optional.of("account.error.password-short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("account.error.password-long");
        }
        String plain = password.toLowerCase(Locale.ROOT);
        boolean repeated = plain.chars().distinct().count() < 5;
        if (repeated || common.contains(plain)) {
            return Optional.of("account.error.password-common");
        }
        String rest = plain.replace(username.toLowerCase(Locale.ROOT), "").replace(SERVICE, "");
        return rest.length() < OWN ? Optional.of("account.error.password-name") : Optional.empty();
    }
}
