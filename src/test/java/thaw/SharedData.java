package thaw;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Published data sets beside the project. A test that needs one is skipped, with a word, where it is absent. */
public final class SharedData {

    private SharedData() {}

    /** The file with this path in the folder that the system property {@code thaw.shared} names. */
    public static Path file(String path) {
        Path file = Path.of(System.getProperty("thaw.shared", "../shared/data")).resolve(path);
        if (!Files.isReadable(file)) {
            return Assumptions.abort(file + " is absent");
        }
        return file;
    }
}
