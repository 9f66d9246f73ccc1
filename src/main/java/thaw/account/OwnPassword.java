package thaw.account;

import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import thaw.domain.people.AccountId;

/** Asks somebody who is signed in for the password once more, throttled like a sign-in. */
@Component
class OwnPassword {

    private final AccountRepository accounts;
    private final PasswordEncoder encoder;
    private final SignInThrottle throttle;
    private final CallerAddress caller;

    OwnPassword(
            AccountRepository accounts, PasswordEncoder encoder, SignInThrottle throttle, CallerAddress caller) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.throttle = throttle;
        this.caller = caller;
    }

    /** What is wrong with the password that was given, as the key of a text; empty when it is the person's own. */
    Optional<String> complaint(Me me, String given) {
        String name = me.id().toString();
        String address = caller.of(me.id()).orElse("");
        if (throttle.wait(name, address).isPositive()) {
            return Optional.of("account.error.too-many");
        }
        if (matches(me.id(), given)) {
            throttle.right(name, address);
            return Optional.empty();
        }
        throttle.wrong(name, address);
        return Optional.of("account.error.password-wrong");
    }

    private boolean matches(AccountId account, String given) {
        return accounts.passwordHash(account).filter(hash -> encoder.matches(given, hash)).isPresent();
    }
}
