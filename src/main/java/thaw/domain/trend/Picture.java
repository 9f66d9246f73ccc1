package thaw.domain.trend;

import static thaw.domain.trend.Picture.Side.AT_LEAST;
import static thaw.domain.trend.Picture.Side.AT_MOST;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.Question;
import thaw.domain.checkin.Wording;

/**
 * Numb, depressed, or far away: five pictures that can look alike, each with what the check-ins say about it. A display
 * with prompts; nothing is added up, and no picture is called the right one. They occur together. The limits are
 * conventions of this app, the same as for the professional-help flags, to be signed by a clinician.
 */
public enum Picture {
    NUMBNESS,
    DEPRESSION,
    DISSOCIATION,
    BLUNTING,
    WITHOUT_NAMES;

    /** How many days back check-ins are read; for a change on the event lane as many on either side of it. */
    public static final int DAYS = 14;

    private static final int FEWEST = 4;
    /** On scales of 0-100: this or less is little. */
    private static final double LITTLE = 20;
    /** On a scale of 0-100: this or more is much pain. */
    private static final double MUCH = 50;
    /** On scales of 0-10. */
    private static final double LOW = 3;
    private static final double HIGH = 6;
    private static final double SPIKE = 7;
    /** A fall on a scale of 0-100 that is worth a question. */
    private static final double FALL = 10;
    private static final double OFTEN = 0.25;

    /** On which side of its limit a number fits the picture. */
    public enum Side {
        AT_MOST,
        AT_LEAST
    }

    /**
     * One thing that the check-ins say.
     *
     * @param name   of its text
     * @param number too few where the record does not tell: that speaks neither for nor against
     */
    public record Sign(String name, Statistic number, Side side, double limit) {

        /** Whether it fits the picture; empty where the record does not tell. */
        public Optional<Boolean> fits() {
            OptionalDouble known = number.number();
            return known.isEmpty()
                    ? Optional.empty()
                    : Optional.of(side == AT_MOST ? known.getAsDouble() <= limit : known.getAsDouble() >= limit);
        }
    }

    /**
     * What is read.
     *
     * @param series     one a question; a question without one was not asked
     * @param answers    every answer of the last {@value #DAYS} days to the three feeling questions
     * @param words      how many words the client tapped or wrote in the last {@value #DAYS} days, by what they are for
     * @param medication the day of the newest change of a drug or dose; null where none is on the event lane
     */
    public record Reading(
            Function<Question, Series> series,
            List<Answer> answers,
            Map<Wording, Long> words,
            @Nullable Long medication,
            long today) {

        private long words(Wording part) {
            return words.getOrDefault(part, 0L);
        }

        private double[] days(Question question, long first, long last) {
            return Series.unboxed(series.apply(question).between(first, last).dayAverages().values());
        }

        private double[] lately(Question question) {
            return days(question, today - DAYS + 1, today);
        }
    }

    /**
     * What questionnaires say about a picture.
     *
     * @param name of the instrument; recorded scores of others that begin with it count as well (DES, DES-II)
     * @param item counted from 1; 0 for the total
     */
    public record Form(String name, int item) {

        /** Whether a score of this instrument tells it. */
        public boolean isTold(String instrument) {
            return item > 0 ? instrument.equals(name) : instrument.toUpperCase(Locale.ROOT).startsWith(name);
        }
    }

    /** The questionnaires that are read for this picture; scales of blunting and of words for feelings by common names. */
    public List<Form> forms() {
        return switch (this) {
            case NUMBNESS -> List.of(new Form("PCL-5", 14), new Form("PC-PTSD-5", 4));
            case DEPRESSION -> List.of(new Form("PHQ-9", 0), new Form("WHO-5", 0));
            case DISSOCIATION -> List.of(new Form("DES", 0));
            case BLUNTING -> List.of(new Form("OQUESA", 0), new Form("ODQ", 0));
            case WITHOUT_NAMES -> List.of(new Form("TAS", 0), new Form("PAQ", 0), new Form("BVAQ", 0));
        };
    }

    /** What the check-ins say of this picture, in a fixed order. */
    public List<Sign> signs(Reading reading) {
        return switch (this) {
            case NUMBNESS -> Stream.of(
                            median(reading, Question.VOLUME, AT_MOST, LITTLE),
                            median(reading, Question.PLEASANT, AT_MOST, LITTLE),
                            median(reading, Question.PAINFUL, AT_MOST, LITTLE),
                            median(reading, Question.DISSOCIATION, AT_MOST, LOW),
                            median(reading, Question.OVERWHELM, AT_MOST, LOW))
                    .toList();
            case DEPRESSION -> List.of(
                    median(reading, Question.PLEASANT, AT_MOST, LITTLE),
                    median(reading, Question.PAINFUL, AT_LEAST, MUCH));
            case DISSOCIATION -> List.of(
                    median(reading, Question.DISSOCIATION, AT_LEAST, HIGH),
                    spikes(reading),
                    silent(reading));
            case BLUNTING -> List.of(fall(reading, Question.PLEASANT), fall(reading, Question.PAINFUL));
            case WITHOUT_NAMES -> List.of(cantTell(reading), bodyWords(reading));
        };
    }

    private static Sign median(Reading reading, Question question, Side side, double limit) {
        double[] days = reading.lately(question);
        return new Sign("median." + question, Statistic.of(Moments.median(days), days.length, FEWEST), side, limit);
    }

    /** The share of answered days on which far away was at its spikes. */
    private static Sign spikes(Reading reading) {
        double[] days = reading.lately(Question.DISSOCIATION);
        long high = Arrays.stream(days).filter(day -> day >= SPIKE).count();
        return new Sign("spikes", share(high, days.length), AT_LEAST, OFTEN);
    }

    /** The share of days without any number for the feelings, from the first answered day of the window on. */
    private static Sign silent(Reading reading) {
        SortedMap<Long, Double> volume = reading.series().apply(Question.VOLUME)
                .between(reading.today() - DAYS + 1, reading.today())
                .dayAverages();
        int days = volume.isEmpty() ? 0 : (int) (reading.today() - volume.firstKey() + 1);
        return new Sign("silent", share((long) days - volume.size(), days), AT_LEAST, OFTEN);
    }

    /** By how much the median fell from the days before the newest change of medication to those from it on. */
    private static Sign fall(Reading reading, Question question) {
        Long change = reading.medication();
        List<double[]> sides = new ArrayList<>();
        if (change != null) {
            sides.add(reading.days(question, change - DAYS, change - 1));
            sides.add(reading.days(question, change, change + DAYS - 1));
        }
        int n = sides.stream().mapToInt(side -> side.length).min().orElse(0);
        OptionalDouble fall = n == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Moments.median(sides.getFirst()).orElseThrow()
                        - Moments.median(sides.getLast()).orElseThrow());
        return new Sign("fall." + question, Statistic.of(fall, n, FEWEST), AT_LEAST, FALL);
    }

    private static Sign cantTell(Reading reading) {
        return new Sign("cant-tell", new Numbness(Minimums.STANDARD).cantTellRate(reading.answers()), AT_LEAST, OFTEN);
    }

    /** How many more words there are for the body than for feelings. */
    private static Sign bodyWords(Reading reading) {
        long body = reading.words(Wording.BODY);
        long feeling = reading.words(Wording.FEELING);
        Statistic more = Statistic.of(OptionalDouble.of((double) (body - feeling)), (int) (body + feeling), FEWEST);
        return new Sign("body-words", more, AT_LEAST, 1);
    }

    private static Statistic share(long part, int all) {
        return Statistic.of(
                all == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / (double) all), all, FEWEST);
    }
}
