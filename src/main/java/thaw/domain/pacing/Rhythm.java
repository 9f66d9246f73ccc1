package thaw.domain.pacing;

/**
 * S2: how long a touch and the rest after it are, in seconds, at a level. Rest returns to an anchor the client chose; the
 * breath is never the sole choice.
 *
 * @param longestRest {@link Integer#MAX_VALUE} where there is no upper end
 */
public record Rhythm(int shortestTouch, int longestTouch, int shortestRest, int longestRest) {

    /** The rhythm of a level. */
    public static Rhythm of(Intensity intensity) {
        return switch (intensity.level()) {
            case 1 -> new Rhythm(10, 10, 30, 30);
            case 2 -> new Rhythm(20, 20, 40, 40);
            case 3 -> new Rhythm(30, 45, 45, 45);
            case 4 -> new Rhythm(60, 90, 60, 90);
            default -> new Rhythm(1, 120, 90, Integer.MAX_VALUE);
        };
    }

    /** Whether a touch of this length fits with a rest of that length. */
    public boolean fits(int touch, int rest) {
        return touch >= shortestTouch && touch <= longestTouch && rest >= shortestRest && rest <= longestRest;
    }
}
