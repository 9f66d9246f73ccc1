package thaw.care.caseload;

/**
 * A list that a therapist wants to come back to.
 *
 * @param name of the list, once a therapist
 */
public record CaseloadList(String name, CaseloadFilter filter) {

    /** The longest name of a list. */
    public static final int NAME_LIMIT = 60;

    /** @throws IllegalArgumentException for a name that is blank or too long */
    public CaseloadList {
        name = name.strip();
        if (name.isEmpty() || name.length() > NAME_LIMIT) {
            throw new IllegalArgumentException("A list has a name of at most " + NAME_LIMIT + " characters");
        }
    }
}
