package thaw.care.caseload;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Me;

/** Lists the clients of the therapist who asks: the own ones, and those covered for a colleague today. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional(readOnly = true)
public class CaseloadService {

    private final CurrentUser user;
    private final CaseloadRepository rows;
    private final Clock clock;

    CaseloadService(CurrentUser user, CaseloadRepository rows, Clock clock) {
        this.user = user;
        this.rows = rows;
        this.clock = clock;
    }

    /** A stretch of the list, most pressing first. */
    public List<CaseloadRow> list(CaseloadFilter filter, int offset, int limit) {
        Me me = user.get();
        return rows.list(me.id(), today(me), filter, offset, limit);
    }

    /** How many clients the filter leaves. */
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
