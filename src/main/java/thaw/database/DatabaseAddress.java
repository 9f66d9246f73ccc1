package thaw.database;

import java.nio.file.Path;
import org.springframework.core.env.Environment;

/**
 * Where the database is: the embedded H2 in the data folder, or the PostgreSQL that THAW_DB_URL names.
 *
 * @param password for an encrypted H2 file: the key, a space, and the user's (empty) password, as H2 wants it
 */
record DatabaseAddress(String url, String user, String password) {

    /** The settings whose durability was measured, and those that make H2 read the same SQL as PostgreSQL. */
    private static final String H2_SETTINGS = ";WRITE_DELAY=0;DATABASE_TO_LOWER=TRUE"
            + ";DEFAULT_NULL_ORDERING=HIGH;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

    static DatabaseAddress from(Environment environment) {
        String url = environment.getProperty("THAW_DB_URL", "");
        if (!url.isEmpty()) {
            return new DatabaseAddress(
                    url, environment.getProperty("THAW_DB_USER", ""), environment.getProperty("THAW_DB_PASSWORD", ""));
        }
        String key = environment.getProperty("THAW_DB_KEY", "");
        Path file = DataFolder.of(environment).resolve("thaw");
        return ofFile(file, key);
    }

    /** The embedded database in a file, named without its ending; an empty key leaves it unencrypted. */
    static DatabaseAddress ofFile(Path file, String key) {
        return key.isEmpty()
                ? new DatabaseAddress("jdbc:h2:file:" + file + H2_SETTINGS, "thaw", "")
                : new DatabaseAddress("jdbc:h2:file:" + file + H2_SETTINGS + ";CIPHER=AES", "thaw", key + " ");
    }

    /** Keeps passwords out of logs. */
    @Override
    public String toString() {
        return url.replaceAll("[?;].*", "");
    }
}
