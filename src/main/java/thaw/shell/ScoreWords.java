package thaw.shell;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thaw.domain.measure.Change;
import thaw.domain.measure.FormScore;

/** Scores of questionnaires in words, the same wherever they stand. */
public final class ScoreWords {

    private ScoreWords() {}

    /**
     * The total out of the highest there can be. Where answers are missing, what the others come to stands first, then the
     * estimate, marked as one, or that there is none.
     */
    public static String total(Words words, FormScore score) {
        return switch (score.state()) {
            case COMPLETE -> outOf(words, score);
            case PRORATED -> score.sum() == null
                    ? words.text("measure.prorated", outOf(words, score), score.items() - score.answered(), score.items())
                    : words.text("measure.prorated.sum", number(score.sum()), score.answered(), score.items(), outOf(words, score));
            case INCOMPLETE -> score.sum() == null
                    ? words.text("measure.incomplete", score.answered(), score.items())
                    : words.text("measure.incomplete.sum", number(score.sum()), score.answered(), score.items());
        };
    }

    private static String outOf(Words words, FormScore score) {
        String total = number(score.total());
        return score.highest() == null ? total : words.text("measure.out-of", total, number(score.highest()));
    }

    /** The severity band of a score, where it has one. */
    public static Optional<String> band(Words words, FormScore score) {
        return Optional.ofNullable(score.band()).map(band -> words.text("measure.band." + band));
    }

    /** What changed, how far it can be believed, and since when. */
    public static String change(Words words, Locale locale, Change change) {
        String since = words.text("measure.since", DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(change.from().day()));
        return change.verdict()
                .map(verdict -> words.text(
                                "measure.change." + verdict, number(Math.abs(change.points())), Math.abs(change.points()))
                        + " " + since)
                .orElseGet(() -> words.text(
                        "measure.change.points", (change.points() > 0 ? "+" : "") + number(change.points()), since));
    }

    /** A total as short as it can be written. */
    public static String number(@Nullable Double value) {
        return value == null
                ? ""
                : BigDecimal.valueOf(Math.round(value * 100) / 100.0).stripTrailingZeros().toPlainString();
    }
}
