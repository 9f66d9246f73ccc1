package thaw.care.caseload;

/**
 * Which clients to list.
 *
 * @param name    a part of the name, whatever its case; blank for all
 * @param waiting clients alone who need something
 */
public record CaseloadFilter(String name, boolean waiting) {

    /** Everyone. */
    public static CaseloadFilter all() {
        return new CaseloadFilter("", false);
    }
}
