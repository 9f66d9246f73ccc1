package thaw.domain.practice;

/** One version of a practice: what experiences with it are counted by. */
public record PracticeVersion(String practice, int version) {

    /** The version of a practice as it is in the library. */
    public static PracticeVersion of(Practice practice) {
        return new PracticeVersion(practice.id().value(), practice.version());
    }
}
