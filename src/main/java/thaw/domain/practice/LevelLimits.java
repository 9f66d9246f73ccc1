package thaw.domain.practice;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a level allows (the library's table and S1-S6 of the pacing law). Minutes are whole minutes, the rest seconds.
 *
 * @param mostMinutes the cap of the session's length as well
 * @param leastRest   between two touches, in sum
 * @param mostChoices in one step; a touch offers at least two
 * @param eyes        the least protective that is allowed
 */
public record LevelLimits(
        int level,
        int leastMinutes,
        int mostMinutes,
        int leastTouch,
        int mostTouch,
        int leastRest,
        int mostRest,
        int mostChoices,
        Eyes eyes,
        Set<Freedom> freedoms) {

    /** Orientation, at every level. */
    public static final int LEAST_ORIENT = 30;

    /** Orientation, at every level. */
    public static final int MOST_ORIENT = 60;

    /** Re-orienting at the end, at every level. */
    public static final int LEAST_CLOSE = 60;

    /** From level 2 no longer than this without a mid-check, from the end of the orientation to the closing. */
    public static final int MID_CHECK_EVERY = 180;

    private static final List<LevelLimits> ALL = List.of(
            new LevelLimits(1, 2, 3, 5, 10, 30, MID_CHECK_EVERY, 2, Eyes.OPEN, upTo(Freedom.PULL_BACK)),
            new LevelLimits(2, 3, 5, 10, 20, 40, MID_CHECK_EVERY, 3, Eyes.OPEN_OR_LOWERED,
                    upTo(Freedom.CHANGE_ANCHOR)),
            new LevelLimits(3, 5, 8, 30, 45, 45, MID_CHECK_EVERY, 4, Eyes.CHOICE_OPEN_FIRST,
                    upTo(Freedom.CHOOSE_TOPIC)),
            new LevelLimits(4, 8, 12, 60, 90, 60, 90, 4, Eyes.CHOICE, upTo(Freedom.CHOOSE_LENGTH)),
            new LevelLimits(5, 10, 15, 60, 120, 90, MID_CHECK_EVERY, 5, Eyes.CHOICE, upTo(Freedom.OWN_PROMPT)));

    public LevelLimits {
        freedoms = Set.copyOf(freedoms);
    }

    /**
     * The limits of a level.
     *
     * @throws IllegalArgumentException when the level is not 1..5
     */
    public static LevelLimits of(int level) {
        if (!exists(level)) {
            throw new IllegalArgumentException("There is no level " + level);
        }
        return ALL.get(level - 1);
    }

    /** Whether there is such a level. */
    public static boolean exists(int level) {
        return level >= 1 && level <= ALL.size();
    }

    private static Set<Freedom> upTo(Freedom last) {
        return EnumSet.range(Freedom.STOP, last);
    }
}
