package thaw.practice.mydata;

import java.time.Clock;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.audit.AuditLog;
import thaw.audit.DailyReads;
import thaw.governor.Governor;

/** Lets a client say for each of their words who reads them, and say otherwise later. */
@Service
@PreAuthorize("hasRole('CLIENT')")
@Transactional
public class MyWordsService {

    private final CurrentUser user;
    private final MyWordsRepository words;
    private final Governor governor;
    private final AuditLog audit;
    private final DailyReads reads;
    private final Clock clock;

    MyWordsService(
            CurrentUser user,
            MyWordsRepository words,
            Governor governor,
            AuditLog audit,
            DailyReads reads,
            Clock clock) {
        this.user = user;
        this.words = words;
        this.governor = governor;
        this.audit = audit;
        this.reads = reads;
        this.clock = clock;
    }

    /** My words, the newest first; at most so many. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<MyWords> newest(int most) {
        Me me = user.get();
        return reads.own(me, AuditLog.Part.SHARING, () -> words.newest(me.ownRecord(), most));
    }

    /**
     * Says who reads the words from now on. What somebody has read before stays read.
     *
     * @return false for words that are not the client's own
     */
    public boolean share(MyWords.Id entry, Sharing sharing) {
        Me me = user.get();
        if (!words.has(me.ownRecord(), entry.value())) {
            return false;
        }
        switch (sharing) {
            case SHARED -> words.share(me.ownRecord(), entry.value());
            case KEPT, EXISTS -> words.keep(me.ownRecord(), entry.value(), sharing, clock.instant());
        }
        audit.wrote(me, me.ownRecord(), AuditLog.Part.SHARING);
        governor.changed(me.ownRecord());
        return true;
    }
}
