package thaw.admin.usage;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import thaw.admin.usage.Totals.Kind;
import thaw.domain.usage.Count;
import thaw.domain.usage.Counts;
import thaw.domain.usage.Measure;

/**
 * Totals of weeks. Of a week that is over everywhere they are kept, and hold until something in it changes; every other week
 * is counted when it is asked for. What is kept says how many changes it knows of, so a change that commits while a week
 * is counted is never lost: the number is read before the counts are.
 */
@Component
class WeekTotals {

    /** Somewhere on Earth it is as much earlier than in Greenwich. */
    private static final Duration LATEST_END = Duration.ofHours(12);

    private final UsageRepository counts;
    private final TotalRepository totals;
    private final Clock clock;

    WeekTotals(UsageRepository counts, TotalRepository totals, Clock clock) {
        this.counts = counts;
        this.totals = totals;
        this.clock = clock;
    }

    /** The totals of these weeks, which the parts of one kind belong to. */
    Totals of(List<LocalDate> weeks, Kind kind) {
        List<LocalDate> unkept = unkept(weeks);
        Totals known = totals.read(weeks.getFirst(), weeks.getLast(), kind);
        Map<LocalDate, Counts> whole = new HashMap<>(known.whole());
        Map<LocalDate, Map<UUID, Counts>> parts = new HashMap<>(known.parts());
        count(unkept).forEach((week, counted) -> {
            whole.put(week, counted.whole());
            parts.put(week, counted.parts().getOrDefault(kind, Map.of()));
        });
        return new Totals(whole, parts);
    }

    /** The last weeks that are over everywhere and whose totals are not kept, or not any more; the newest first. */
    List<LocalDate> toKeep(int weeks) {
        LocalDate over = LocalDate.ofInstant(clock.instant().minus(LATEST_END), ZoneOffset.UTC)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return unkept(IntStream.rangeClosed(1, weeks).mapToObj(over::minusWeeks).toList());
    }

    private List<LocalDate> unkept(List<LocalDate> weeks) {
        LocalDate first = Collections.min(weeks);
        LocalDate last = Collections.max(weeks);
        Map<LocalDate, Integer> changes = totals.changes(first, last);
        Map<LocalDate, Integer> kept = totals.kept(first, last);
        return weeks.stream()
                .filter(week -> !Objects.equals(kept.get(week), changes.getOrDefault(week, 0)))
                .toList();
    }

    /** A week as it is now, and how many changes that knows of. */
    Counted count(LocalDate week) {
        int changes = totals.changes(week, week).getOrDefault(week, 0);
        return new Counted(week, changes, Objects.requireNonNull(count(List.of(week)).get(week)));
    }

    void keep(Counted counted) {
        totals.keep(counted.week(), counted.changes(), counted.counts());
    }

    /** A week that was counted. */
    record Counted(LocalDate week, int changes, Week counts) {}

    /** A week with all its parts. */
    record Week(Counts whole, Map<Kind, Map<UUID, Counts>> parts) {}

    private Map<LocalDate, Week> count(Collection<LocalDate> weeks) {
        if (weeks.isEmpty()) {
            return Map.of();
        }
        Map<LocalDate, Counts> clients = counts.ofClients(weeks);
        Map<LocalDate, Counts> accounts = counts.ofAccounts(weeks);
        Map<LocalDate, Map<UUID, Counts>> programs = counts.byProgram(weeks);
        Map<LocalDate, Map<UUID, Counts>> therapists = counts.byTherapist(weeks);
        return weeks.stream().collect(Collectors.toMap(week -> week, week -> new Week(
                together(Stream.of(clients, accounts).flatMap(source -> Stream.ofNullable(source.get(week)))),
                Map.of(
                        Kind.PROGRAM, programs.getOrDefault(week, Map.of()),
                        Kind.THERAPIST, therapists.getOrDefault(week, Map.of())))));
    }

    private static Counts together(Stream<Counts> sources) {
        Map<Measure, Count> all = new HashMap<>();
        sources.forEach(source -> all.putAll(source.byMeasure()));
        return new Counts(all);
    }
}
