package thaw.admin.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import thaw.audit.AuditLog;
import thaw.domain.people.AccountId;

/**
 * Which entries to list; null leaves everything through.
 *
 * @param person entries in which this person acted or was the one whose record it is
 * @param from   entries of this day and later, in the reader's time zone
 * @param until  entries of this day and earlier
 * @param act    what was done
 * @param part   the part of the record
 */
public record AuditFilter(
        @Nullable AccountId person,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Act act,
        AuditLog.@Nullable Part part) {

    /** What can be done with a record. */
    public enum Act {
        READ,
        WRITE
    }

    /** Everything. */
    public static AuditFilter all() {
        return new AuditFilter(null, null, null, null, null);
    }

    /** Everything of one person. */
    public static AuditFilter of(AccountId person) {
        return new AuditFilter(person, null, null, null, null);
    }
}
