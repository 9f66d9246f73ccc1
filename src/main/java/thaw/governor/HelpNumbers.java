package thaw.governor;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that the clinic gives for help.
 *
 * @param numbers   in the order in which they are shown
 * @param checkedOn the day on which somebody last made sure of each of them; null while there are none
 * @param version   to find a change made meanwhile
 */
public record HelpNumbers(List<Line> numbers, @Nullable LocalDate checkedOn, int version) {

    /** More than these nobody reads in need. */
    public static final int MOST = 12;

    /**
     * One number.
     *
     * @param country where it can be called
     * @param name    who answers
     * @param number  as it is dialled; blanks and the like are for reading
     * @param hours   when somebody answers
     */
    public record Line(String country, String name, String number, String hours) {

        public Line {
            if (name.isBlank() || !number.matches("\\+?[0-9][0-9 ()/.-]{1,38}")) {
                throw new IllegalArgumentException("A line has a name and a number that can be dialled");
            }
        }

        /** What a phone dials. */
        public String dial() {
            return number.replaceAll("[^0-9+]", "");
        }
    }

    public HelpNumbers {
        numbers = List.copyOf(numbers);
        if (numbers.size() > MOST) {
            throw new IllegalArgumentException("At most " + MOST + " numbers are shown");
        }
    }
}
