package thaw.domain.pacing;

/** How many sessions there may be (S5): two a day at levels 1 and 2, one at 3 to 5, and four a week at 4 and 5. */
public final class SessionCaps {

    private static final int GENTLE_A_DAY = 2;
    private static final int STRONG_A_DAY = 1;
    private static final int STRONGEST_A_WEEK = 4;

    private SessionCaps() {}

    /** How many sessions a day holds at this level. */
    public static int aDay(Intensity level) {
        return level.level() <= 2 ? GENTLE_A_DAY : STRONG_A_DAY;
    }

    /** How many sessions seven days hold at this level. */
    public static int aWeek(Intensity level) {
        return level.level() >= 4 ? STRONGEST_A_WEEK : 7 * aDay(level);
    }
}
