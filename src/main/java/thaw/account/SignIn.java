package thaw.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks a name and a password: throttled, and as slow for an unknown name as for a known one. */
@Component
class SignIn implements AuthenticationProvider {

    private final AccountRepository accounts;
    private final PasswordEncoder encoder;
    private final SignInThrottle throttle;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final String hashOfNobody;

    SignIn(
            AccountRepository accounts,
            PasswordEncoder encoder,
            SignInThrottle throttle,
            Clock clock,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.throttle = throttle;
        this.clock = clock;
        this.transaction = transaction;
        this.hashOfNobody = String.valueOf(encoder.encode("nobody has this password"));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = attempt.getName().strip();
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        if (throttle.wait(username, address).isPositive()) {
            throw new LockedException("Too many tries");
        }
        ThawUser user = check(username, String.valueOf(attempt.getCredentials()));
        if (user == null) {
            throttle.wrong(username, address);
            throw new BadCredentialsException("Name or password is not right");
        }
        throttle.right(username, address);
        LocalDate today = LocalDate.ofInstant(clock.instant(), user.me().zone());
        transaction.executeWithoutResult(status -> accounts.countSignIn(user.me().id(), today));
        UsernamePasswordAuthenticationToken signedIn =
                UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        signedIn.setDetails(attempt.getDetails());
        user.eraseCredentials();
        return signedIn;
    }

    private @org.jspecify.annotations.Nullable ThawUser check(String username, String password) {
        Optional<ThawUser> user = accounts.byUsername(username);
        String hash = user.map(ThawUser::getPassword).orElse(hashOfNobody);
        boolean matches = encoder.matches(password, hash);
        return matches && user.filter(ThawUser::isEnabled).isPresent() ? user.get() : null;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
