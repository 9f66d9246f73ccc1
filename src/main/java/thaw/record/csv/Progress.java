package thaw.record.csv;

/**
 * Hears how far the reading is, about a hundred times a file. To cancel, throw
 * {@link java.util.concurrent.CancellationException}; it reaches the caller of the reading.
 */
@FunctionalInterface
public interface Progress {

    /** Nobody listens. */
    Progress UNHEARD = (lines, of) -> {};

    /** So many lines are read, of about so many. */
    void at(long lines, long of);
}
