package thaw.domain.pacing;

/**
 * Something that happened to the dose before.
 *
 * @param day       see {@link Evidence}
 * @param automatic made by the law itself; a therapist's own step down does not use up the law's one a day (R6)
 */
public record DoseChange(int day, Type type, boolean automatic) {

    /** What happened. A hold is no change and stands nowhere. */
    public enum Type {
        STEP_UP,
        STEP_DOWN,
        PAUSE,
        /** The therapist ended a pause, one level lower. */
        RESUME
    }

    /** Whether sessions before it were at another level. */
    boolean changesLevel() {
        return type != Type.PAUSE;
    }
}
