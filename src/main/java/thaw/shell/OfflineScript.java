package thaw.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Puts the script that gets a phone ready for no network beside the app ({@code frontend/offline/live.ts}): a file of its
 * own, so that the app is there before it, and the pages without a network work without the app.
 */
@Component
class OfflineScript implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            Element head = page.getDocument().head();
            head.appendElement("link").attr("rel", "manifest").attr("href", "/thaw.webmanifest");
            head.appendElement("link").attr("rel", "apple-touch-icon").attr("href", "/icons/thaw-192.png");
            head.appendElement("script")
                    .attr("type", "module")
                    .attr("fetchpriority", "low")
                    .attr("src", "/offline/app/live.js");
        });
    }
}
