package thaw.domain.pacing;

/** The highest level a therapist allows for a client, 1 to 5. */
public record Ceiling(int level) {

    /** Where a therapist has not chosen otherwise when assigning a program. */
    public static final Ceiling DEFAULT = new Ceiling(3);

    public Ceiling {
        if (level < Intensity.LOWEST || level > Intensity.HIGHEST) {
            throw new IllegalArgumentException("A ceiling is 1 to 5, not " + level);
        }
    }

    /** Whether sessions at this level are within the ceiling. */
    public boolean allows(int wanted) {
        return wanted <= level;
    }
}
