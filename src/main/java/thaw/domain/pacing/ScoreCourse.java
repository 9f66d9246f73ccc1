package thaw.domain.pacing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import thaw.domain.measure.Instrument;

/**
 * A client's questionnaire scores as rule D9 reads them. The baseline of a questionnaire is the last score on or before the
 * day the program began, what the client began with; where there is none, it is the first score since. Against it stands
 * the newest score. Prorated scores count, incomplete ones do not.
 */
final class ScoreCourse {

    private ScoreCourse() {}

    /** How much each questionnaire has moved by that day. */
    static List<ScoreChange> changes(List<LivedCourse.Scored> scores, @Nullable Integer started, int day) {
        Map<String, List<LivedCourse.Scored>> byName = scores.stream()
                .filter(score -> score.day() <= day)
                .collect(Collectors.groupingBy(LivedCourse.Scored::questionnaire, TreeMap::new, Collectors.toList()));
        return byName.values().stream().flatMap(all -> change(all, started).stream()).toList();
    }

    private static Optional<ScoreChange> change(List<LivedCourse.Scored> scores, @Nullable Integer started) {
        List<LivedCourse.Scored> inOrder =
                scores.stream().sorted(Comparator.comparingInt(LivedCourse.Scored::day)).toList();
        LivedCourse.Scored newest = inOrder.getLast();
        LivedCourse.Scored baseline = inOrder.reversed().stream()
                .filter(score -> started != null && score.day() <= started)
                .findFirst()
                .orElse(inOrder.getFirst());
        double points = newest.better() == Instrument.Better.LOWER
                ? newest.total() - baseline.total()
                : baseline.total() - newest.total();
        return Optional.of(new ScoreChange(newest.questionnaire(), Numbers.derived(points)))
                .filter(isWorthTelling(newest));
    }

    /** The law has thresholds of its own for some questionnaires; another one speaks from its reliable change on. */
    private static Predicate<ScoreChange> isWorthTelling(LivedCourse.Scored newest) {
        Integer needed = newest.reliablePoints();
        return change -> SlowSignals.threshold(change.questionnaire()).isPresent()
                || (needed != null && change.points() >= needed);
    }
}
