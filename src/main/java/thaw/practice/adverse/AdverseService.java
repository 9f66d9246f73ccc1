package thaw.practice.adverse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.audit.AuditLog;
import thaw.domain.session.Adverse;
import thaw.domain.session.SessionId;
import thaw.governor.AdverseKeeper;

/** The client says that a session did not do them good, and how. The therapist is told. */
@Service
@PreAuthorize("hasRole('CLIENT')")
@Transactional
public class AdverseService {

    private static final int DAYS = 14;
    private static final int MOST = 6;

    private final CurrentUser user;
    private final PastSessionRepository sessions;
    private final AdverseKeeper keeper;
    private final AuditLog audit;
    private final Clock clock;

    AdverseService(
            CurrentUser user, PastSessionRepository sessions, AdverseKeeper keeper, AuditLog audit, Clock clock) {
        this.user = user;
        this.sessions = sessions;
        this.keeper = keeper;
        this.audit = audit;
        this.clock = clock;
    }

    /** The client's last sessions of two weeks, newest first. */
    @Transactional(readOnly = true)
    public List<PastSession> last() {
        Me me = user.get();
        LocalDate today = LocalDate.ofInstant(clock.instant(), me.zone());
        return sessions.since(me.ownRecord(), today.minusDays(DAYS), MOST);
    }

    /**
     * The session did not do the client good.
     *
     * @param words of the client's own; blank for none
     * @return false when it is not one of the client's, or was told before
     * @throws IllegalArgumentException when the words are longer than {@link Adverse#WORD_LIMIT}
     */
    public boolean tell(SessionId session, Adverse.Kind kind, String words) {
        Me me = user.get();
        boolean told = keeper.told(me.ownRecord(), session, new Adverse(kind, kept(words)));
        if (told) {
            audit.wrote(me, me.ownRecord(), AuditLog.Part.SESSION);
        }
        return told;
    }

    private static @Nullable String kept(String words) {
        String clean = words.replaceAll("[\\p{Cntrl}&&[^\\n]]", " ").strip();
        return clean.isEmpty() ? null : clean;
    }
}
