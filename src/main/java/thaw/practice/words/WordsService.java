package thaw.practice.words;

import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.audit.AuditLog;
import thaw.domain.safety.GateHistory;
import thaw.governor.GateKeeper;
import thaw.governor.Governor;
import thaw.practice.session.OwnSessionService;

/** The client's own words. */
@Service
@PreAuthorize("hasRole('CLIENT')")
@Transactional
public class WordsService {

    /** The longest description that is kept. */
    public static final int WORDS_LIMIT = 4000;

    private final CurrentUser user;
    private final WordsRepository words;
    private final OwnSessionService sessions;
    private final GateKeeper gates;
    private final Governor governor;
    private final AuditLog audit;
    private final Clock clock;

    WordsService(
            CurrentUser user,
            WordsRepository words,
            OwnSessionService sessions,
            GateKeeper gates,
            Governor governor,
            AuditLog audit,
            Clock clock) {
        this.user = user;
        this.words = words;
        this.sessions = sessions;
        this.gates = gates;
        this.governor = governor;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the client wrote, and what was made of it as far as it is for them still. */
    @Transactional(readOnly = true)
    public OwnWords mine() {
        OwnWords all = words.of(user.get().ownRecord());
        GateHistory standing = gates.of(user.get().ownRecord());
        return standing.conditions().isEmpty() && standing.excluded().isEmpty() ? all : all.suiting(sessions::suits);
    }

    /**
     * Keeps these words; the therapist sees them.
     *
     * @return false when there are none, or more than are kept
     */
    public boolean write(String said) {
        String kept = said.strip();
        if (kept.isEmpty() || kept.length() > WORDS_LIMIT) {
            return false;
        }
        Me me = user.get();
        audit.wrote(me, me.ownRecord(), AuditLog.Part.SESSION);
        words.add(me.ownRecord(), kept, clock.instant());
        governor.changed(me.ownRecord());
        return true;
    }
}
