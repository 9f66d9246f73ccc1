package thaw.care.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.Question;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;

/**
 * Everything that a client's chart shows, on one time axis.
 *
 * @param level null before a program is assigned
 */
public record ClientChart(
        ClientId client,
        String name,
        ZoneId zone,
        @Nullable Integer level,
        @Nullable Integer ceiling,
        boolean paused,
        @Nullable String program,
        List<Moment> checkIns,
        List<Session> sessions,
        List<Change> changes,
        List<Event> events) {

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
            @Nullable Integer second) {}

    /**
     * A change of the dose.
     *
     * @param by null when the pacing law changed it
     */
    public record Change(
            Instant at, String act, int levelAfter, int ceiling, boolean paused, boolean groundingOnly,
            @Nullable AccountId by, @Nullable String byName, @Nullable String reason, @Nullable String rules) {}

    /** Something on the event lane. */
    public record Event(LocalDate day, String kind, String words) {}
}
