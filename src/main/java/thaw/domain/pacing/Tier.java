package thaw.domain.pacing;

import java.util.Locale;

/** How soon the therapist should look. */
public enum Tier {
    ROUTINE,
    SAME_DAY,
    URGENT;

    /** The word in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
