package thaw.domain.safety;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import thaw.domain.trend.Moments;
import thaw.domain.trend.Numbness;

/**
 * What the six situations read of one client's record. Null is unknown. What lies after today has not happened yet.
 *
 * @param today         the client's calendar day
 * @param since         the first day that counts: after a dismissal the days before it have been looked at
 * @param days          check-ins, in any order; several of one day become one
 * @param sessions      those that ended, in any order
 * @param traumaDay     the day of the latest traumatic event; null without one
 * @param traumaToldDay when one was told last; null without one
 */
public record HelpRecord(
        LocalDate today,
        LocalDate since,
        List<Day> days,
        List<Session> sessions,
        @Nullable LocalDate traumaDay,
        @Nullable LocalDate traumaToldDay) {

    /**
     * The check-ins of one day.
     *
     * @param volume      mean of the day, 0-100; so are pleasant and painful
     * @param overwhelm   the highest of the day, 0-10
     * @param connected   mean of the day, 0-10
     * @param muchNumbing whether numbing was "a lot"
     */
    public record Day(
            LocalDate day,
            @Nullable Double volume,
            @Nullable Double pleasant,
            @Nullable Double painful,
            @Nullable Double overwhelm,
            @Nullable Double connected,
            boolean muchNumbing) {

        private static Day of(List<Day> sameDay) {
            return new Day(
                    sameDay.getFirst().day(),
                    number(Moments.mean(numbers(sameDay, Day::volume))),
                    number(Moments.mean(numbers(sameDay, Day::pleasant))),
                    number(Moments.mean(numbers(sameDay, Day::painful))),
                    number(Arrays.stream(numbers(sameDay, Day::overwhelm)).max()),
                    number(Moments.mean(numbers(sameDay, Day::connected))),
                    sameDay.stream().anyMatch(Day::muchNumbing));
        }

        private static @Nullable Double number(OptionalDouble known) {
            return known.isPresent() ? known.getAsDouble() : null;
        }
    }

    /**
     * A session that ended.
     *
     * @param postOverwhelm 0-10
     */
    public record Session(
            LocalDate day,
            @Nullable Double postOverwhelm,
            @Nullable Boolean endedGrounded,
            Numbness.Contact contact) {}

    public HelpRecord {
        days = days.stream().collect(Collectors.groupingBy(Day::day)).values().stream().map(Day::of).toList();
        sessions = List.copyOf(sessions);
    }

    /** The same record, of which only the days after a dismissal count. */
    HelpRecord after(LocalDate dismissedOn) {
        return new HelpRecord(today, dismissedOn.plusDays(1), days, sessions, traumaDay, traumaToldDay);
    }

    /** The numbers of the {@code length} days up to {@code last}; none unless all of these days count. */
    double[] whole(LocalDate last, int length, Function<Day, @Nullable Double> number) {
        LocalDate first = last.minusDays(length - 1L);
        return first.isBefore(since)
                ? new double[0]
                : numbers(
                        days.stream()
                                .filter(one -> !one.day().isBefore(first) && !one.day().isAfter(last))
                                .toList(),
                        number);
    }

    /** Whether a day is among the last {@code length} and counts. */
    boolean isRecent(LocalDate day, int length) {
        return !day.isBefore(since) && !day.isAfter(today) && day.isAfter(today.minusDays(length));
    }

    private static double[] numbers(List<Day> days, Function<Day, @Nullable Double> number) {
        return days.stream()
                .map(number)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }
}
