package thaw.admin.audit;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.audit.AuditVerifier;
import thaw.audit.Verification;

/** Reads the log of who opened or changed whose record, and checks it. */
@Service
@PreAuthorize("hasRole('ADMIN')")
@Transactional(readOnly = true)
public class AuditService {

    /** The longest stretch that is read at once. */
    public static final int LONGEST = 200;

    private final AuditTrailRepository entries;
    private final AuditVerifier verifier;
    private final CurrentUser user;

    AuditService(AuditTrailRepository entries, AuditVerifier verifier, CurrentUser user) {
        this.entries = entries;
        this.verifier = verifier;
        this.user = user;
    }

    /**
     * Entries older than one, newest first.
     *
     * @param id    the entry to begin after; null to begin with the newest
     * @param skip  how many to leave out first
     * @param limit how many at most; never more than {@link #LONGEST}
     */
    public List<AuditRow> olderThan(@Nullable Long id, AuditFilter filter, int skip, int limit) {
        return entries.olderThan(id, filter, zone(), skip, Math.min(limit, LONGEST));
    }

    /** Checks the log from its first entry to its last. */
    public Verification verify(AuditVerifier.Listener listener) {
        return verifier.verify(listener);
    }

    /** The time zone in which the reader reads. */
    public ZoneId zone() {
        return user.get().zone();
    }
}
