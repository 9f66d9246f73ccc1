package thaw.account;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private final Arrivals arrivals;
    private final SecondFactor factor;
    private final SecondFactorRule rule;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String hashOfNobody;

    SignIn(
            AccountRepository accounts,
            PasswordEncoder encoder,
            SignInThrottle throttle,
            Arrivals arrivals,
            SecondFactor factor,
            SecondFactorRule rule,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.throttle = throttle;
        this.arrivals = arrivals;
        this.factor = factor;
        this.rule = rule;
        this.transaction = transaction;
        this.clock = clock;
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
        return asksMore(user)
                ? new HalfSignedIn(user, clock.instant(), attempt.getDetails())
                : arrivals.arrive(user, attempt.getDetails());
    }

    private boolean asksMore(ThawUser user) {
        return Boolean.TRUE.equals(transaction.execute(status ->
                rule.isRequired(user.me().role()) || factor.since(user.me().id()).isPresent()));
    }

    private @Nullable ThawUser check(String username, String password) {
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
