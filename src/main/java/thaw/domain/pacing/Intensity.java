package thaw.domain.pacing;

/** How strong sessions are: level 1 (arrive) to 5 (explore). */
public record Intensity(int level) implements Comparable<Intensity> {

    public static final int LOWEST = 1;
    public static final int HIGHEST = 5;

    public Intensity {
        if (level < LOWEST || level > HIGHEST) {
            throw new IllegalArgumentException("A level is 1 to 5, not " + level);
        }
    }

    /** One level lower, or this one at level 1. */
    public Intensity lower() {
        return new Intensity(Math.max(LOWEST, level - 1));
    }

    /** This level, or the ceiling's where that is lower. */
    public Intensity within(Ceiling ceiling) {
        return new Intensity(Math.min(level, ceiling.level()));
    }

    public boolean isLowest() {
        return level == LOWEST;
    }

    @Override
    public int compareTo(Intensity other) {
        return Integer.compare(level, other.level);
    }
}
