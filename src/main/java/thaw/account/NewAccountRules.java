package thaw.account;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What a new account's name, username and password must be. Complaints are keys of texts. */
@Component
class NewAccountRules {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9._@-]{3,100}");
    private static final int LONGEST_NAME = 200;

    private final AccountRepository accounts;
    private final Passwords passwords;

    NewAccountRules(AccountRepository accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    Optional<String> complaint(String name, String username, String password) {
        return complaint(name, username).or(() -> passwords.complaint(password, username.strip()));
    }

    Optional<String> complaint(String name, String username) {
        return formComplaint(name, username).or(() -> accounts.byUsername(username.strip()).isPresent()
                ? Optional.of("account.error.username-taken")
                : Optional.empty());
    }

    Optional<String> formComplaint(String name, String username) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            return Optional.of("account.error.name");
        }
        if (!USERNAME.matcher(username.strip()).matches()) {
            return Optional.of("account.error.username");
        }
        return Optional.empty();
    }
}
