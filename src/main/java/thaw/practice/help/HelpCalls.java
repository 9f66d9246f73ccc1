package thaw.practice.help;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thaw.governor.HelpNumbers;
import thaw.shell.Words;

/**
 * The numbers to call in words, the same with a network and without.
 *
 * @param calls the clinic's numbers, then the one that holds everywhere
 * @param dated on which day somebody made sure of them
 */
public record HelpCalls(List<Call> calls, String dated) {

    private static final String EMERGENCY = "112";

    /**
     * One number.
     *
     * @param about  who answers, where and when
     * @param words  what stands on the button
     * @param dialled what a phone dials
     */
    public record Call(String about, String words, String dialled) {}

    /** The numbers of this clinic, in the words of this language. */
    public static HelpCalls of(HelpNumbers clinic, Words words, Locale locale) {
        Stream<Call> own = clinic.numbers().stream()
                .map(line -> new Call(about(line), words.text("help.number", line.number()), line.dial()));
        Call everywhere = new Call(words.text("help.emergency"), words.text("help.number", EMERGENCY), EMERGENCY);
        DateTimeFormatter date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        return new HelpCalls(
                Stream.concat(own, Stream.of(everywhere)).toList(),
                clinic.checkedOn() == null
                        ? words.text("help.undated")
                        : words.text("help.checked", date.format(clinic.checkedOn())));
    }

    private static String about(HelpNumbers.Line line) {
        return Stream.of(line.name(), line.country(), line.hours())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
