package thaw.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import thaw.domain.people.SignInId;

/** Lets somebody in who has shown who they are, by whichever way: the sign-in is kept, and the week is counted. */
@Component
class Arrivals {

    private final AccountRepository accounts;
    private final SignIns signIns;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Arrivals(AccountRepository accounts, SignIns signIns, TransactionTemplate transaction, Clock clock) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The person is signed in in the browser that asks; whoever was signed in there before is not any more. */
    Authentication arrive(ThawUser user, @Nullable Object details) {
        SignInId place = Optional.ofNullable(transaction.execute(status -> place(user))).orElseThrow();
        ThawUser here = user.at(place);
        here.proved(clock.instant());
        UsernamePasswordAuthenticationToken signedIn =
                UsernamePasswordAuthenticationToken.authenticated(here, null, here.getAuthorities());
        signedIn.setDetails(details);
        return signedIn;
    }

    /** The same at a second step, in the middle of a request: from here on the browser's session is the person's. */
    void letIn(ThawUser user, @Nullable Object details) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(arrive(user, details));
        SecurityContextHolder.setContext(context);
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now) {
            keep(context, now.getRequest(), now.getResponse());
        }
    }

    private static void keep(SecurityContext context, HttpServletRequest request, @Nullable HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        if (response != null) {
            new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        }
    }

    private SignInId place(ThawUser user) {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        if (before != null && before.getPrincipal() instanceof ThawUser other) {
            other.signIn().ifPresent(place -> signIns.end(other.me().id(), place, SignInsEnded.Why.ENDED));
        }
        accounts.countSignIn(user.me().id(), LocalDate.ofInstant(clock.instant(), user.me().zone()));
        return signIns.begin(user.me().id());
    }
}
