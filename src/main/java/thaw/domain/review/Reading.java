package thaw.domain.review;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When somebody next reads what a client sent: the therapist on a working day on which they are there, or on a day when they
 * are not whoever stands in and works.
 *
 * @param name of the reader
 * @param at   the end of the working day on which they read
 */
public record Reading(String name, Instant at) {

    /** How far ahead is looked. */
    static final int HORIZON_DAYS = 60;

    /** Days on which somebody is there or not, both included. */
    public record Days(LocalDate from, LocalDate until) {

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /**
     * Somebody who may read.
     *
     * @param working days of the week
     * @param dayEnds when a working day is over
     * @param there   the days on which the client is theirs to read; empty for always
     * @param away    when they are not there
     */
    public record Reader(
            String name, ZoneId zone, Set<DayOfWeek> working, LocalTime dayEnds, List<Days> there, List<Days> away) {

        public Reader {
            working = Set.copyOf(working);
            there = List.copyOf(there);
            away = List.copyOf(away);
        }

        private Optional<Reading> next(Instant now) {
            LocalDate today = LocalDate.ofInstant(now, zone);
            return Stream.iterate(today, day -> day.plusDays(1))
                    .limit(HORIZON_DAYS)
                    .filter(this::reads)
                    .map(day -> new Reading(name, day.atTime(dayEnds).atZone(zone).toInstant()))
                    .filter(reading -> reading.at().isAfter(now))
                    .findFirst();
        }

        private boolean reads(LocalDate day) {
            return working.contains(day.getDayOfWeek())
                    && (there.isEmpty() || there.stream().anyMatch(days -> days.contains(day)))
                    && away.stream().noneMatch(days -> days.contains(day));
        }
    }

    /** Who reads first; of two at the same moment the earlier in the list. Empty where nobody does for long. */
    public static Optional<Reading> next(List<Reader> readers, Instant now) {
        return readers.stream().flatMap(reader -> reader.next(now).stream()).min(Comparator.comparing(Reading::at));
    }
}
