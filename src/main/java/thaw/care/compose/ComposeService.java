package thaw.care.compose;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.audit.AuditLog;
import thaw.domain.compose.Because;
import thaw.domain.compose.Composer;
import thaw.domain.compose.ComposedId;
import thaw.domain.compose.Draft;
import thaw.domain.compose.Frame;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Finding;
import thaw.domain.practice.NotFor;
import thaw.domain.practice.Practice;
import thaw.domain.safety.GateHistory;
import thaw.governor.GateKeeper;
import thaw.governor.Governor;
import thaw.library.PracticeText;

/** Drafts, edits and signs sessions made for one client. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class ComposeService {

    /** The longest description that is kept. */
    public static final int WORDS_LIMIT = 4000;

    private static final int NAME = 8;

    private final CurrentUser user;
    private final ComposedRepository sessions;
    private final Composer composer;
    private final GateKeeper gates;
    private final Governor governor;
    private final AuditLog audit;
    private final Clock clock;

    ComposeService(
            CurrentUser user,
            ComposedRepository sessions,
            Composer composer,
            GateKeeper gates,
            Governor governor,
            AuditLog audit,
            Clock clock) {
        this.user = user;
        this.sessions = sessions;
        this.composer = composer;
        this.gates = gates;
        this.governor = governor;
        this.audit = audit;
        this.clock = clock;
    }

    /** The page as the therapist opens it; empty for an unknown record and for one that is not theirs. */
    public Optional<ComposePage> open(ClientId client) {
        Optional<ComposePage> page = read(client);
        page.ifPresent(found -> audit.read(user.get(), client, AuditLog.Part.SESSION));
        return page;
    }

    /** The page again, for one that is open and has been written down already. */
    @Transactional(readOnly = true)
    public Optional<ComposePage> again(ClientId client) {
        return read(client);
    }

    /** Drafts from these words with the built-in composer; a draft that was there before is replaced. */
    public Answer draft(ClientId client, String words) {
        return withWords(client, words, page -> {
            ComposedId id = ComposedId.random();
            Draft draft = composer.compose(words.strip(), page.frame(), name(id));
            store(client, id, words, draft.practice(), false);
        });
    }

    /** Writes down that words of this client leave for the clinic's model, before they do. */
    void leaving(ClientId client) {
        audit.read(user.get(), client, AuditLog.Part.MODEL);
    }

    /**
     * Stores what a model drafted from these words if it keeps every rule, or the built-in composer's draft where that is
     * empty; neither if the draft that was there before has changed meanwhile.
     */
    Answer instead(ClientId client, String words, Optional<ComposePage.Made> before, Optional<ModelDrafts.ByModel> drafted) {
        ComposePage page = read(client).orElse(null);
        if (page != null && !seen(page.draft()).equals(seen(before))) {
            return Answer.CHANGED_MEANWHILE;
        }
        if (page == null || drafted.isEmpty()) {
            return draft(client, words);
        }
        Practice practice = drafted.get().practice();
        return composer.check(practice, words, page.frame()).isEmpty()
                ? withWords(client, words, found -> store(client, drafted.get().id(), words, practice, true))
                : Answer.BREAKS_A_RULE;
    }

    private static Optional<String> seen(Optional<ComposePage.Made> draft) {
        return draft.map(made -> made.id() + " " + made.version());
    }

    /** What stands in the way of signing the draft as it is now; empty when nothing does, or for no draft. */
    @Transactional(readOnly = true)
    public List<Finding> check(Practice practice, String words, Frame frame) {
        return composer.check(practice, words, frame);
    }

    /** Stores the draft as it is now. */
    public Answer save(ClientId client, Practice practice, int seen) {
        return onDraft(client, practice, seen, false);
    }

    /** Stores the draft as it is now and signs it: from here on the client sees it. */
    public Answer sign(ClientId client, Practice practice, int seen) {
        return onDraft(client, practice, seen, true);
    }

    /** Takes a signed session back; what was done of it stays. */
    public Answer withdraw(ClientId client, ComposedId id) {
        if (read(client).isEmpty()) {
            return Answer.NOT_FOUND;
        }
        return sessions.withdraw(client, id, clock.instant()) ? written(client) : Answer.NOTHING_THERE;
    }

    private Answer onDraft(ClientId client, Practice practice, int seen, boolean sign) {
        ComposePage page = read(client).orElse(null);
        if (page == null) {
            return Answer.NOT_FOUND;
        }
        ComposePage.Made draft = page.draft().orElse(null);
        if (draft == null) {
            return Answer.NOTHING_THERE;
        }
        boolean same = practice.id().equals(draft.practice().id()) && practice.level() == draft.practice().level()
                && practice.route() == draft.practice().route();
        if (!same || !composer.check(practice, draft.words(), page.frame()).isEmpty()) {
            return Answer.BREAKS_A_RULE;
        }
        if (!sessions.change(client, draft.id(), practice, seen)) {
            return Answer.CHANGED_MEANWHILE;
        }
        if (sign) {
            sessions.sign(client, draft.id(), user.get().id(), clock.instant());
        }
        return written(client);
    }

    private interface Work {
        void on(ComposePage page);
    }

    private Answer withWords(ClientId client, String words, Work work) {
        ComposePage page = read(client).orElse(null);
        if (page == null) {
            return Answer.NOT_FOUND;
        }
        if (words.isBlank() || words.length() > WORDS_LIMIT) {
            return Answer.NO_WORDS;
        }
        work.on(page);
        return written(client);
    }

    private void store(
            ClientId client, ComposedId id, String words, Practice practice, boolean byModel) {
        sessions.removeDraft(client);
        sessions.add(client, id, words.strip(), practice, byModel, user.get().id(), clock.instant());
    }

    private Answer written(ClientId client) {
        audit.wrote(user.get(), client, AuditLog.Part.SESSION);
        governor.changed(client);
        return Answer.DONE;
    }

    static String name(ComposedId id) {
        return "own-" + id.toString().substring(0, NAME);
    }

    private Optional<ComposePage> read(ClientId client) {
        Me me = user.get();
        return sessions.of(me.id(), client, LocalDate.ofInstant(clock.instant(), me.zone())).map(this::page);
    }

    /**
     * The built-in composer gives the same reasons again for the same words at the same level; a model gives none.
     *
     * @param has what it was to keep to; nothing for a draft that is older than a condition it is not for
     */
    private List<Because> because(ComposedRepository.Row row, Practice practice, Set<NotFor> has) {
        return row.draftedBy().equals("MODEL")
                ? composer.answered(row.words(), practice)
                : composer.compose(row.words(), new Frame(practice.level(), Set.of(practice.route())).with(has), "again").because();
    }

    private ComposePage page(ComposedRepository.Found found) {
        GateHistory standing = gates.of(found.client());
        Frame open = found.grounding() || found.level() == null
                ? Frame.grounding()
                : Frame.without(found.level(), standing.excluded());
        Frame frame = open.with(standing.conditions());
        return new ComposePage(found.client(), found.name(), found.zone(), frame, found.words(),
                found.sessions().stream().map(row -> made(row, standing)).toList());
    }

    private ComposePage.Made made(ComposedRepository.Row row, GateHistory standing) {
        Practice practice = PracticeText.read(row.id() + ".yaml", row.practice());
        return new ComposePage.Made(
                row.id(),
                ComposePage.State.valueOf(row.state()),
                row.words(),
                practice,
                because(row, practice, standing.allows(practice) ? standing.conditions() : Set.of()),
                composer.cautions(row.words()),
                row.draftedBy().equals("MODEL"),
                row.version(),
                row.madeAt(),
                row.signedAt(),
                row.signedBy());
    }
}
