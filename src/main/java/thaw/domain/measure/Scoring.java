package thaw.domain.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thaw.domain.measure.FormQuestion.Kind;
import thaw.domain.measure.FormScore.State;

/**
 * How the answers to one questionnaire become a score: by the instrument it is, or by its own values.
 *
 * @param instrument null: the sum of the questionnaire's own values
 * @param items      the questions that count; with an instrument, in its order
 */
public record Scoring(@Nullable Instrument instrument, List<FormQuestion> items) {

    /** A form is prorated with at most this many answers missing. */
    public static final int MOST_MISSING = 2;

    public Scoring {
        items = List.copyOf(items);
    }

    /** By the questionnaire's own values; without any, there is no score. */
    public static Optional<Scoring> byOwnValues(Questionnaire questionnaire) {
        List<FormQuestion> rated = questionnaire.questions().stream().filter(Scoring::hasOwnValues).toList();
        return rated.isEmpty() ? Optional.empty() : Optional.of(new Scoring(null, rated));
    }

    /**
     * As an instrument; empty when the questionnaire does not have its items. Items are known by their codes where the
     * instrument has any and all are there; otherwise the first questions with its range of answers are its items.
     */
    public static Optional<Scoring> as(Instrument instrument, Questionnaire questionnaire) {
        List<FormQuestion> coded = instrument.itemCodes().stream()
                .flatMap(code -> questionnaire.questions().stream().filter(question -> code.equals(question.code())).limit(1))
                .filter(question -> fits(question, instrument))
                .toList();
        List<FormQuestion> fitting = questionnaire.questions().stream()
                .filter(question -> fits(question, instrument))
                .limit(instrument.items())
                .toList();
        return Stream.of(coded, fitting)
                .filter(found -> found.size() == instrument.items())
                .findFirst()
                .map(found -> new Scoring(instrument, found));
    }

    private static boolean hasOwnValues(FormQuestion question) {
        return question.kind() == Kind.CHOICE
                && !question.options().isEmpty()
                && question.options().stream().allMatch(option -> option.points() != null);
    }

    private static boolean fits(FormQuestion question, Instrument instrument) {
        return switch (question.kind()) {
            case CHOICE -> hasOwnValues(question) && question.options().stream().allMatch(option -> isOn(option.worth(), instrument))
                    && question.options().stream().anyMatch(option -> option.worth() == 0)
                    && question.options().stream().anyMatch(option -> option.worth() == instrument.highestAnswer());
            case YES_NO -> instrument.highestAnswer() == 1;
            case WHOLE_NUMBER -> Double.valueOf(0).equals(question.lowest())
                    && Double.valueOf(instrument.highestAnswer()).equals(question.highest());
            case OPEN_CHOICE, NUMBER, LINE, TEXT, DATE, DISPLAY -> false;
        };
    }

    private static boolean isOn(double points, Instrument instrument) {
        return points == Math.rint(points) && points >= 0 && points <= instrument.highestAnswer();
    }

    /** The question at which an answer above 0 calls for safety, where the instrument has one. */
    public Optional<FormQuestion> alarm() {
        return Optional.ofNullable(instrument)
                .flatMap(known -> Optional.ofNullable(known.alarmItem()))
                .map(item -> items.get(item - 1));
    }

    /** What these answers come to. A question that they do not bring up does not count, except in an instrument. */
    public FormScore score(Questionnaire questionnaire, FormAnswers answers) {
        return instrument == null ? byValues(questionnaire, answers) : byInstrument(instrument, questionnaire, answers);
    }

    /** What each item that was answered came to, by its place counted from 1. */
    public Map<Integer, Double> points(Questionnaire questionnaire, FormAnswers answers) {
        Map<Integer, Double> points = new TreeMap<>();
        for (int i = 0; i < items.size(); i++) {
            int place = i + 1;
            points(questionnaire, items.get(i), answers).ifPresent(worth -> points.put(place, worth));
        }
        return points;
    }

    private FormScore byInstrument(Instrument known, Questionnaire questionnaire, FormAnswers answers) {
        List<OptionalInt> given = items.stream()
                .map(item -> points(questionnaire, item, answers)
                        .map(points -> OptionalInt.of(points.intValue()))
                        .orElse(OptionalInt.empty()))
                .toList();
        Score score = known.score(given);
        double sum = (double) known.factor() * given.stream().flatMapToInt(OptionalInt::stream).sum();
        double highest = known.highestTotal();
        return switch (score) {
            case Score.Complete(int total, Band band) ->
                new FormScore(State.COMPLETE, (double) total, sum, 0.0, highest, items.size(), items.size(), band.key());
            case Score.Prorated(int total, Band band, int missing) -> new FormScore(
                    State.PRORATED, (double) total, sum, 0.0, highest, items.size() - missing, items.size(), band.key());
            case Score.Incomplete(int answered, int all) ->
                new FormScore(State.INCOMPLETE, null, sum, 0.0, highest, answered, all, null);
        };
    }

    private FormScore byValues(Questionnaire questionnaire, FormAnswers answers) {
        List<FormQuestion> asked = items.stream().filter(item -> questionnaire.isAsked(item, answers)).toList();
        List<Double> points = asked.stream()
                .flatMap(item -> points(questionnaire, item, answers).stream())
                .toList();
        double lowest = asked.stream().mapToDouble(item -> item.options().stream().mapToDouble(FormOption::worth).min().orElse(0)).sum();
        double highest = asked.stream().mapToDouble(item -> item.options().stream().mapToDouble(FormOption::worth).max().orElse(0)).sum();
        int missing = asked.size() - points.size();
        double sum = points.stream().mapToDouble(Double::doubleValue).sum();
        if (points.isEmpty() || missing > MOST_MISSING) {
            return new FormScore(State.INCOMPLETE, null, sum, lowest, highest, points.size(), asked.size(), null);
        }
        return missing == 0
                ? new FormScore(State.COMPLETE, sum, sum, lowest, highest, asked.size(), asked.size(), null)
                : new FormScore(
                        State.PRORATED, sum * asked.size() / points.size(), sum, lowest, highest, points.size(), asked.size(), null);
    }

    private static Optional<Double> points(Questionnaire questionnaire, FormQuestion item, FormAnswers answers) {
        return answers.given(item.linkId()).filter(given -> questionnaire.isAsked(item, answers)).flatMap(item::points);
    }
}
