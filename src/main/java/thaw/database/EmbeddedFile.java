package thaw.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.core.env.Environment;

/**
 * The file of the embedded database.
 *
 * @param folder the data folder
 * @param key    THAW_DB_KEY, or empty for a file that is not encrypted
 */
record EmbeddedFile(Path folder, String key) {

    /** The name of the file, in the data folder and inside a backup. */
    static final String NAME = "thaw.mv.db";

    /** H2's code for a file that another program has open. */
    private static final int IN_USE = 90020;

    static EmbeddedFile of(Environment environment) {
        return new EmbeddedFile(DataFolder.of(environment), environment.getProperty("THAW_DB_KEY", ""));
    }

    Path path() {
        return folder.resolve(NAME);
    }

    boolean exists() {
        return Files.exists(path());
    }

    DatabaseAddress address() {
        return DatabaseAddress.ofFile(folder.resolve("thaw"), key);
    }

    /** Opens the file, which must be there and which nobody else may have open. */
    Connection open() throws SQLException {
        DatabaseAddress address = address();
        return DriverManager.getConnection(address.url() + ";IFEXISTS=TRUE", address.user(), address.password());
    }

    static boolean isInUse(SQLException refused) {
        return refused.getErrorCode() == IN_USE;
    }
}
