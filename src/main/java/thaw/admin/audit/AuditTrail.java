package thaw.admin.audit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The way of one reader down the log. It remembers which entry ended each stretch that was read, so that the next one
 * begins there by its id and costs the same however far down it is. Entries that are added meanwhile move nothing.
 */
public final class AuditTrail {

    private final AuditService log;
    private final AuditFilter filter;
    private final TreeMap<Integer, Long> endedAt = new TreeMap<>();

    /** Begins at the newest entry. */
    public AuditTrail(AuditService log, AuditFilter filter) {
        this.log = log;
        this.filter = filter;
    }

    /** A stretch of the log, newest first. */
    public List<AuditRow> stretch(int offset, int limit) {
        Map.Entry<Integer, Long> before = endedAt.floorEntry(offset);
        int skipped = before == null ? offset : offset - before.getKey();
        List<AuditRow> rows = log.olderThan(before == null ? null : before.getValue(), filter, skipped, limit);
        if (!rows.isEmpty()) {
            endedAt.put(offset + rows.size(), rows.getLast().id());
            if (offset == 0) {
                endedAt.putIfAbsent(0, rows.getFirst().id() + 1);
            }
        }
        return rows;
    }
}
