package thaw.domain.pacing;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One thing that stands in the way. */
enum Gate {
    NO_CONSENT,
    NO_CLINICIAN,
    CRISIS,
    ITEM_9,
    DANGER;

    Gates open() {
        return new Gates(
                this != NO_CONSENT,
                this != NO_CLINICIAN,
                this == CRISIS,
                this == ITEM_9,
                this == DANGER,
                null,
                null,
                false,
                Set.of());
    }

    static Gates trauma(@Nullable Integer day, @Nullable Integer told, boolean lifted) {
        return new Gates(true, true, false, false, false, day, told, lifted, Set.of());
    }

    static Gates excluding(String route) {
        return new Gates(true, true, false, false, false, null, null, false, Set.of(route));
    }
}
