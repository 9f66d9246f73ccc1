package thaw.governor;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.Question;

/**
 * Why a client stands where they stand in the caseload: how soon somebody should look, and the number behind it.
 * The thresholds are those of the pacing law's day rules (D5, D3b, D2b), read from the newest check-in alone.
 *
 * @param tier  0 nothing to do, 1 routine, 2 same day, 3 urgent
 * @param value the number that the reason speaks of, where there is one
 */
public record Attention(int tier, Reason reason, @Nullable Double value) {

    /** What the caseload says in words. */
    public enum Reason {
        /** No check-in yet. */
        NEW,
        /** The newest check-in asks for nothing. */
        STEADY,
        NOT_SAFE,
        OVERWHELM,
        SAFETY,
        FAR_AWAY,
        /** A rule of the pacing law; its id stands beside it. */
        LAW,
        /** The pacing law could not decide: a mistake in a rule. */
        LAW_FAILED
    }

    private static final double OVERWHELM_LIMIT = 7;
    private static final double SAFETY_LIMIT = 3;
    private static final double FAR_AWAY_LIMIT = 6;

    /** What one check-in asks for; the most pressing reason wins. */
    static Attention after(CheckIn checkIn) {
        OptionalDouble safety = checkIn.answer(Question.SAFETY).number();
        OptionalDouble overwhelm = checkIn.answer(Question.OVERWHELM).number();
        OptionalDouble farAway = checkIn.answer(Question.DISSOCIATION).number();
        if (safety.isPresent() && safety.getAsDouble() <= SAFETY_LIMIT) {
            return new Attention(2, Reason.SAFETY, safety.getAsDouble());
        }
        if (overwhelm.isPresent() && overwhelm.getAsDouble() >= OVERWHELM_LIMIT) {
            return new Attention(2, Reason.OVERWHELM, overwhelm.getAsDouble());
        }
        if (farAway.isPresent() && farAway.getAsDouble() >= FAR_AWAY_LIMIT) {
            return new Attention(1, Reason.FAR_AWAY, farAway.getAsDouble());
        }
        return new Attention(0, Reason.STEADY, null);
    }

    /** The law failed: somebody has to look in its place. */
    static Attention lawFailed() {
        return new Attention(2, Reason.LAW_FAILED, null);
    }

    /** The client pressed "I am not safe". */
    static Attention notSafe() {
        return new Attention(3, Reason.NOT_SAFE, null);
    }
}
