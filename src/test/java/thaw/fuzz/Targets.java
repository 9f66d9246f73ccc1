package thaw.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The targets there are, found by their names. */
final class Targets {

    private static final Path CORPORA = Path.of("src/test/resources/fuzz");
    private static final String ENDING = "Fuzz.class";

    private Targets() {}

    /** The names of their classes. */
    static List<String> names() {
        Path classes = folder();
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .map(file -> classes.relativize(file).toString().replace(".class", "").replace('/', '.'))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(Targets.class.getResource("/")).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Where its seeds are, and what was ever found. */
    static Path corpus(String target) {
        return CORPORA.resolve(target.substring(target.lastIndexOf('.') + 1));
    }

    /** The files in there. */
    static List<Path> entries(String target) {
        try (Stream<Path> files = Files.list(corpus(target))) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Calls it once. */
    static void call(String target, byte[] input) throws Throwable {
        try {
            Class.forName(target).getMethod("fuzzerTestOneInput", byte[].class).invoke(null, (Object) input);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
