package thaw.domain.usage;

/**
 * A number and the people behind it.
 *
 * @param many   how much was counted
 * @param people how many different people it comes from; each of them adds at least one
 */
public record Count(long many, long people) {

    /** Nothing was counted. */
    public static final Count NONE = new Count(0, 0);

    public Count {
        if (people < 0 || many < people) {
            throw new IllegalArgumentException("Each person adds at least one: " + many + " of " + people);
        }
    }

    /** A count of the people themselves. */
    public static Count ofPeople(long people) {
        return new Count(people, people);
    }
}
