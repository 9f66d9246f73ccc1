package thaw.care.measure.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import thaw.care.measure.GivenAnswer;
import thaw.care.measure.MeasurePage;
import thaw.domain.measure.FormOption;
import thaw.domain.measure.FormQuestion;
import thaw.domain.measure.FormScore;
import thaw.domain.measure.Measured;
import thaw.shell.ScoreWords;
import thaw.shell.Words;

/** What the page of a client's questionnaires says in words. */
final class MeasureWords {

    private final Words source;
    private final Locale locale;
    private final DateTimeFormatter day;

    MeasureWords(Words source, Locale locale) {
        this.source = source;
        this.locale = locale;
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
    }

    String day(LocalDate date) {
        return day.format(date);
    }

    String total(FormScore score) {
        return ScoreWords.total(source, score);
    }

    String band(FormScore score) {
        return ScoreWords.band(source, score).orElse("–");
    }

    /** What changed since the baseline. */
    String change(MeasurePage page, Measured measured) {
        return page.changeTo(measured).map(change -> ScoreWords.change(source, locale, change)).orElse("–");
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
        return option.points() == null ? option.text() : option.text() + " (" + ScoreWords.number(option.points()) + ")";
    }
}
