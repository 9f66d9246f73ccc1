package thaw.practice.mydata;

import java.time.Clock;
import java.time.Instant;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.account.Proofs;
import thaw.audit.AuditLog;
import thaw.record.exchange.RecordBundle;
import thaw.record.whole.TakeOut;
import thaw.record.whole.WholeRecord;

/** Hands a client everything that is kept of them. */
@Service
@PreAuthorize("hasRole('CLIENT')")
@Transactional
public class TakeOutService {

    private final CurrentUser user;
    private final Proofs proofs;
    private final WholeRecord records;
    private final RecordBundle bundles;
    private final AuditLog audit;
    private final Clock clock;

    TakeOutService(
            CurrentUser user, Proofs proofs, WholeRecord records, RecordBundle bundles, AuditLog audit, Clock clock) {
        this.user = user;
        this.proofs = proofs;
        this.records = records;
        this.bundles = bundles;
        this.audit = audit;
        this.clock = clock;
    }

    /** My whole record as it is now, after a proof of identity. It is written down that I took it. */
    public TakeOut everything() {
        proofs.require();
        Me me = user.get();
        audit.read(me, me.ownRecord(), AuditLog.Part.TAKE_OUT);
        Instant now = clock.instant();
        return new TakeOut(
                me.name(), me.zone(), now, records.read(me.ownRecord()), bundles.of(me.ownRecord(), RecordBundle.Reader.CLIENT, now));
    }
}
