package thaw.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Names the files that every page needs in its head, so that they come together and not one after the other: on a slow
 * line each step of asking costs more than the file. Which they are is read from the bundle once, at the start.
 */
@Component
class FirstFiles implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(FirstFiles.class);
    private static final String WEBAPP = "/META-INF/VAADIN/webapp/";
    private static final String BUILD = "VAADIN/build/";
    private static final Pattern ENTRY = Pattern.compile(BUILD + "(indexhtml-[\\w-]+\\.js)");
    private static final Pattern FIRST = Pattern.compile("\\./((?:FlowBootstrap|FlowClient|generated-flow-imports)-[\\w-]+\\.js)");
    private static final Pattern NEEDS = Pattern.compile("(?:from|import)\\s*[\"'`]\\./([\\w-]+\\.js)[\"'`]");

    private final List<String> files;

    FirstFiles() {
        this.files = List.copyOf(read());
    }

    /**
     * The page of whoever is signed in brings along what it shows, which saves a way there and back. Not the sign-in: there
     * somebody, or the browser, fills in a field in the very moment in which such a page is put into its place.
     */
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setBootstrapInitialPredicate(request -> request.getUserPrincipal() != null);
        event.addIndexHtmlRequestListener(page -> {
            Element head = page.getDocument().head();
            files.forEach(file -> head.appendElement("link")
                    .attr("rel", "modulepreload").attr("crossorigin", "").attr("href", "./" + BUILD + file));
        });
    }

    private static Set<String> read() {
        Set<String> files = new LinkedHashSet<>();
        for (String entry : named(ENTRY, text("index.html"))) {
            Deque<String> open = new ArrayDeque<>(named(FIRST, text(BUILD + entry)));
            while (!open.isEmpty()) {
                String file = open.removeFirst();
                if (!file.equals(entry) && files.add(file)) {
                    open.addAll(named(NEEDS, text(BUILD + file)));
                }
            }
        }
        return files;
    }

    private static Set<String> named(Pattern pattern, String text) {
        Set<String> names = new LinkedHashSet<>();
        pattern.matcher(text).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    /** Empty where there is no bundle, as in tests without a browser. */
    private static String text(String file) {
        try (InputStream bytes = FirstFiles.class.getResourceAsStream(WEBAPP + file)) {
            return bytes == null ? "" : new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            LOG.warn("The bundle cannot be read: {}", unreadable.toString());
            return "";
        }
    }
}
