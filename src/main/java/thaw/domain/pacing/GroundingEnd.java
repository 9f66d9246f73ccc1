package thaw.domain.pacing;

import java.time.Duration;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** R8: when sessions stop being grounding alone without the therapist. */
public final class GroundingEnd {

    private GroundingEnd() {}

    /**
     * Whether grounding-only ends by itself: after 48 hours, when the newest check-in since then shows that overwhelm has
     * come down. It does not after a pause or at level 1 (R5): these take the therapist.
     *
     * @param orderedBy       the rules of the decision that ordered it; without any, a therapist did
     * @param since           how long ago it was ordered last
     * @param newestOverwhelm overwhelm, 0-10, in the newest check-in made since it was ordered; null when there is none or
     *                        it has no such rating
     */
    public static boolean reached(
            Parameters parameters, Collection<Rule> orderedBy, Duration since, @Nullable Double newestOverwhelm) {
        boolean takesTherapist = orderedBy.isEmpty()
                || orderedBy.stream().anyMatch(rule -> rule == Rule.R5 || rule.outcome() == Outcome.PAUSE);
        Duration needed = Duration.ofMinutes(Math.round(parameters.of(Parameter.R8_HOURS) * 60));
        return !takesTherapist
                && since.compareTo(needed) >= 0
                && Numbers.atMost(newestOverwhelm, parameters.of(Parameter.R8_OVERWHELM));
    }
}
