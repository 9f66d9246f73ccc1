package thaw.shell;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.Version;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import thaw.account.CurrentUser;

/**
 * Names in the head of a page the files that it is going to ask for, so that they come together and not one after the
 * other: on a slow line each step of asking costs more than the file. Which they are is read from the bundle.
 */
@Component
class FirstFiles implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private static final String TODAY = "/today";
    /** What keeps a page live is asked for by its script alone, and nothing is shown before it is there. */
    private static final String PUSH = "./VAADIN/static/push/vaadinPush-min.js?v=" + Version.getBuildHash();

    private final transient Bundle bundle = new Bundle();
    private final transient CurrentUser user;

    FirstFiles(CurrentUser user) {
        this.user = user;
    }

    /**
     * A client's day brings along what it shows, which saves a way there and back on a phone. No other page does: such a page
     * is put into its place a moment after it is seen, and what somebody wrote into a field in that moment is lost; and a page
     * that leads on, as the start does, gets its own address back over that of the page it led to.
     */
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setBootstrapInitialPredicate(
                request -> request.getUserPrincipal() != null && TODAY.equals(request.getPathInfo()));
        event.addIndexHtmlRequestListener(page -> {
            Element head = page.getDocument().head();
            Stream.concat(bundle.everyPage().stream(), ofView(page.getVaadinRequest()))
                    .forEach(file -> head.appendElement("link")
                            .attr("rel", "modulepreload")
                            .attr("crossorigin", "")
                            .attr("href", "./" + Bundle.FOLDER + file));
            head.appendElement("link").attr("rel", "preload").attr("as", "script").attr("href", PUSH);
        });
    }

    private Stream<String> ofView(VaadinRequest request) {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        String shown = path.isEmpty() && request.getUserPrincipal() != null ? HomeView.of(user.get().role()) : path;
        return RouteConfiguration.forApplicationScope().getRoute(shown).stream()
                .flatMap(view -> bundle.of(view).stream());
    }
}
