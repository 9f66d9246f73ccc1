package thaw.tool;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thaw.domain.trend.Scale;

/**
 * What the command line asks of a chart.
 *
 * @param day   the column of days
 * @param value the column of values
 * @param span  the baseline's days
 * @param scale the scale of the values, where it is given
 */
record ChartSettings(
        String file,
        String day,
        String value,
        Span span,
        double lambda,
        double width,
        boolean isCusum,
        Optional<Scale> scale) {

    private static final String USAGE =
            "chart --day D --value V --baseline FIRST-LAST [--lambda 0.2 --L 3] [--cusum] [--lo N --hi N] FILE.csv";
    private static final Set<String> OPTIONS =
            Set.of("--day", "--value", "--baseline", "--lambda", "--L", "--lo", "--hi");

    static ChartSettings of(List<String> arguments) {
        Options options = Options.of(USAGE, OPTIONS, Set.of("--cusum"), arguments);
        double lambda = options.has("--lambda") ? options.number("--lambda") : 0.2;
        double width = options.has("--L") ? options.number("--L") : 3;
        if (!(lambda > 0 && lambda <= 1 && width > 0)) {
            throw options.wrong("Lambda lies above 0 and up to 1, and L above 0.");
        }
        return new ChartSettings(
                options.file(),
                options.text("--day"),
                options.text("--value"),
                Span.of(options),
                lambda,
                width,
                options.has("--cusum"),
                options.has("--lo") || options.has("--hi") ? Optional.of(options.scale()) : Optional.empty());
    }

    /** From one day to another, both included. */
    record Span(Day first, Day last) {

        private static final Pattern SPAN =
                Pattern.compile("(\\d{4}-\\d\\d-\\d\\d|\\d+)-(\\d{4}-\\d\\d-\\d\\d|\\d+)");

        static Span of(Options options) {
            Matcher span = SPAN.matcher(options.text("--baseline"));
            if (span.matches()) {
                Optional<Day> first = Day.parse(span.group(1));
                Optional<Day> last = Day.parse(span.group(2));
                if (first.isPresent() && last.isPresent() && first.get().isDate() == last.get().isDate()
                        && first.get().number() <= last.get().number()) {
                    return new Span(first.get(), last.get());
                }
            }
            throw options.wrong("The option --baseline takes a first and a last day, such as 1-42.");
        }
    }
}
