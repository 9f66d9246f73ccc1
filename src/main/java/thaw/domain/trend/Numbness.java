package thaw.domain.trend;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.Answer;

/**
 * Thaw's own numbers about numbness and its thawing. They are conventions, not validated scales: made to be read
 * beside each other by a therapist.
 */
public record Numbness(Minimums minimums) {

    private static final int WEEK = 7;
    private static final double FLAT = 10;
    private static final double BODY_FELT = 10;

    /** The three feeling questions of one day, each 0 to 100. */
    public record FeelingDay(Answer volume, Answer pleasant, Answer painful) {

        /** Known is a day with a number for the volume, or for both pleasant and painful. */
        boolean isKnown() {
            return volume.number().isPresent()
                    || (pleasant.number().isPresent() && painful.number().isPresent());
        }

        boolean isFlat() {
            return Stream.of(volume, pleasant, painful)
                    .allMatch(answer -> !(answer instanceof Answer.FarAway) && answer.number().orElse(0) <= FLAT);
        }
    }

    /**
     * The two signs of contact that one session can leave.
     *
     * @param stirring null where not asked or not answered
     * @param body     how much body was felt, 0 to 100
     */
    public record Contact(@Nullable Boolean stirring, Answer body) {

        boolean isKnown() {
            return stirring != null || body.number().isPresent();
        }

        boolean isThere() {
            return Boolean.TRUE.equals(stirring) || body.number().orElse(0) >= BODY_FELT;
        }
    }

    /** Volume index: the median of the days' volume over the 7 days that end on {@code today}, 0 to 100. */
    public Statistic volumeIndex(Series volume, long today) {
        double[] days = Series.unboxed(
                volume.between(today - WEEK + 1, today).dayAverages().values());
        return Statistic.of(Moments.median(days), days.length, minimums.level());
    }

    /**
     * The share, 0 to 1, of known days on which every feeling slider that has a number is at most 10. "Something,
     * far away" is something, so its day is not flat; a day known by no number counts on neither side.
     */
    public Statistic flatDayShare(List<FeelingDay> days) {
        List<FeelingDay> known = days.stream().filter(FeelingDay::isKnown).toList();
        return share(known.stream().filter(FeelingDay::isFlat).count(), known.size(), minimums.spread());
    }

    /** The share, 0 to 1, of "I can't tell" among given answers; skipped and missing are no answers. */
    public Statistic cantTellRate(List<Answer> answers) {
        int given = (int) answers.stream().filter(Numbness::isGiven).count();
        long cantTell = answers.stream().filter(Answer.CantTell.class::isInstance).count();
        return share(cantTell, given, minimums.spread());
    }

    /** The share, 0 to 1, of sessions with a stirring or with body of at least 10, among those that tell either. */
    public Statistic contactRate(List<Contact> sessions) {
        List<Contact> known = sessions.stream().filter(Contact::isKnown).toList();
        return share(known.stream().filter(Contact::isThere).count(), known.size(), minimums.level());
    }

    /** Stirrings a week, from a count over {@code days} days; shown from one week on. */
    public Statistic stirringsAWeek(int stirrings, int days) {
        OptionalDouble rate = days == 0 ? OptionalDouble.empty() : OptionalDouble.of(stirrings * (double) WEEK / days);
        return Statistic.of(rate, days, WEEK);
    }

    private static boolean isGiven(Answer answer) {
        return switch (answer) {
            case Answer.Rated(double value) -> true;
            case Answer.Nothing(), Answer.FarAway(), Answer.CantTell() -> true;
            case Answer.Skipped(), Answer.Missing() -> false;
        };
    }

    private static Statistic share(long part, int all, int needed) {
        return Statistic.of(all == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / (double) all), all, needed);
    }
}
