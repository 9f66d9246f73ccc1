package thaw.domain.pacing;

/** What a step up needs, in the order of the design page. U8, the therapist's confirmation, is asked last. */
public enum Condition {
    U1("U1"),
    U2("U2"),
    U3("U3"),
    U4("U4"),
    U5("U5"),
    U5C("U5c"),
    U6("U6"),
    U7("U7"),
    U8("U8");

    private final String id;

    Condition(String id) {
        this.id = id;
    }

    /** As on the design page. */
    public String id() {
        return id;
    }
}
