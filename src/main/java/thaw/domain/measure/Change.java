package thaw.domain.measure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From one score to a later one of the same questionnaire.
 *
 * @param points the later total less the earlier one
 * @param needed a change of this many points or more is more than measuring error; null where no number is known
 */
public record Change(Measured from, Measured to, double points, @Nullable Integer needed) {

    /** Whether a change is more than measuring error, and which way. */
    public enum Verdict {
        RELIABLY_BETTER,
        NOT_RELIABLE,
        RELIABLY_WORSE
    }

    /** From the earlier to the later score; empty where either has no total. */
    public static Optional<Change> between(Measured earlier, Measured later) {
        Double before = earlier.score().total();
        Double after = later.score().total();
        return before == null || after == null
                ? Optional.empty()
                : Optional.of(new Change(earlier, later, after - before, later.reliablePoints()));
    }

    /** By the number of points that held when the later score was made; empty where there was none. */
    public Optional<Verdict> verdict() {
        if (needed == null) {
            return Optional.empty();
        }
        boolean better = to.better() == Instrument.Better.LOWER ? points < 0 : points > 0;
        return Optional.of(Math.abs(points) < needed
                ? Verdict.NOT_RELIABLE
                : better ? Verdict.RELIABLY_BETTER : Verdict.RELIABLY_WORSE);
    }

    /** More than measuring error, one way or the other. */
    public boolean isReliable() {
        return verdict().filter(verdict -> verdict != Verdict.NOT_RELIABLE).isPresent();
    }
}
