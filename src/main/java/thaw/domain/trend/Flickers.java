package thaw.domain.trend;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The small signs in which thawing shows first, over the {@value #DAYS} days that end on a day: how often something
 * stirs, how many words there are for it, how far volume moves within a week, and how early in a session a client
 * notices and pulls back. Conventions of this app, to be read beside each other.
 *
 * @param stirringsAWeek stirrings a week, wherever they were noted
 * @param before         the same over the {@value #DAYS} days before
 * @param words          distinct words for stirrings, whatever their case
 * @param newWords       those of them that were not used before these days
 * @param widest         the widest range of volume within any 7 days
 * @param earliestNotice the earliest second of a session at which the client pulled back
 */
public record Flickers(
        Statistic stirringsAWeek,
        Statistic before,
        int words,
        int newWords,
        Optional<Widest> widest,
        OptionalInt earliestNotice) {

    /** How many days are looked at, and as many before them. */
    public static final int DAYS = 28;

    private static final int WEEK = 7;

    /**
     * Something stirred.
     *
     * @param day  a day number, such as of {@link java.time.LocalDate#toEpochDay}
     * @param word the client's own, where there is one
     */
    public record Stirring(long day, @Nullable String word) {}

    /** The client pulled back at this second of a session on this day. */
    public record Notice(long day, int second) {}

    /**
     * The widest range within a week.
     *
     * @param points  the highest less the lowest day average
     * @param lastDay the last day of that week
     * @param n       how many days of it have a number
     */
    public record Widest(double points, long lastDay, int n) {}

    /**
     * Counts what there is.
     *
     * @param known the first day of the record: days before it count on neither side
     */
    public static Flickers of(
            List<Stirring> stirrings, Series volume, List<Notice> notices, long known, long today, Minimums minimums) {
        long from = today - DAYS + 1;
        Set<String> earlier = words(stirrings, Long.MIN_VALUE, from - 1);
        Set<String> words = words(stirrings, from, today);
        Set<String> fresh = new HashSet<>(words);
        fresh.removeAll(earlier);
        return new Flickers(
                rate(stirrings, Math.max(known, from), today, minimums),
                rate(stirrings, Math.max(known, from - DAYS), from - 1, minimums),
                words.size(),
                fresh.size(),
                widest(volume.between(from, today).dayAverages(), minimums),
                notices.stream()
                        .filter(notice -> notice.day() >= from && notice.day() <= today)
                        .mapToInt(Notice::second)
                        .min());
    }

    private static Statistic rate(List<Stirring> stirrings, long from, long to, Minimums minimums) {
        int many = (int) stirrings.stream().filter(one -> one.day() >= from && one.day() <= to).count();
        return new Numbness(minimums).stirringsAWeek(many, (int) Math.max(0, to - from + 1));
    }

    private static Set<String> words(List<Stirring> stirrings, long from, long to) {
        Set<String> words = new HashSet<>();
        for (Stirring one : stirrings) {
            String word = one.word();
            if (one.day() >= from && one.day() <= to && word != null && !word.isBlank()) {
                words.add(word.strip().toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    private static Optional<Widest> widest(SortedMap<Long, Double> days, Minimums minimums) {
        Optional<Widest> widest = Optional.empty();
        for (long last : days.keySet()) {
            double[] week = Series.unboxed(days.subMap(last - WEEK + 1, last + 1).values());
            double points = Moments.range(week).orElse(0);
            if (week.length >= minimums.level() && points > widest.map(Widest::points).orElse(-1.0)) {
                widest = Optional.of(new Widest(points, last, week.length));
            }
        }
        return widest;
    }
}
