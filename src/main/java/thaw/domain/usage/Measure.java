package thaw.domain.usage;

/** What a usage report counts in a week. */
public enum Measure {
    /** How often anybody signed in. */
    SIGN_INS(false),
    /** Therapists who signed in. */
    ACTIVE_THERAPISTS(true),
    /** Clients with a check-in or a started session. */
    ACTIVE_CLIENTS(true),
    /** Sessions started. */
    STARTED(false),
    /** Sessions that went through to their closing. */
    COMPLETED(false),
    /** Check-ins. */
    CHECK_INS(false),
    /** Sessions that were planned. */
    PLANNED(false),
    /** Sessions in which the client pulled back at least once. */
    PULLED_BACK(false),
    /** Sessions that the client stopped. */
    STOPPED(false),
    /** Alerts that somebody answered. */
    ANSWERED_ALERTS(false),
    /** How many minutes these had waited together, each at least one. */
    ANSWER_MINUTES(false);

    private final boolean ofPeople;

    Measure(boolean ofPeople) {
        this.ofPeople = ofPeople;
    }

    /** Whether people are counted: then several weeks have a mean a week and no sum, for a person may be in each. */
    public boolean isOfPeople() {
        return ofPeople;
    }
}
