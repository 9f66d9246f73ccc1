package thaw.domain.measure;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question of a questionnaire, or something to read ({@link Kind#DISPLAY}).
 *
 * @param linkId    its name in the file
 * @param code      its LOINC code, or null
 * @param headings  the texts of the groups around it, the outermost first
 * @param options   what can be chosen; empty for other kinds
 * @param lowest    the lowest number that can be given, or null
 * @param highest   the highest number, or null
 * @param initial   what stands there before an answer, or null
 * @param shownWhen all of these have to hold for it to be asked
 */
public record FormQuestion(
        String linkId,
        @Nullable String code,
        Kind kind,
        String text,
        List<String> headings,
        List<FormOption> options,
        @Nullable Double lowest,
        @Nullable Double highest,
        @Nullable String initial,
        List<Showing> shownWhen) {

    /** The longest answer in words. */
    public static final int LONGEST = 2000;

    /** How a question is answered. */
    public enum Kind {
        CHOICE,
        /** A choice, or words of one's own. */
        OPEN_CHOICE,
        YES_NO,
        WHOLE_NUMBER,
        NUMBER,
        LINE,
        TEXT,
        DATE,
        /** No question: words to read. */
        DISPLAY
    }

    public FormQuestion {
        headings = List.copyOf(headings);
        options = List.copyOf(options);
        shownWhen = List.copyOf(shownWhen);
    }

    /** The option with this key. */
    public Optional<FormOption> option(String key) {
        return options.stream().filter(option -> option.key().equals(key)).findFirst();
    }

    /** Whether this can be an answer. */
    public boolean takes(String given) {
        return switch (kind) {
            case CHOICE -> option(given).isPresent();
            case YES_NO -> given.equals("true") || given.equals("false");
            case WHOLE_NUMBER -> number(given).filter(this::isWithin).filter(FormQuestion::isWhole).isPresent();
            case NUMBER -> number(given).filter(this::isWithin).isPresent();
            case OPEN_CHOICE, LINE, TEXT -> !given.isBlank() && given.length() <= LONGEST;
            case DATE -> isDate(given);
            case DISPLAY -> false;
        };
    }

    /** What an answer is worth; empty where nothing says so. */
    public Optional<Double> points(String given) {
        return switch (kind) {
            case CHOICE, OPEN_CHOICE -> option(given).flatMap(option -> Optional.ofNullable(option.points()));
            case YES_NO -> Optional.of(given.equals("true") ? 1.0 : 0.0);
            case WHOLE_NUMBER, NUMBER -> number(given);
            case LINE, TEXT, DATE, DISPLAY -> Optional.empty();
        };
    }

    /** Whether the answer is more than the least that can be said; of options without points, the first is the least. */
    boolean isAboveLowest(String given) {
        if (kind != Kind.CHOICE && kind != Kind.OPEN_CHOICE) {
            return points(given).filter(points -> points > 0).isPresent();
        }
        boolean rated = options.stream().allMatch(option -> option.points() != null);
        return option(given)
                .map(option -> rated
                        ? points(given).orElse(0.0) > options.stream().mapToDouble(FormOption::worth).min().orElse(0)
                        : options.indexOf(option) > 0)
                .orElse(false);
    }

    private boolean isWithin(double number) {
        return (lowest == null || number >= lowest) && (highest == null || number <= highest);
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number) && Math.abs(number) <= Integer.MAX_VALUE;
    }

    private static Optional<Double> number(String given) {
        try {
            return given.length() > 30 ? Optional.empty() : Optional.of(new BigDecimal(given).doubleValue()).filter(Double::isFinite);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static boolean isDate(String given) {
        try {
            return !LocalDate.parse(given).isBefore(LocalDate.of(1850, 1, 1));
        } catch (DateTimeException noDate) {
            return false;
        }
    }
}
