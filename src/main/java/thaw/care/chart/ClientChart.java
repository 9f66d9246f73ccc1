package thaw.care.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.Question;
import thaw.domain.event.LifeEvent;
import thaw.domain.event.LifeEventId;
import thaw.domain.measure.Instruments;
import thaw.domain.measure.Measured;
import thaw.domain.measure.Scores;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.trend.Occasion;
import thaw.domain.trend.Series;

/**
 * Everything that a client's chart shows, on one time axis.
 *
 * @param level   null before a program is assigned
 * @param started     the day the running program began
 * @param scores      of questionnaires, the oldest first
 * @param instruments as the clinic reads them
 * @param rewordings  when questions of the check-in got other words
 * @param fromFile    the last moment with an answer that came with a file; null without one
 * @param stand       what tells later whether anything but new check-ins came in
 */
public record ClientChart(
        ClientId client,
        String name,
        ZoneId zone,
        @Nullable Integer level,
        @Nullable Integer ceiling,
        boolean paused,
        @Nullable String program,
        @Nullable LocalDate started,
        List<Moment> checkIns,
        List<Session> sessions,
        List<Change> changes,
        List<Event> events,
        List<Scored> scores,
        Instruments instruments,
        List<Rewording> rewordings,
        @Nullable Instant fromFile,
        Stand stand) {

    /**
     * Where a record stands that was read from a moment on.
     *
     * @param before     how many check-ins lie before that moment
     * @param versions   how many versions there are of check-ins that were ever corrected
     * @param answered   how many of these a therapist has answered
     */
    public record Stand(int before, int versions, int answered) {

    }

    /** A check-in: the answers to the scale questions that were asked. */
    public record Moment(Instant at, LocalDate day, Map<Question, Answer> answers) {

        /** The answer, or that it was not asked. */
        public Answer answer(Question question) {
            return answers.getOrDefault(question, new Answer.Missing());
        }
    }

    /**
     * A session.
     *
     * @param second the second at which the client first pulled back or stopped; null when neither
     */
    public record Session(
            Instant at, int level, boolean completed, boolean pulledBack, @Nullable String stopReason,
            @Nullable Integer second) {

        /** The last word of its key: completed, pulled_back or stopped. */
        public String outcome() {
            if (stopReason != null || !completed) {
                return "stopped";
            }
            return pulledBack ? "pulled_back" : "completed";
        }
    }

    /**
     * A change of the dose.
     *
     * @param by null when the pacing law changed it
     */
    public record Change(
            Instant at, String act, int levelAfter, int ceiling, boolean paused, boolean groundingOnly,
            @Nullable AccountId by, @Nullable String byName, @Nullable String reason, @Nullable String rules) {}

    /**
     * Something on the event lane.
     *
     * @param version to find a change made meanwhile
     * @param by      who said it last; null where it came with a file
     */
    public record Event(LifeEventId id, int version, LifeEvent what, @Nullable String by, Instant at) {

        public LocalDate day() {
            return what.day();
        }
    }

    /**
     * A score of a questionnaire.
     *
     * @param version of the questionnaire that was filled in; null where the score came from elsewhere
     */
    public record Scored(Measured measured, @Nullable Integer version) {}

    /** A question of the check-in that got other words. */
    public record Rewording(Question question, Instant since) {}

    /** The scores by questionnaire. */
    public List<Scores> courses() {
        return Scores.of(scores.stream().map(Scored::measured).toList(), started);
    }

    /** Where numbers before and after are not quite the same thing, in the order of time. */
    public List<Seam> seams() {
        return Seam.of(this);
    }

    /** What lies in the days from the first to the last, both included. */
    public ClientChart between(LocalDate first, LocalDate last) {
        return new ClientChart(
                client, name, zone, level, ceiling, paused, program, started,
                kept(checkIns, Moment::day, first, last),
                kept(sessions, session -> day(session.at()), first, last),
                kept(changes, change -> day(change.at()), first, last),
                kept(events, Event::day, first, last),
                kept(scores, scored -> scored.measured().day(), first, last),
                instruments, kept(rewordings, rewording -> day(rewording.since()), first, last), fromFile, stand);
    }

    /** This chart, with earlier check-ins before its own. */
    ClientChart after(List<Moment> earlier) {
        return new ClientChart(
                client, name, zone, level, ceiling, paused, program, started,
                Stream.concat(earlier.stream(), checkIns.stream()).toList(),
                sessions, changes, events, scores, instruments, rewordings, fromFile, stand);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private static <T> List<T> kept(List<T> all, Function<T, LocalDate> day, LocalDate first, LocalDate last) {
        return all.stream()
                .filter(one -> !day.apply(one).isBefore(first) && !day.apply(one).isAfter(last))
                .toList();
    }

    /** The answers to one question as a series of occasions; several of one day count as that day's. */
    public Series series(Question question) {
        return series(checkIns, question);
    }

    static Series series(List<Moment> moments, Question question) {
        Map<LocalDate, Integer> beeps = new HashMap<>();
        return Series.of(moments.stream()
                .map(moment -> new Occasion(
                        moment.day().toEpochDay(), beeps.merge(moment.day(), 1, Integer::sum), moment.answer(question)))
                .toList());
    }
}
