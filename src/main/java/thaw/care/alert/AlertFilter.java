package thaw.care.alert;

/**
 * Which alerts to list.
 *
 * @param closed those that are over, in place of those that ask for somebody
 */
public record AlertFilter(boolean closed) {

    /** Those that ask for somebody. */
    public static AlertFilter open() {
        return new AlertFilter(false);
    }
}
