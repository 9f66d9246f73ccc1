package thaw.domain.safety;

/** What can be done to a client's gates. */
public enum GateAct {
    CONSENT_GIVEN,
    CONSENT_WITHDRAWN,
    /** "I am not safe" was pressed, or a clinician set the risk flag. */
    CRISIS_RAISED,
    CRISIS_CLOSED,
    /** Item 9 of the PHQ-9 is 1 or more, or any ASQ question was answered with yes. */
    ITEM_9_RAISED,
    ITEM_9_CLOSED,
    DANGER_RAISED,
    DANGER_CLOSED,
    /** A traumatic event became known. */
    TRAUMA_TOLD,
    /** What was told so far was put in by mistake. */
    TRAUMA_TAKEN_BACK,
    /** The therapist ends the protective phase; the law protects the first days after the event all the same. */
    PROTECTION_LIFTED,
    ROUTE_EXCLUDED,
    /** The therapist opens a route again, or opens it in spite of a dissociative disorder. */
    ROUTE_OPENED,
    /** Somebody has a condition that some practices are not for. */
    CONDITION_NOTED,
    CONDITION_ENDED;

    /** Whether it puts something in the way, in place of taking it out of it. */
    public boolean protects() {
        return switch (this) {
            case CONSENT_WITHDRAWN, CRISIS_RAISED, ITEM_9_RAISED, DANGER_RAISED, TRAUMA_TOLD, ROUTE_EXCLUDED,
                    CONDITION_NOTED -> true;
            case CONSENT_GIVEN, CRISIS_CLOSED, ITEM_9_CLOSED, DANGER_CLOSED, TRAUMA_TAKEN_BACK, PROTECTION_LIFTED,
                    ROUTE_OPENED, CONDITION_ENDED -> false;
        };
    }

    /** Whether it is about one route. */
    public boolean isAboutRoute() {
        return this == ROUTE_EXCLUDED || this == ROUTE_OPENED;
    }

    /** Whether it is about one condition. */
    public boolean isAboutCondition() {
        return this == CONDITION_NOTED || this == CONDITION_ENDED;
    }
}
