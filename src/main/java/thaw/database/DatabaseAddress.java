package thaw.database;

import java.nio.file.Path;
import org.springframework.core.env.Environment;

/**
 * Where the database is: the embedded H2 in the data folder, or the PostgreSQL that THAW_DB_URL names.
 *
 * @param password for an encrypted H2 file: the key, a space, and the user's (empty) password, as H2 wants it
 */
record DatabaseAddress(String url, String user, String password) {

    /**
     * The settings whose durability was measured, and those that make H2 read the same SQL as PostgreSQL. The file is
     * reached by "async:": on a plain file, one interrupted thread closes the database for everybody.
     * It is closed by the pool when Thaw stops, not by H2 while requests still end.
     */
    private static final String H2_SETTINGS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;DATABASE_TO_LOWER=TRUE"
            + ";DEFAULT_NULL_ORDERING=HIGH;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

    static DatabaseAddress from(Environment environment) {
        String url = environment.getProperty("THAW_DB_URL", "");
        if (!url.isEmpty()) {
            return new DatabaseAddress(
                    url, environment.getProperty("THAW_DB_USER", ""), environment.getProperty("THAW_DB_PASSWORD", ""));
        }
        return EmbeddedFile.of(environment).address();
    }

    /** The embedded database in a file, named without its ending; an empty key leaves it unencrypted. */
    static DatabaseAddress ofFile(Path file, String key) {
        String url = "jdbc:h2:async:" + file + H2_SETTINGS;
        return key.isEmpty()
                ? new DatabaseAddress(url, "thaw", "")
                : new DatabaseAddress(url + ";CIPHER=AES", "thaw", key + " ");
    }

    /** Whether this is the embedded database and not a PostgreSQL. */
    boolean isEmbedded() {
        return url.startsWith("jdbc:h2:");
    }

    /** Keeps passwords out of logs. */
    @Override
    public String toString() {
        return url.replaceAll("[?;].*", "");
    }
}
