package thaw.domain.pacing;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thaw.domain.measure.Instrument;
import thaw.domain.trend.Scale;

/**
 * A client's whole record as the law reads it, from which the evidence of any of its days follows. What came later than
 * that day is not in it.
 *
 * @param started the day the program began; null when unknown
 * @param steps   what happened to the dose, oldest first
 * @param scores  of questionnaires, in the order in which they were made
 */
public record LivedCourse(
        @Nullable Integer started,
        List<Answered> checkIns,
        List<RatedSession> sessions,
        List<Step> steps,
        List<Scored> scores) {

    /** How many days before the program are its baseline. */
    private static final int BASELINE_DAYS = 42;

    private static final Scale RATING = new Scale(0, 10);
    private static final Scale FEELING = new Scale(0, 100);

    public LivedCourse {
        checkIns = List.copyOf(checkIns);
        sessions = List.copyOf(sessions);
        steps = List.copyOf(steps);
        scores = List.copyOf(scores);
    }

    /**
     * A check-in.
     *
     * @param painful painful feeling, 0-100, which the law knows by its control chart alone; null is unknown
     */
    public record Answered(RatedDay rated, @Nullable Double painful) {}

    /**
     * A questionnaire with a total.
     *
     * @param questionnaire  its usual name, such as {@code PHQ-9}
     * @param reliablePoints a change of this many points is reliable; null where no number is known
     */
    public record Scored(
            int day, String questionnaire, double total, Instrument.Better better, @Nullable Integer reliablePoints) {}

    /**
     * Something that happened to the dose.
     *
     * @param type      null when it was none of those the law counts
     * @param automatic made by the law itself
     * @param silence   it lowered the level because of a silence (R4, R4b)
     */
    public record Step(
            int day,
            DoseChange.@Nullable Type type,
            boolean automatic,
            int before,
            int after,
            int ceiling,
            boolean paused,
            boolean silence) {

        /** A level that changed in another way, by a ceiling or after a silence, begins anew like a resumption. */
        private Optional<DoseChange> change() {
            DoseChange.Type counted = type != null ? type : before != after ? DoseChange.Type.RESUME : null;
            return counted == null ? Optional.empty() : Optional.of(new DoseChange(day, counted, automatic));
        }
    }

    /** The evidence of a day on which the dose is what it is now. */
    public EvidenceDraft on(int day, Dose dose, Parameters parameters) {
        return draft(day, levelThroughSilence(day, dose.level()), steps, parameters)
                .ceiling(dose.ceiling())
                .paused(dose.paused());
    }

    /**
     * What stood around a day gone by.
     *
     * @param gates        every gate that stood on any part of it
     * @param plannedRoute of its session; null when none was planned
     */
    public record Around(Gates gates, @Nullable String plannedRoute) {}

    /**
     * The evidence of a day gone by, with the dose that held when it began. For a day before the first dose, as in a
     * history that was imported, it is the dose that the program began with later; its start is not known yet, so that the
     * first answered days are the baseline of the chart. Whether the client was ready is not known of every day: it is taken
     * that they were. Empty while there never was a dose.
     */
    public Optional<Evidence> onPast(int day, Around around, Parameters parameters) {
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        List<Step> before = steps.stream().filter(step -> step.day() < day).toList();
        Step held = before.isEmpty() ? steps.getFirst() : before.getLast();
        return Optional.of(draft(day, levelThroughSilence(day, new Intensity(held.after())), before, parameters)
                .ceiling(new Ceiling(held.ceiling()))
                .paused(!before.isEmpty() && held.paused())
                .ready(true)
                .gates(around.gates())
                .plannedRoute(around.plannedRoute())
                .toEvidence());
    }

    /** The days with a check-in or a session, in order. */
    public NavigableSet<Integer> contacts() {
        return contactDays().collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<Integer> contactDays() {
        return Stream.concat(
                checkIns.stream().map(answered -> answered.rated().day()), sessions.stream().map(RatedSession::day));
    }

    private EvidenceDraft draft(int day, Intensity level, List<Step> history, Parameters parameters) {
        Integer begun = started != null && started <= day ? started : null;
        return new EvidenceDraft(day, level)
                .started(begun)
                .baselineVolume(begun == null ? null : baselineVolume(begun))
                .ewmaSignalDays(Math.max(
                        signalDays(day, begun, answered -> answered.rated().felt().overwhelm(), RATING, parameters),
                        signalDays(day, begun, Answered::painful, FEELING, parameters)))
                .scoreChanges(ScoreCourse.changes(scores, begun, day))
                .checkIns(checkIns.stream().map(Answered::rated).toList())
                .sessions(sessions)
                .history(history.stream().flatMap(step -> step.change().stream()).toList())
                .parameters(parameters);
    }

    /** The same silence lowers the level once: through it, the level is that of the last contact. */
    private Intensity levelThroughSilence(int day, Intensity now) {
        int contact = contactDays()
                .filter(each -> each <= day)
                .max(Comparator.naturalOrder())
                .orElse(Integer.MIN_VALUE);
        return steps.stream()
                .filter(step -> step.silence() && step.day() > contact && step.day() <= day)
                .findFirst()
                .map(step -> new Intensity(step.before()))
                .orElse(now);
    }

    private @Nullable Double baselineVolume(int begun) {
        return Numbers.median(Numbers.known(checkIns.stream()
                .map(Answered::rated)
                .filter(rated -> rated.day() < begun && rated.day() >= begun - BASELINE_DAYS)
                .map(RatedDay::volume)));
    }

    private int signalDays(
            int until,
            @Nullable Integer begun,
            Function<Answered, @Nullable Double> value,
            Scale scale,
            Parameters parameters) {
        TreeMap<Integer, Double> averages = checkIns.stream()
                .filter(answered -> answered.rated().day() <= until && value.apply(answered) != null)
                .collect(Collectors.groupingBy(
                        answered -> answered.rated().day(),
                        TreeMap::new,
                        Collectors.averagingDouble(answered -> Objects.requireNonNull(value.apply(answered)))));
        return SlowRise.signalDays(averages, begun, scale, parameters);
    }
}
