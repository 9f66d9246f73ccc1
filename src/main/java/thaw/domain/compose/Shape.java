package thaw.domain.compose;

import thaw.domain.practice.Eyes;

/**
 * The times of a draft at a level, in seconds, inside the library's limits.
 *
 * @param cycles  touches with their rests
 * @param checkEvery a mid-check stands after this many cycles; at level 1 it stands before the closing
 * @param shorter cycles of the shorter form; 0 below level 4
 */
record Shape(int orient, int touch, int rest, int cycles, int checkEvery, int close, int shorter, Eyes eyes) {

    private static final Shape[] BY_LEVEL = {
        new Shape(30, 10, 30, 2, 2, 60, 0, Eyes.OPEN),
        new Shape(40, 20, 40, 3, 2, 60, 0, Eyes.OPEN_OR_LOWERED),
        new Shape(45, 40, 50, 3, 2, 60, 0, Eyes.CHOICE_OPEN_FIRST),
        new Shape(60, 60, 70, 4, 1, 75, 3, Eyes.CHOICE_OPEN_FIRST),
        new Shape(60, 75, 90, 4, 1, 90, 3, Eyes.CHOICE_OPEN_FIRST)
    };

    static Shape of(int level) {
        return BY_LEVEL[level - 1];
    }

    boolean checkAfter(int cycle) {
        return (cycle + 1) % checkEvery == 0 && (cycle + 1 < cycles || cycles == checkEvery);
    }
}
