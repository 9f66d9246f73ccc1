package thaw.tool;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A day as a file or the command line gives it: a running number, or a date such as 2012-08-13, whose time of day, if
 * there is one, does not matter.
 *
 * @param number the running number; of a date the days since 1970-01-01
 * @param isDate whether it came as a date and is printed as one
 */
record Day(long number, boolean isDate) {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d([T ]\\d\\d:.*)?");
    private static final Pattern NOTHING_BEHIND_THE_POINT = Pattern.compile("\\.0+$");

    /** Empty where the text is neither. */
    static Optional<Day> parse(String text) {
        try {
            return Optional.of(
                    DATE.matcher(text).matches()
                            ? new Day(LocalDate.parse(text.substring(0, 10)).toEpochDay(), true)
                            : new Day(Long.parseLong(NOTHING_BEHIND_THE_POINT.matcher(text).replaceFirst("")), false));
        } catch (NumberFormatException | DateTimeException neither) {
            return Optional.empty();
        }
    }

    /** The way it came, for the answer. */
    static Object printed(long number, boolean isDate) {
        return isDate ? LocalDate.ofEpochDay(number).toString() : (Object) number;
    }
}
