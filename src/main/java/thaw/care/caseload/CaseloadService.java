package thaw.care.caseload;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.audit.AuditLog;
import thaw.audit.DailyReads;

/** Lists the clients of the therapist who asks: the own ones, and those covered for a colleague today. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional(propagation = Propagation.SUPPORTS)
public class CaseloadService {

    private final CurrentUser user;
    private final CaseloadRepository rows;
    private final DailyReads reads;
    private final Clock clock;

    CaseloadService(CurrentUser user, CaseloadRepository rows, DailyReads reads, Clock clock) {
        this.user = user;
        this.rows = rows;
        this.reads = reads;
        this.clock = clock;
    }

    /** A stretch of the list, most pressing first. */
    public List<CaseloadRow> list(CaseloadFilter filter, int offset, int limit) {
        Me me = user.get();
        return reads.of(
                me,
                AuditLog.Part.CASELOAD,
                () -> rows.list(me.id(), today(me), filter, offset, limit),
                found -> found.stream().map(CaseloadRow::client).toList());
    }

    /** How many clients the filter leaves. */
    @Transactional(readOnly = true)
    public int count(CaseloadFilter filter) {
        Me me = user.get();
        return rows.count(me.id(), today(me), filter);
    }

    /** The therapist's own calendar day. */
    public LocalDate today() {
        return today(user.get());
    }

    private LocalDate today(Me me) {
        return LocalDate.ofInstant(clock.instant(), me.zone());
    }
}
