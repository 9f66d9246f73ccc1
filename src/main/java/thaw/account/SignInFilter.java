package thaw.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of someone whose sign-in has ended meanwhile, and the request goes on as nobody's. What a page asks by
 * itself is no sign that the person is there; a page that is opened is.
 */
final class SignInFilter extends OncePerRequestFilter {

    /** Files of the front end, which are anybody's: whoever asks for one is not looked up. */
    private static final List<String> FILES =
            List.of("/VAADIN/build/", "/VAADIN/static/", "/lumo/", "/icons/", "/offline/app/");
    private static final String ASKED_BY_AN_OPEN_PAGE = "v-r";

    private final SignIns signIns;

    SignInFilter(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return FILES.stream().anyMatch(request.getServletPath()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof ThawUser user) {
            if (user.signIn().filter(signIns::goesOn).isEmpty()) {
                SecurityContextHolder.clearContext();
                Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
            } else if (request.getParameter(ASKED_BY_AN_OPEN_PAGE) == null) {
                user.signIn().ifPresent(signIns::used);
            }
        }
        chain.doFilter(request, response);
    }
}
