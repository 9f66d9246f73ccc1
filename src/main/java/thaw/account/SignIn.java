package thaw.account;

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

/** Checks a name and a password: throttled, and as slow for an unknown name as for a known one. */
@Component
class SignIn implements AuthenticationProvider {

    private final AccountRepository accounts;
    private final PasswordEncoder encoder;
    private final SignInThrottle throttle;
    private final Arrivals arrivals;
    private final String hashOfNobody;

    SignIn(AccountRepository accounts, PasswordEncoder encoder, SignInThrottle throttle, Arrivals arrivals) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.throttle = throttle;
        this.arrivals = arrivals;
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
        return arrivals.arrive(user, attempt.getDetails());
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
