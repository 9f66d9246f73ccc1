package thaw.domain.pacing;

import org.jspecify.annotations.Nullable;
import thaw.domain.session.SessionOutcome;
import thaw.domain.session.StopReason;

/**
 * What the law reads of one session. Null is unknown throughout.
 *
 * @param day           see {@link Evidence}
 * @param level         the level it was done at
 * @param resettled     overwhelm, 0-10, rated again after two minutes of grounding
 * @param completed     went through to the closing
 * @param stopReason    null when it was not stopped
 * @param endedGrounded whether the client felt back in the room
 * @param body          how much body was felt, 0-100
 */
public record RatedSession(
        int day,
        @Nullable Integer level,
        Felt pre,
        Felt post,
        @Nullable Double resettled,
        @Nullable Boolean completed,
        @Nullable StopReason stopReason,
        @Nullable Boolean endedGrounded,
        @Nullable Boolean stirring,
        @Nullable Double body) {

    public RatedSession {
        Numbers.check("Resettled overwhelm", resettled, 10);
        Numbers.check("Body", body, 100);
    }

    /** A session of the app. */
    public static RatedSession of(int day, int level, SessionOutcome outcome) {
        return new RatedSession(
                day,
                level,
                Felt.of(outcome.pre()),
                Felt.of(outcome.post()),
                Felt.number(outcome.resettled()),
                outcome.completed(),
                outcome.stopReason(),
                outcome.endedGrounded(),
                outcome.stirring(),
                Felt.number(outcome.body()));
    }

    /** Overwhelm once it has settled: the re-rating where there is one, else the closing rating. */
    public @Nullable Double settled() {
        return resettled != null ? resettled : post.overwhelm();
    }

    boolean stoppedTooMuch() {
        return stopReason == StopReason.TOO_MUCH;
    }

    boolean hasClosingRating() {
        return post.overwhelm() != null;
    }
}
