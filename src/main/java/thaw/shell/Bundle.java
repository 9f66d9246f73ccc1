package thaw.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.internal.BundleUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The front end as it was built: which files a page asks for, one after the other, before it can show anything. */
class Bundle {

    /** Where the files lie, below the start. */
    static final String FOLDER = "VAADIN/build/";

    private static final Logger LOG = LoggerFactory.getLogger(Bundle.class);
    private static final String WEBAPP = "/META-INF/VAADIN/webapp/";
    private static final Pattern ENTRY = Pattern.compile(FOLDER + "(indexhtml-[\\w-]+\\.js)");
    private static final Pattern IMPORTS = Pattern.compile("\\./(generated-flow-imports-[\\w-]+\\.js)");
    private static final Pattern FIRST = Pattern.compile("\\./((?:FlowBootstrap|FlowClient)-[\\w-]+\\.js)");
    private static final Pattern NEEDS = Pattern.compile("(?:from|import)\\s*[\"'`]\\./([\\w-]+\\.js)[\"'`]");
    private static final String OWN = ".*?\\./(chunk-[0-9a-f]{64}-[\\w-]+\\.js)";

    private final String page = text("index.html");
    private final Set<String> everyPage = new LinkedHashSet<>();
    private final StringBuilder imports = new StringBuilder();
    private final ConcurrentMap<Class<?>, Set<String>> views = new ConcurrentHashMap<>();

    Bundle() {
        for (String entry : named(ENTRY, page)) {
            String start = text(FOLDER + entry);
            Set<String> parts = named(IMPORTS, start);
            parts.forEach(part -> imports.append(text(FOLDER + part)));
            parts.addAll(named(FIRST, start));
            everyPage.addAll(withNeeds(parts));
        }
        everyPage.removeIf(page::contains);
    }

    /** What every page needs besides what it names itself, in the order of asking. */
    Collection<String> everyPage() {
        return everyPage;
    }

    /** What one view needs besides; nothing where it has no file of its own. */
    Collection<String> of(Class<? extends Component> view) {
        return views.computeIfAbsent(view, unread -> {
            Set<String> files = withNeeds(named(Pattern.compile(BundleUtils.getChunkId(view) + OWN), imports));
            files.removeIf(file -> everyPage.contains(file) || page.contains(file));
            return files;
        });
    }

    private static Set<String> withNeeds(Collection<String> wanted) {
        Set<String> files = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(wanted);
        while (!open.isEmpty()) {
            String file = open.removeFirst();
            if (files.add(file)) {
                open.addAll(named(NEEDS, text(FOLDER + file)));
            }
        }
        return files;
    }

    private static Set<String> named(Pattern pattern, CharSequence text) {
        Set<String> names = new LinkedHashSet<>();
        pattern.matcher(text).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    /** Empty where there is no bundle, as in tests without a browser. */
    private static String text(String file) {
        try (InputStream bytes = Bundle.class.getResourceAsStream(WEBAPP + file)) {
            return bytes == null ? "" : new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            LOG.warn("The bundle cannot be read: {}", unreadable.toString());
            return "";
        }
    }
}
