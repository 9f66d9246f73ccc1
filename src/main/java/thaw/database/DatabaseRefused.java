package thaw.database;

/** The database cannot be used as it is. The message says why, and what a person can do now. */
public final class DatabaseRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseRefused(String sentence) {
        super(sentence);
    }

    DatabaseRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
