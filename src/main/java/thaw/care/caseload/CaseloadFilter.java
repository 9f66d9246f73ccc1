package thaw.care.caseload;

/**
 * Which clients to list, and in which order.
 *
 * @param name  a part of the name, whatever its case; blank for all
 * @param shown which of them
 * @param order what comes first
 */
public record CaseloadFilter(String name, Shown shown, Order order) {

    /** The longest part of a name that is looked for. */
    public static final int NAME_LIMIT = 100;

    /** What a list can be about. */
    public enum Shown {
        EVERYBODY,
        /** Somebody who needs a look, for whatever reason. */
        WAITING,
        /** A step up is proposed and nobody has answered. */
        PROPOSALS,
        /** A correction of a check-in waits. */
        CORRECTIONS,
        /** Longer without a word than is usual for them. */
        SILENT,
        /** Distress up with safety, sleep or contact down. */
        COMING_APART,
        /** Distress up with contact up and safety held. */
        THAWING
    }

    /** What comes first. */
    public enum Order {
        /** The most pressing. */
        RANK,
        /** The longest without contact. */
        CONTACT,
        /** The most planned sessions in a row that went by. */
        SESSIONS,
        NAME
    }

    public CaseloadFilter {
        name = name.length() > NAME_LIMIT ? name.substring(0, NAME_LIMIT) : name;
    }

    /** Everyone, the most pressing first. */
    public static CaseloadFilter all() {
        return of(Shown.EVERYBODY);
    }

    /** These alone, the most pressing first. */
    public static CaseloadFilter of(Shown shown) {
        return new CaseloadFilter("", shown, Order.RANK);
    }
}
