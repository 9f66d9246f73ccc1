package thaw.domain.practice;

/** The name of a practice, for instance {@code grounding-1-five-colours}; it stays the same over all versions. */
public record PracticeId(String value) {

    /**
     * Keeps the form.
     *
     * @throws IllegalArgumentException when there are other characters than a-z, 0-9 and single dashes between them
     */
    public PracticeId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not the id of a practice: " + value);
        }
    }

    /** Whether the text could be an id. */
    public static boolean isValid(String value) {
        return value.matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    @Override
    public String toString() {
        return value;
    }
}
