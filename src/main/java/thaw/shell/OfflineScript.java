package thaw.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Puts the script that gets a phone ready for no network beside the app ({@code frontend/offline/live.ts}): a file of its
 * own, so that the app is there before it, and the pages without a network work without the app.
 */
@Component
class OfflineScript implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient AuthenticationContext authentication;

    OfflineScript(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            Element head = page.getDocument().head();
            head.appendElement("link").attr("rel", "manifest").attr("href", "/thaw.webmanifest");
            head.appendElement("link").attr("rel", "apple-touch-icon").attr("href", "/icons/thaw-192.png");
            head.appendElement("script")
                    .attr("type", "module")
                    .attr("fetchpriority", "low")
                    .attr("data-who", who())
                    .attr("src", "/offline/app/live.js");
        });
    }

    /** Nobody and a colleague have nothing on the phone that would have to be asked for. */
    private String who() {
        if (authentication.hasRole("CLIENT")) {
            return "client";
        }
        return authentication.isAuthenticated() ? "other" : "nobody";
    }
}
