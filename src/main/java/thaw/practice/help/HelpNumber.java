package thaw.practice.help;

import java.util.List;

/**
 * A number to call, the same with a network and without.
 *
 * @param key  its texts: {@code help.<key>} what it is for, {@code help.<key>.number} what stands on the button
 * @param dial as a phone dials it
 */
public record HelpNumber(String key, String dial) {

    /** The clinic's numbers, the most pressing first. */
    public static List<HelpNumber> all() {
        return List.of(new HelpNumber("emergency", "112"), new HelpNumber("listening", "116123"));
    }
}
