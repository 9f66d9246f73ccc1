package thaw.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
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

    /** How H2 begins a file that it encrypts. */
    private static final byte[] ENCRYPTED = "H2encrypt".getBytes(StandardCharsets.US_ASCII);

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

    /** What speaks against the key, where the file cannot be opened: a wrong key and a damaged file look alike otherwise. */
    Optional<String> doubtAboutKey() {
        if (isEncrypted()) {
            return Optional.of(key.isEmpty()
                    ? "it is encrypted, and THAW_DB_KEY is not set"
                    : "it is encrypted, perhaps with another key than THAW_DB_KEY");
        }
        return key.isEmpty() ? Optional.empty() : Optional.of("THAW_DB_KEY is set, and it is not encrypted");
    }

    private boolean isEncrypted() {
        try (InputStream file = Files.newInputStream(path())) {
            return Arrays.equals(file.readNBytes(ENCRYPTED.length), ENCRYPTED);
        } catch (IOException unreadable) {
            return false;
        }
    }

    static boolean isInUse(SQLException refused) {
        return refused.getErrorCode() == IN_USE;
    }
}
