package thaw.domain.trend;

import thaw.domain.trend.Movement.Direction;
import thaw.domain.trend.Movement.Moved;

/**
 * Two pictures that look alike in a distress lane and mean opposite things. They are drawn apart; which one is true
 * remains the therapist's judgement.
 */
public enum Weather {
    /** Distress up, contact up, safety and functioning held: what thawing is expected to bring. */
    THAWING,
    /** Distress up while safety, sleep or contact goes down. */
    DESTABILISING,
    /** Neither picture, or too little to tell. */
    NEITHER;

    /**
     * Reads the lanes together. The protective picture wins where both could be seen. Safety with too few days
     * does not count as held; functioning may stay unasked.
     *
     * @param functioning sleep or functioning, high is better; {@link Movement.TooFew} where it is not asked
     */
    public static Weather of(Movement distress, Movement contact, Movement safety, Movement functioning) {
        if (!isGoing(distress, Direction.HIGHER)) {
            return NEITHER;
        }
        if (isGoing(safety, Direction.LOWER)
                || isGoing(contact, Direction.LOWER)
                || isGoing(functioning, Direction.LOWER)) {
            return DESTABILISING;
        }
        boolean safetyHeld = !(safety instanceof Movement.TooFew);
        return safetyHeld && isGoing(contact, Direction.HIGHER) ? THAWING : NEITHER;
    }

    private static boolean isGoing(Movement movement, Direction direction) {
        return movement instanceof Moved moved && moved.direction() == direction;
    }
}
