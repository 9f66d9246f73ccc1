package thaw.database;

import java.nio.file.Path;
import org.springframework.core.env.Environment;

/** The folder that holds what Thaw keeps: THAW_HOME, or ./data. */
public final class DataFolder {

    private DataFolder() {}

    /** The absolute path of the data folder. */
    public static Path of(Environment environment) {
        return Path.of(environment.getProperty("THAW_HOME", "data")).toAbsolutePath().normalize();
    }
}
