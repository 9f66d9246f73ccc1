package thaw.admin.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Erasure;
import thaw.account.Erasures;
import thaw.account.Me;
import thaw.account.Proofs;
import thaw.audit.AuditLog;
import thaw.domain.people.AccountId;
import thaw.governor.Governor;
import thaw.record.whole.RecordEraser;

/** Wishes for erasure, looked into and carried out without a look into any record. */
@Service
@PreAuthorize("hasRole('ADMIN')")
@Transactional
public class ErasureService {

    /** So many wishes are listed, the oldest. */
    public static final int MOST = 50;

    private static final int LONGEST_BASIS = 500;

    private final CurrentUser user;
    private final Proofs proofs;
    private final Erasures erasures;
    private final RecordEraser records;
    private final Governor governor;
    private final AuditLog audit;
    private final Clock clock;

    ErasureService(
            CurrentUser user,
            Proofs proofs,
            Erasures erasures,
            RecordEraser records,
            Governor governor,
            AuditLog audit,
            Clock clock) {
        this.user = user;
        this.proofs = proofs;
        this.erasures = erasures;
        this.records = records;
        this.governor = governor;
        this.audit = audit;
        this.clock = clock;
    }

    /** Wishes that wait, the oldest first, at most {@link #MOST}. */
    @Transactional(readOnly = true)
    public List<Erasure> waiting() {
        return erasures.waiting(MOST);
    }

    /** The admin's calendar day. */
    @Transactional(readOnly = true)
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), user.get().zone());
    }

    /**
     * Notes the last day on which a law has the record kept. A day that has passed says that none does.
     *
     * @param basis the law, in words; at most 500 characters
     * @return false when the wish does not wait any more, or nothing was said of the law
     */
    public boolean hold(AccountId account, LocalDate keepUntil, String basis) {
        if (basis.isBlank() || basis.length() > LONGEST_BASIS) {
            return false;
        }
        Me me = user.get();
        return erasures.ofAccount(account)
                .filter(wish -> erasures.hold(wish.client(), keepUntil, basis.strip(), me.id()))
                .map(wish -> writtenDown(me, wish))
                .orElse(false);
    }

    /**
     * Erases the record for good, after a proof of identity. What stays: the audit log, and an account without a name.
     *
     * @return false before the retention was looked into, before its day has passed, and when the wish was taken back
     */
    public boolean carryOut(AccountId account) {
        proofs.require();
        Me me = user.get();
        Optional<Erasure> due = erasures.ofAccount(account).filter(wish -> wish.isDue(today()));
        due.ifPresent(wish -> {
            governor.erased(wish.client());
            records.erase(wish.client());
            erasures.done(wish);
            writtenDown(me, wish);
        });
        return due.isPresent();
    }

    private boolean writtenDown(Me me, Erasure wish) {
        audit.wrote(me, wish.client(), AuditLog.Part.ERASURE);
        return true;
    }
}
