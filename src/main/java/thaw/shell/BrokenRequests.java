package thaw.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Requests that nobody answers. Tomcat would write into the log what is in them, line ends and all; here the log hears the
 * kind of the trouble. A request to a page that names the page by no number is refused before anything looks at it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class BrokenRequests extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenRequests.class);
    private static final Pattern NO_PAGE = Pattern.compile("(^|&)v-uiId=(?!\\d{1,9}(&|$))");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String asked = request.getQueryString();
        if (asked != null && NO_PAGE.matcher(asked).find()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException broken) {
            LOG.error("A request broke", Kinds.of(broken));
            if (!response.isCommitted()) {
                response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
        }
    }
}
