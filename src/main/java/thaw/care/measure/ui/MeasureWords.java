package thaw.care.measure.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thaw.care.measure.GivenAnswer;
import thaw.care.measure.MeasurePage;
import thaw.domain.measure.FormOption;
import thaw.domain.measure.FormQuestion;
import thaw.domain.measure.FormScore;
import thaw.domain.measure.Instrument;
import thaw.domain.measure.Measured;
import thaw.shell.Words;

/** What the page of a client's questionnaires says in words. */
final class MeasureWords {

    private final Words source;
    private final DateTimeFormatter day;

    MeasureWords(Words source, Locale locale) {
        this.source = source;
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
    }

    String day(LocalDate date) {
        return day.format(date);
    }

    /** The total out of the highest there can be, marked where it is an estimate or there is none. */
    String total(FormScore score) {
        return switch (score.state()) {
            case COMPLETE -> outOf(score);
            case PRORATED -> outOf(score) + ". "
                    + source.text("measure.prorated", score.items() - score.answered(), score.items());
            case INCOMPLETE -> source.text("measure.incomplete", score.answered(), score.items());
        };
    }

    private String outOf(FormScore score) {
        String total = number(score.total());
        return score.highest() == null ? total : source.text("measure.out-of", total, number(score.highest()));
    }

    String band(FormScore score) {
        return score.band() == null ? "–" : source.text("measure.band." + score.band());
    }

    /** What changed since the baseline. */
    String change(MeasurePage page, Measured measured) {
        Optional<Measured> baseline = page.baselineOf(measured);
        if (baseline.isEmpty() || measured.score().total() == null || baseline.get().score().total() == null) {
            return "–";
        }
        double points = measured.score().total() - baseline.get().score().total();
        String since = source.text("measure.since", day(baseline.get().day()));
        @Nullable Integer needed = measured.reliablePoints();
        if (needed == null) {
            return source.text("measure.change.points", signed(points), since);
        }
        boolean better = measured.better() == Instrument.Better.LOWER ? points < 0 : points > 0;
        String verdict = Math.abs(points) < needed ? "NOT_RELIABLE" : better ? "RELIABLY_BETTER" : "RELIABLY_WORSE";
        return source.text("measure.change." + verdict, number(Math.abs(points))) + " " + since;
    }

    String origin(MeasurePage.Scored scored) {
        String by = scored.by() == null ? "" : scored.by();
        String words = scored.measured().source() == null ? "" : scored.measured().source();
        return source.text("measure.origin." + scored.measured().origin(), by, words);
    }

    /** An answer as the client gave it. */
    String given(GivenAnswer answer) {
        String given = answer.given();
        if (given == null) {
            return source.text("measure.answer.none");
        }
        FormQuestion question = answer.question();
        if (question.kind() == FormQuestion.Kind.YES_NO) {
            return source.text("measure.answer." + given);
        }
        return question.option(given).map(this::option).orElse(given);
    }

    private String option(FormOption option) {
        return option.points() == null ? option.text() : option.text() + " (" + number(option.points()) + ")";
    }

    private static String signed(double points) {
        return (points > 0 ? "+" : "") + number(points);
    }

    private static String number(@Nullable Double value) {
        return value == null
                ? ""
                : BigDecimal.valueOf(Math.round(value * 100) / 100.0).stripTrailingZeros().toPlainString();
    }
}
