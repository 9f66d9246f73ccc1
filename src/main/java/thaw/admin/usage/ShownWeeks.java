package thaw.admin.usage;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import thaw.domain.usage.Count;
import thaw.domain.usage.Counts;
import thaw.domain.usage.Measure;
import thaw.domain.usage.Shown;
import thaw.domain.usage.Span;
import thaw.domain.usage.Suppression;

/**
 * What may be shown, week by week: every number of every report comes from here.
 *
 * @param weeks the Mondays, oldest first
 */
record ShownWeeks(List<LocalDate> weeks, Suppression suppression) {

    ShownWeeks {
        weeks = List.copyOf(weeks);
    }

    /** The whole practice. */
    Map<LocalDate, Shown> whole(Map<LocalDate, Counts> whole) {
        Map<LocalDate, Shown> shown = new HashMap<>();
        weeks.forEach(week -> shown.put(week, suppression.whole(in(whole, week))));
        return shown;
    }

    /** Each part of the practice over all weeks. */
    <K> Map<K, Map<LocalDate, Shown>> parts(
            Collection<K> all, Map<LocalDate, Counts> whole, Map<LocalDate, Map<K, Counts>> parts) {
        Map<K, Map<LocalDate, Shown>> shown = new HashMap<>();
        weeks.forEach(week -> {
            Map<K, Counts> ofWeek = new HashMap<>();
            all.forEach(part -> ofWeek.put(part, in(parts.getOrDefault(week, Map.of()), part)));
            suppression
                    .parts(complete(in(whole, week)), ofWeek)
                    .forEach((part, numbers) ->
                            shown.computeIfAbsent(part, unknown -> new HashMap<>()).put(week, numbers));
        });
        return shown;
    }

    Span span(Map<LocalDate, Shown> shown) {
        return new Span(weeks.stream()
                .map(week -> shown.getOrDefault(week, Shown.NOTHING))
                .toList());
    }

    private static <K> Counts in(Map<K, Counts> counts, K key) {
        return counts.getOrDefault(key, new Counts(Map.of()));
    }

    /** A week in which nothing was counted has counted nothing of everything. */
    private static Counts complete(Counts counts) {
        Map<Measure, Count> all = new HashMap<>();
        Arrays.stream(Measure.values()).forEach(measure -> all.put(measure, counts.of(measure)));
        return new Counts(all);
    }
}
