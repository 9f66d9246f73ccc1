package thaw.admin.audit;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thaw.domain.people.ClientId;

/**
 * One entry of the log.
 *
 * @param position its place in the chain
 * @param who      who acted; null when Thaw did by itself
 * @param role     the role that person had
 * @param basis    why that person was allowed, in capitals
 * @param act      READ or WRITE
 * @param part     the part of the record, in capitals
 * @param record   whose record it is
 * @param client   that client's name, which is no more clinical than being in the list of people
 * @param from     the address the person worked from, where it is known
 * @param hash     the hash of the entry and all before it
 */
public record AuditRow(
        long id,
        @Nullable Long position,
        Instant at,
        @Nullable String who,
        String role,
        String basis,
        String act,
        String part,
        ClientId record,
        String client,
        @Nullable String from,
        @Nullable String hash) {

    /** The beginning of the record's id: enough to tell two people of one name apart. */
    public String shortRecord() {
        return record.toString().substring(0, 8);
    }

    /** The place in the chain, in figures; blank for an entry that has none. */
    public String number() {
        return Optional.ofNullable(position).map(String::valueOf).orElse("");
    }
}
