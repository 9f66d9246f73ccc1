package thaw.domain.measure;

import java.util.Optional;

/**
 * From one score to a later one of the same questionnaire.
 *
 * @param points the later total less the earlier one
 */
public record Change(int points, Verdict verdict) {

    /** Whether a change is more than measuring error, and which way. */
    public enum Verdict {
        RELIABLY_BETTER,
        NOT_RELIABLE,
        RELIABLY_WORSE
    }

    /** Judges by the questionnaire's fixed number of points; empty where it has none. */
    public static Optional<Change> between(int earlier, int later, Instrument instrument) {
        Integer needed = instrument.reliableChange();
        if (needed == null) {
            return Optional.empty();
        }
        int points = later - earlier;
        boolean reliable = Math.abs(points) >= needed;
        boolean towardsBetter =
                switch (instrument.better()) {
                    case LOWER -> points < 0;
                    case HIGHER -> points > 0;
                };
        Verdict verdict = !reliable
                ? Verdict.NOT_RELIABLE
                : towardsBetter ? Verdict.RELIABLY_BETTER : Verdict.RELIABLY_WORSE;
        return Optional.of(new Change(points, verdict));
    }
}
