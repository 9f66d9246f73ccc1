package thaw.admin.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import thaw.domain.people.AccountId;

/**
 * Which entries to list.
 *
 * @param person entries in which this person acted or was the one whose record it is; null for all
 * @param day    entries of this day in the reader's time zone; null for all
 */
public record AuditFilter(@Nullable AccountId person, @Nullable LocalDate day) {

    /** Everything. */
    public static AuditFilter all() {
        return new AuditFilter(null, null);
    }
}
