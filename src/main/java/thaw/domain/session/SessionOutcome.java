package thaw.domain.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.Question;

/**
 * What a session left behind.
 *
 * @param resettled     overwhelm rated once more after two minutes of grounding, where that was offered and taken
 * @param body          how much body was felt, 0 to 100
 * @param completed     went through to the closing
 * @param stopReason    set exactly when the client pressed Stop
 * @param endedGrounded whether the client felt back in the room at the end; null when not answered
 * @param events        what happened inside, in order
 */
public record SessionOutcome(
        Ratings pre,
        Ratings post,
        Answer resettled,
        Answer body,
        boolean completed,
        @Nullable StopReason stopReason,
        @Nullable Boolean endedGrounded,
        @Nullable Boolean stirring,
        @Nullable String stirringWord,
        List<SessionEvent> events) {

    /** A session has far fewer events than this; more is no session. */
    public static final int EVENT_LIMIT = 2_000;

    public SessionOutcome {
        Question.OVERWHELM.check(resettled);
        Question.BODY.check(body);
        events = List.copyOf(events);
        if (events.size() > EVENT_LIMIT) {
            throw new IllegalArgumentException("A session has at most " + EVENT_LIMIT + " events");
        }
        if (stirringWord != null && stirringWord.length() > thaw.domain.checkin.CheckIn.WORD_LIMIT) {
            throw new IllegalArgumentException("A stirring's word is shorter than this");
        }
    }

    /** Whether the client pulled back at least once. */
    public boolean pulledBack() {
        return has(SessionEvent.Kind.PULLED_BACK);
    }

    /** Whether grounding was taken in place of the practice (S1): it shows nothing about the level. */
    public boolean groundingInstead() {
        return has(SessionEvent.Kind.INSTEAD);
    }

    /** Whether there was a session at all: "not today" after the first rating is none, and is fine. */
    public boolean tookPlace() {
        return completed
                || stopReason != null
                || has(SessionEvent.Kind.TOUCH)
                || has(SessionEvent.Kind.REST)
                || has(SessionEvent.Kind.CLOSED)
                || !post.equals(Ratings.missing());
    }

    private boolean has(SessionEvent.Kind kind) {
        return events.stream().anyMatch(event -> event.kind() == kind);
    }
}
