package thaw.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.DefaultErrorHandler;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandlerUtil;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * An act on an open page that broke: the page stays, with what is written on it, and says so ({@link BrokenAct}); the log
 * hears the kind of the trouble.
 */
@Component
class QuietErrors extends DefaultErrorHandler implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(QuietErrors.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(begun -> begun.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        Throwable broken = findRelevantThrowable(event.getThrowable());
        if (!shouldHandle(broken)) {
            return;
        }
        boolean elsewhere = broken instanceof NotFoundException && ErrorHandlerUtil.handleErrorByRedirectingToErrorView(broken);
        if (!elsewhere) {
            LOG.error("An act on a page broke", Kinds.of(broken));
            Optional.ofNullable(UI.getCurrent()).filter(ui -> !signedOut(broken)).ifPresent(QuietErrors::say);
        }
    }

    /** Whoever was signed out on an open page is told that; to try again is no help. */
    private static boolean signedOut(Throwable broken) {
        return broken instanceof AccessDeniedException;
    }

    /** A download breaks without the lock of the page; a page that is closed by then need not hear of it. */
    private static void say(UI ui) {
        ui.accessLater(() -> BrokenAct.say(ui), () -> {}).run();
    }
}
