package thaw.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import thaw.domain.people.AccountId;

/** Tells from where somebody works: the address of the request, or of the sign-in for work in the background. */
@Component
public class CallerAddress {

    /** The address of whoever this thread works for; empty where there is none, or where it works for somebody else. */
    public Optional<String> of(AccountId who) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !(authentication.getPrincipal() instanceof ThawUser user)
                || !user.me().id().equals(who)) {
            return Optional.empty();
        }
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            HttpServletRequest now = request.getRequest();
            return Optional.ofNullable(now.getRemoteAddr());
        }
        return authentication.getDetails() instanceof WebAuthenticationDetails details
                ? Optional.ofNullable(details.getRemoteAddress())
                : Optional.empty();
    }
}
