package thaw.domain.measure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every score of one questionnaire in the order of days. The one that others are compared with, the baseline, is the last
 * with a total on or before the first day of the program, else the first one with a total; the pacing law reads it so too
 * (D9).
 *
 * @param started the first day of the program; null without one
 */
public record Scores(String instrument, List<Measured> all, @Nullable LocalDate started) {

    public Scores {
        all = all.stream().sorted(Comparator.comparing(Measured::day)).toList();
    }

    /** One a questionnaire, by name. Scores of one day keep their order. */
    public static List<Scores> of(Collection<Measured> scores, @Nullable LocalDate started) {
        Map<String, List<Measured>> byName =
                scores.stream().collect(Collectors.groupingBy(Measured::instrument, TreeMap::new, Collectors.toList()));
        return byName.entrySet().stream()
                .map(one -> new Scores(one.getKey(), one.getValue(), started))
                .toList();
    }

    /** The newest score; there is at least one. */
    public Measured newest() {
        return all.getLast();
    }

    /** What others are compared with; empty while no score has a total. */
    public Optional<Measured> baseline() {
        List<Measured> whole =
                all.stream().filter(one -> one.score().total() != null).toList();
        return whole.reversed().stream()
                .filter(one -> started != null && !one.day().isAfter(started))
                .findFirst()
                .or(() -> whole.stream().findFirst());
    }

    /** What changed from the baseline to this score; empty for the baseline itself, for earlier ones and without a total. */
    public Optional<Change> change(Measured later) {
        return baseline()
                .filter(one -> one.day().isBefore(later.day()))
                .flatMap(one -> Change.between(one, later));
    }
}
