package thaw.domain.pacing;

import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.Answer;
import thaw.domain.session.Ratings;

/**
 * Three ratings taken together, each 0 to 10, fractional where they are averages. Null is unknown, whether the question
 * was not asked, skipped, or answered with "can't tell" or "far away"; unknown is never 0.
 *
 * @param overwhelm    high is worse
 * @param dissociation high is worse
 * @param safety       high is better
 */
public record Felt(@Nullable Double overwhelm, @Nullable Double dissociation, @Nullable Double safety) {

    /** Nothing is known. */
    public static final Felt UNKNOWN = new Felt(null, null, null);

    public Felt {
        Numbers.check("Overwhelm", overwhelm, 10);
        Numbers.check("Dissociation", dissociation, 10);
        Numbers.check("Safety", safety, 10);
    }

    /** As rated before or after a session. */
    public static Felt of(Ratings ratings) {
        return new Felt(number(ratings.overwhelm()), number(ratings.dissociation()), number(ratings.safety()));
    }

    static @Nullable Double number(Answer answer) {
        return answer.number().isPresent() ? Double.valueOf(answer.number().getAsDouble()) : null;
    }
}
