package thaw.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads somebody who has the second step to go to the page for it, from every page but the way in and help. */
final class HalfWayFilter extends OncePerRequestFilter {

    private static final Set<String> OPEN = Set.of("/code", "/login", "/help-now");
    /** A phone that brings what was done without a network hears "sign in again", as from nobody. */
    private static final String WITHOUT_A_NETWORK = "/offline/";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isHalfWay() && asksForPage(request) && !OPEN.contains(request.getServletPath())) {
            response.sendRedirect(request.getContextPath() + "/code");
            return;
        }
        if (isHalfWay() && request.getServletPath().startsWith(WITHOUT_A_NETWORK)) {
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private static boolean isHalfWay() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof HalfSignedIn;
    }

    private static boolean asksForPage(HttpServletRequest request) {
        String accepted = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
        return request.getMethod().equals("GET") && accepted.contains("text/html");
    }
}
