package thaw.domain.pacing;

import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckIn.Numbing;
import thaw.domain.checkin.Question;

/**
 * What the law reads of one check-in. Null is unknown.
 *
 * @param day          see {@link Evidence}
 * @param volume       how loud feelings are, 0-100
 * @param numbing      how much numbing there was
 * @param afterSession whether the client marked it as being after a session, lighter or heavier
 */
public record RatedDay(
        int day, Felt felt, @Nullable Double volume, @Nullable Numbing numbing, boolean afterSession) {

    public RatedDay {
        Numbers.check("Volume", volume, 100);
    }

    /** A check-in of the app. */
    public static RatedDay of(CheckIn checkIn) {
        CheckIn.AfterSession after = checkIn.afterSession();
        return new RatedDay(
                Evidence.dayNumber(checkIn.day()),
                new Felt(
                        Felt.number(checkIn.answer(Question.OVERWHELM)),
                        Felt.number(checkIn.answer(Question.DISSOCIATION)),
                        Felt.number(checkIn.answer(Question.SAFETY))),
                Felt.number(checkIn.answer(Question.VOLUME)),
                checkIn.numbing(),
                after != null && after != CheckIn.AfterSession.NO);
    }

    /**
     * Two check-ins of one day as the one that counts (at most one a day does): of each value the worse one that is known.
     * A second check-in says how it was at another hour. It withdraws nothing, so a value given once on the day counts,
     * and one that was left out at another hour does not hide it: "can't tell" in the morning hides neither an 8 nor a 2 of
     * the evening. A correction is another thing, for it takes back what was said: there unknown stands against a calm
     * number until a therapist has looked ({@link thaw.domain.checkin.MoreProtective}), and the law is asked about the day
     * both as it was sent and as it was corrected ({@link CorrectedCourse}). Were unknown to outweigh a calm number here, a
     * worse number could weigh less than a better one, which principle 6 rules out.
     */
    RatedDay and(RatedDay other) {
        return new RatedDay(
                day,
                new Felt(
                        higher(felt.overwhelm(), other.felt.overwhelm()),
                        higher(felt.dissociation(), other.felt.dissociation()),
                        lower(felt.safety(), other.felt.safety())),
                lower(volume, other.volume),
                higher(numbing, other.numbing),
                afterSession || other.afterSession);
    }

    private static <T extends Comparable<T>> @Nullable T higher(@Nullable T one, @Nullable T other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static @Nullable Double lower(@Nullable Double one, @Nullable Double other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.min(one, other);
    }
}
