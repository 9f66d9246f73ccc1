package thaw.practice.words;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.audit.AuditLog;
import thaw.domain.compose.Composer;
import thaw.domain.safety.GateAct;
import thaw.domain.safety.GateChange;
import thaw.domain.safety.GateHistory;
import thaw.governor.GateKeeper;
import thaw.governor.Governor;
import thaw.governor.LawKeeper;
import thaw.practice.session.OwnSessionService;

/** The client's own words. */
@Service
@PreAuthorize("hasRole('CLIENT')")
@Transactional
public class WordsService {

    /** The longest description that is kept. */
    public static final int WORDS_LIMIT = 4000;

    private final CurrentUser user;
    /** What became of words. */
    public enum Kept {
        /** There are none, or more than are kept. */
        NONE,
        KEPT,
        /** They speak of dying or of self-harm, so the therapist is told, and help is offered at once. */
        KEPT_AND_TOLD
    }

    private final WordsRepository words;
    private final OwnSessionService sessions;
    private final GateKeeper gates;
    private final LawKeeper law;
    private final Composer composer;
    private final Governor governor;
    private final AuditLog audit;
    private final Clock clock;

    WordsService(
            CurrentUser user,
            WordsRepository words,
            OwnSessionService sessions,
            GateKeeper gates,
            LawKeeper law,
            Composer composer,
            Governor governor,
            AuditLog audit,
            Clock clock) {
        this.user = user;
        this.words = words;
        this.sessions = sessions;
        this.gates = gates;
        this.law = law;
        this.composer = composer;
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
     * Keeps these words; the therapist sees them. Where they speak of dying or of self-harm they count like a yes to a question
     * about it: the crisis card stands on Today, the level holds, and the therapist is told at once (G1b).
     */
    public Kept write(String said) {
        String kept = said.strip();
        if (kept.isEmpty() || kept.length() > WORDS_LIMIT) {
            return Kept.NONE;
        }
        Me me = user.get();
        audit.wrote(me, me.ownRecord(), AuditLog.Part.SESSION);
        words.add(me.ownRecord(), kept, clock.instant());
        governor.changed(me.ownRecord());
        return composer.speakOfDanger(kept) ? danger(me) : Kept.KEPT;
    }

    private Kept danger(Me me) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), me.zone());
        audit.wrote(me, me.ownRecord(), AuditLog.Part.SAFETY);
        gates.act(me.ownRecord(), GateChange.of(today, GateAct.ITEM_9_RAISED), null, null);
        law.applyLaw(me.ownRecord(), today);
        return Kept.KEPT_AND_TOLD;
    }
}
