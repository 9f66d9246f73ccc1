package thaw.tool;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A day as a file or the command line gives it: a running number, or a date such as 2012-08-13.
 *
 * @param number the running number; of a date the days since 1970-01-01
 * @param isDate whether it came as a date and is printed as one
 */
record Day(long number, boolean isDate) {

    /** Empty where the text is neither. */
    static Optional<Day> parse(String text) {
        try {
            return Optional.of(
                    text.matches("\\d{4}-\\d\\d-\\d\\d")
                            ? new Day(LocalDate.parse(text).toEpochDay(), true)
                            : new Day(Long.parseLong(text.replaceFirst("\\.0+$", "")), false));
        } catch (NumberFormatException | DateTimeException neither) {
            return Optional.empty();
        }
    }

    /** The way it came, for the answer. */
    static Object printed(long number, boolean isDate) {
        return isDate ? LocalDate.ofEpochDay(number).toString() : (Object) number;
    }
}
