package thaw.domain.alert;

import java.time.Instant;
import thaw.domain.pacing.Tier;

/**
 * A cause speaks up.
 *
 * @param trace   what it went by. The same trace again is the same firing told twice
 * @param pressed a person called, so that it is new whatever its trace
 */
public record Firing(Tier tier, String trace, Instant at, boolean pressed) {

    /** A rule spoke, by what it read. */
    public static Firing of(Tier tier, String trace, Instant at) {
        return new Firing(tier, trace, at, false);
    }

    /** A person called. */
    public static Firing call(Tier tier, String trace, Instant at) {
        return new Firing(tier, trace, at, true);
    }
}
