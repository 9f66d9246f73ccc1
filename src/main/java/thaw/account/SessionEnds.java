package thaw.account;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import thaw.domain.people.SignInId;

/** Whoever signs out, or whose browser was closed long ago, is not signed in there any more. */
@Component
class SessionEnds implements HttpSessionListener {

    private static final Logger LOG = LoggerFactory.getLogger(SessionEnds.class);

    private final SignIns signIns;
    private final TransactionTemplate transaction;

    SessionEnds(SignIns signIns, TransactionTemplate transaction) {
        this.signIns = signIns;
        this.transaction = transaction;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        Object context = event.getSession()
                .getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        Authentication whose = context instanceof SecurityContext held ? held.getAuthentication() : null;
        if (whose != null && whose.getPrincipal() instanceof ThawUser user) {
            user.signIn().filter(id -> !signIns.isKnownToBeEnded(id)).ifPresent(id -> end(user, id));
        }
    }

    /** When Thaw stops, its sessions end after its database is closed: such a sign-in ends like one that is not used. */
    private void end(ThawUser user, SignInId id) {
        try {
            transaction.executeWithoutResult(status -> signIns.end(user.me().id(), id, SignInsEnded.Why.ENDED));
        } catch (RuntimeException closed) {
            LOG.debug("A sign-in stays until it was not used for long: {}", closed.getClass().getName());
        }
    }
}
