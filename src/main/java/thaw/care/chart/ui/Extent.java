package thaw.care.chart.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import thaw.care.chart.ClientChart;

/**
 * From when to when a chart goes, and which part of it is seen.
 *
 * @param shown what is seen first, before anybody zooms
 * @param seen  what is seen now
 */
record Extent(Instant first, Instant end, Wish.Stretch shown, Wish.Stretch seen) {

    private static final Duration LONG_AGO = Duration.ofDays(180);

    /** As many check-ins as are sent one by one. */
    static final int FULL = 1_500;

    /** As many pieces as what is seen falls into where there are more; about two pixels each. */
    private static final int PIECES = 600;

    static Extent of(ClientChart chart, Instant now, Wish wish) {
        Instant first = first(chart, now);
        Instant end = end(chart, now);
        Instant from = end.minus(Duration.ofDays(wish.days()));
        Wish.Stretch shown = new Wish.Stretch(first.isAfter(from) ? first : from, end);
        return new Extent(first, end, shown, wish.seen() == null ? shown : wish.seen());
    }

    /**
     * Which piece of time a moment falls into, so that one screen of points is sent and no more; short records are sent
     * whole. What lies outside of what is seen comes in coarser pieces, for the slider and for zooming out.
     */
    LongUnaryOperator pieces(ClientChart chart) {
        if (chart.checkIns().size() <= FULL) {
            return t -> t;
        }
        long inside = chart.checkIns().stream().filter(moment -> seen.holds(moment.at())).count();
        long fine = inside <= FULL ? 1 : Math.max(1, seen.length().toMillis() / PIECES);
        long coarse = Math.max(fine, Duration.between(first, end).toMillis() / PIECES);
        long from = seen.from().toEpochMilli();
        long to = seen.to().toEpochMilli();
        return t -> t >= from && t <= to ? Math.floorDiv(t, fine) : -1 - Math.floorDiv(t, coarse);
    }

    private static Instant first(ClientChart chart, Instant now) {
        Instant aWeekAgo = now.minus(Duration.ofDays(7));
        return moments(chart).min(Instant::compareTo).filter(moment -> moment.isBefore(aWeekAgo)).orElse(aWeekAgo);
    }

    /** Now; for a record that ended long ago, such as an imported one, its last day. */
    private static Instant end(ClientChart chart, Instant now) {
        return moments(chart)
                .max(Instant::compareTo)
                .filter(moment -> moment.isBefore(now.minus(LONG_AGO)))
                .map(moment -> moment.plus(Duration.ofDays(1)))
                .orElse(now);
    }

    private static Stream<Instant> moments(ClientChart chart) {
        return Stream.of(
                        chart.checkIns().stream().map(ClientChart.Moment::at),
                        chart.sessions().stream().map(ClientChart.Session::at),
                        chart.events().stream().map(event -> noon(event.day(), chart.zone())),
                        chart.scores().stream().map(scored -> noon(scored.measured().day(), chart.zone())))
                .flatMap(moments -> moments);
    }

    static Instant noon(LocalDate day, ZoneId zone) {
        return day.atTime(12, 0).atZone(zone).toInstant();
    }
}
