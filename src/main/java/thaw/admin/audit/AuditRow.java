package thaw.admin.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import thaw.domain.people.ClientId;

/**
 * One entry of the log.
 *
 * @param who    who acted; null when Thaw did by itself
 * @param role   the role that person had
 * @param act    READ or WRITE
 * @param part   the part of the record, in capitals
 * @param record whose record it is
 * @param client that client's name, which is no more clinical than being in the list of people
 */
public record AuditRow(
        long id, Instant at, @Nullable String who, String role, String act, String part, ClientId record, String client) {

    /** The beginning of the record's id: enough to tell two people of one name apart. */
    public String shortRecord() {
        return record.toString().substring(0, 8);
    }
}
