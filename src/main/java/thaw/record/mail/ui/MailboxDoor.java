package thaw.record.mail.ui;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Opens the page of captured letters in the demo; without the demo's profile the route does not exist. */
@Component
@Profile("demo")
class MailboxDoor implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        RouteConfiguration routes = RouteConfiguration.forApplicationScope();
        if (!routes.isRouteRegistered(MailboxView.class)) {
            routes.setRoute(MailboxView.ROUTE, MailboxView.class);
        }
    }
}
