package thaw.domain.program;

/**
 * Something to be said of a program that is being written.
 *
 * @param phase the position of the phase, from 0; {@link #PROGRAM} for the program itself
 */
public record DraftFinding(int phase, Problem problem) {

    /** Stands where the position of a phase stands. */
    public static final int PROGRAM = -1;

    /** Where it is said. */
    public enum Place {
        NAME,
        DESCRIPTION,
        PHASES,
        PHASE_NAME,
        AIM,
        WEEKS,
        SESSIONS,
        REST,
        ROUTES,
        GATE_SESSIONS,
        GATE_OVERWHELM
    }

    /** What it is. */
    public enum Problem {
        NAME_MISSING(Place.NAME),
        NAME_LONG(Place.NAME),
        /** Another program has it, or had it in an earlier version. */
        NAME_TAKEN(Place.NAME),
        DESCRIPTION_MISSING(Place.DESCRIPTION),
        DESCRIPTION_LONG(Place.DESCRIPTION),
        NO_PHASE(Place.PHASES),
        TOO_MANY_PHASES(Place.PHASES),
        TOO_LONG(Place.PHASES),
        PHASE_NAME_MISSING(Place.PHASE_NAME),
        PHASE_NAME_LONG(Place.PHASE_NAME),
        AIM_MISSING(Place.AIM),
        AIM_LONG(Place.AIM),
        WEEKS_RANGE(Place.WEEKS),
        SESSIONS_RANGE(Place.SESSIONS),
        REST_RANGE(Place.REST),
        /** So many sessions with so much rest are more than a week. */
        DOES_NOT_FIT(Place.SESSIONS),
        NO_ROUTE(Place.ROUTES),
        GATE_SESSIONS_RANGE(Place.GATE_SESSIONS),
        GATE_OVERWHELM_RANGE(Place.GATE_OVERWHELM),
        /** A remark: at levels 4 and 5 the law leaves sessions of such a week out (S5). */
        STRONG_WEEK(Place.SESSIONS),
        /** A remark: the first session is grounding all the same (S7). */
        NOT_GROUNDED(Place.ROUTES),
        /** A remark: the gate waits for more sessions than the weeks of its phase hold, so the phase always goes on. */
        GATE_BEYOND(Place.GATE_SESSIONS);

        private final Place place;

        Problem(Place place) {
            this.place = place;
        }

        public Place place() {
            return place;
        }

        /** Whether the program cannot be released like this; else it is a remark. */
        public boolean blocks() {
            return this != STRONG_WEEK && this != NOT_GROUNDED && this != GATE_BEYOND;
        }
    }
}
