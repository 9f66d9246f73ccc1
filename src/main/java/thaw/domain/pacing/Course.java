package thaw.domain.pacing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The evidence put in order, newest first: what the design page calls the window, the week before, the newest check-in,
 * today's sessions, sessions at level and the last three.
 *
 * <p>Sessions carry a day and no clock time. Where the order within a day would matter, the law takes the order that is
 * least favourable to the rule at hand, so that the order of the input never matters.
 */
final class Course {

    private static final int WEEK = 7;
    private static final int LAST = 3;

    private final Evidence evidence;
    private final List<RatedDay> checkIns;
    private final List<RatedSession> sessions;
    private final List<DoseChange> history;
    private final List<RatedDay> window;
    private final List<RatedSession> todaysSessions;
    private final List<RatedSession> atLevel;

    Course(Evidence evidence) {
        this.evidence = evidence;
        Map<Integer, RatedDay> byDay = new TreeMap<>(Comparator.reverseOrder());
        evidence.checkIns().stream()
                .filter(checkIn -> checkIn.day() <= evidence.today())
                .forEach(checkIn -> byDay.merge(checkIn.day(), checkIn, RatedDay::and));
        this.checkIns = List.copyOf(byDay.values());
        this.sessions = evidence.sessions().stream()
                .filter(session -> session.day() <= evidence.today())
                .toList();
        this.history = evidence.history().stream()
                .filter(change -> change.day() <= evidence.today())
                .toList();
        this.window = between(WEEK - 1, 0);
        this.todaysSessions = sessions.stream()
                .filter(session -> session.day() == evidence.today())
                .toList();
        this.atLevel = sessionsAtLevel();
    }

    Evidence evidence() {
        return evidence;
    }

    double limit(Parameter parameter) {
        return evidence.parameters().of(parameter);
    }

    int daysSince(int day) {
        return evidence.today() - day;
    }

    /** One a day, newest first. */
    List<RatedDay> checkIns() {
        return checkIns;
    }

    List<RatedSession> sessions() {
        return sessions;
    }

    List<DoseChange> history() {
        return history;
    }

    /** Today's check-in; the newest check-in rules look at nothing without one. */
    Optional<RatedDay> todaysCheckIn() {
        return checkIns.stream().findFirst().filter(newest -> newest.day() == evidence.today());
    }

    /** Check-ins of the days t-{@code from} to t-{@code to}. */
    List<RatedDay> between(int from, int to) {
        return checkIns.stream()
                .filter(checkIn -> daysSince(checkIn.day()) <= from && daysSince(checkIn.day()) >= to)
                .toList();
    }

    /** Check-ins of the window, t-6 to t. */
    List<RatedDay> window() {
        return window;
    }

    /** Check-ins of t-13 to t-7. */
    List<RatedDay> weekBefore() {
        return between(2 * WEEK - 1, WEEK);
    }

    /** The last three check-ins of the window that fit. */
    List<RatedDay> lastInWindow(Predicate<RatedDay> fit) {
        return window().stream().filter(fit).limit(LAST).toList();
    }

    /** The known values, newest first. */
    static List<Double> values(List<RatedDay> days, Function<RatedDay, @Nullable Double> value) {
        return Numbers.known(days.stream().map(value));
    }

    List<RatedSession> todaysSessions() {
        return todaysSessions;
    }

    /** The sessions at the current level since the last change of level, its day included, or since the start. */
    List<RatedSession> atLevel() {
        return atLevel;
    }

    private List<RatedSession> sessionsAtLevel() {
        int since = lastLevelChange().orElse(Integer.MIN_VALUE);
        return sessions.stream()
                .filter(session -> session.day() >= since)
                .filter(session -> session.level() != null && session.level() == evidence.level().level())
                .toList();
    }

    /** The last three sessions at level; among those of one day the {@code unfavourable} count as the later ones. */
    List<RatedSession> last(Predicate<RatedSession> unfavourable) {
        return last(LAST, unfavourable);
    }

    /** As {@link #last(Predicate)}, of another number. */
    List<RatedSession> last(int number, Predicate<RatedSession> unfavourable) {
        return atLevel().stream()
                .sorted(Comparator.comparingInt(RatedSession::day)
                        .thenComparing(unfavourable::test)
                        .reversed())
                .limit(number)
                .toList();
    }

    /** The day of the last step up, step down or resumption, or of the start where that is later. */
    Optional<Integer> lastLevelChange() {
        return Stream.concat(
                        history.stream().filter(DoseChange::changesLevel).map(DoseChange::day),
                        Optional.ofNullable(evidence.started()).stream())
                .max(Comparator.naturalOrder());
    }

    /** The day of the last change of this type. */
    Optional<Integer> last(DoseChange.Type type) {
        return history.stream()
                .filter(change -> change.type() == type)
                .map(DoseChange::day)
                .max(Comparator.naturalOrder());
    }

    /** Whether a day's evidence has not been answered by a step down yet. */
    boolean unused(int day) {
        return last(DoseChange.Type.STEP_DOWN).map(last -> day > last).orElse(true);
    }

    /** The day of the last check-in or session; without any, the start. Empty when that is unknown too. */
    Optional<Integer> lastContact() {
        return Stream.concat(
                        checkIns.stream().map(RatedDay::day),
                        sessions.stream().map(RatedSession::day))
                .max(Comparator.naturalOrder())
                .or(() -> Optional.ofNullable(evidence.started()));
    }
}
