package thaw.domain.pacing;

/**
 * The intensity that holds for a client now.
 *
 * @param level         the level of sessions
 * @param ceiling       the highest level the therapist allows
 * @param paused        nothing that opens feelings until the therapist resumes
 * @param groundingOnly sessions are grounding for a while
 * @param groundingOwed how many sessions after a pause are grounding still (R8)
 */
public record Dose(Intensity level, Ceiling ceiling, boolean paused, boolean groundingOnly, int groundingOwed) {

    /** R8: the first two sessions after a pause are grounding. */
    public static final int GROUNDING_AFTER_PAUSE = 2;

    public Dose {
        if (!ceiling.allows(level.level())) {
            throw new IllegalArgumentException("The level is above the ceiling");
        }
        if (groundingOwed < 0) {
            throw new IllegalArgumentException("Sessions owed count from 0");
        }
    }

    /** Where a program starts: the lowest level. */
    public static Dose start(Ceiling ceiling) {
        return new Dose(new Intensity(Intensity.LOWEST), ceiling, false, false, 0);
    }

    /** Whether the next session has to be grounding. */
    public boolean asksForGrounding() {
        return paused || groundingOnly || groundingOwed > 0;
    }

    /** The dose after a grounding session that was owed has ended. */
    public Dose groundingDone() {
        return new Dose(level, ceiling, paused, groundingOnly, Math.max(0, groundingOwed - 1));
    }
}
