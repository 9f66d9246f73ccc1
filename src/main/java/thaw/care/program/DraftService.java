package thaw.care.program;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import thaw.account.CurrentUser;
import thaw.domain.people.AccountId;
import thaw.domain.program.DraftFinding;
import thaw.domain.program.ProgramDraft;
import thaw.domain.program.ProgramId;
import thaw.programs.ProgramKeeper;
import thaw.programs.ProgramShelf;
import thaw.programs.ShelvedProgram;

/**
 * Programs while they are written, and releasing them. Every therapist of the clinic writes at the same drafts and may
 * release: what a program asks of somebody is a clinical matter, so no admin does, who sees releases and may withdraw them.
 * What Thaw brings along is copied, never changed. Nothing here is about any client.
 */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class DraftService {

    private final CurrentUser user;
    private final DraftRepository drafts;
    private final ProgramShelf shelf;
    private final ProgramKeeper keeper;
    private final Clock clock;

    DraftService(CurrentUser user, DraftRepository drafts, ProgramShelf shelf, ProgramKeeper keeper, Clock clock) {
        this.user = user;
        this.drafts = drafts;
        this.shelf = shelf;
        this.keeper = keeper;
        this.clock = clock;
    }

    /** What came of saving or releasing. Only {@link #DONE} has changed anything. */
    public enum Saved {
        DONE,
        /** Something that blocks is left, or the name is taken. */
        NOT_READY,
        /** Somebody else changed it after it was shown. */
        CHANGED_MEANWHILE,
        /** It was released or thrown away meanwhile. */
        GONE
    }

    /** All of them, the one that was changed last first. */
    @Transactional(readOnly = true)
    public List<OpenDraft> drafts() {
        return drafts.all();
    }

    /** One of them; empty for any other id. */
    @Transactional(readOnly = true)
    public Optional<OpenDraft> open(ProgramId id) {
        return drafts.byId(id);
    }

    /** Begins a new program with nothing in it. */
    public ProgramId begin() {
        return add(ProgramDraft.empty());
    }

    /**
     * Begins a new program with everything that is in this version.
     *
     * @param name what the copy is called at first; more than fits is cut off
     * @return empty when there is no such program
     */
    public Optional<ProgramId> copy(ProgramId of, String name) {
        String fits = name.substring(0, Math.min(name.length(), ProgramDraft.NAME_LIMIT));
        return shelf.byId(of).map(program -> add(ProgramDraft.of(program).named(fits)));
    }

    private ProgramId add(ProgramDraft draft) {
        ProgramId id = ProgramId.random();
        drafts.add(id, null, draft, me(), clock.instant());
        return id;
    }

    /**
     * The draft of the next version, begun where there is none: all that is in the newest version.
     *
     * @param version any version of the program
     * @return empty when there is no such program, and for what Thaw brings along
     */
    public Optional<ProgramId> next(ProgramId version) {
        return shelf.shelved(version).filter(ShelvedProgram::own).flatMap(found -> {
            if (drafts.next(found.first()).isEmpty()) {
                shelf.byId(found.newest()).ifPresent(newest -> drafts.add(
                        ProgramId.random(), found.first(), ProgramDraft.of(newest), me(), clock.instant()));
            }
            return drafts.next(found.first()).map(OpenDraft::id);
        });
    }

    /** What is to be said of it as it is now, before it is kept. */
    @Transactional(readOnly = true)
    public List<DraftFinding> check(ProgramId id, ProgramDraft draft) {
        Optional<ProgramId> first = drafts.byId(id).flatMap(OpenDraft::first);
        Stream<DraftFinding> taken = shelf.isTaken(draft.name(), first)
                ? Stream.of(new DraftFinding(DraftFinding.PROGRAM, DraftFinding.Problem.NAME_TAKEN))
                : Stream.of();
        return Stream.concat(taken, draft.findings().stream()).toList();
    }

    /**
     * Keeps a change.
     *
     * @param revision that was shown; the one it has from now on is one more
     */
    public Saved save(ProgramId id, int revision, ProgramDraft draft) {
        if (drafts.byId(id).isEmpty()) {
            return Saved.GONE;
        }
        return drafts.store(id, revision, draft, me(), clock.instant()) ? Saved.DONE : Saved.CHANGED_MEANWHILE;
    }

    /** Throws it away. */
    public Saved discard(ProgramId id, int revision) {
        if (drafts.byId(id).isEmpty()) {
            return Saved.GONE;
        }
        return drafts.remove(id, revision) ? Saved.DONE : Saved.CHANGED_MEANWHILE;
    }

    /** Releases it as the next version of its program, which keeps its id. There is no draft any more then. */
    public Saved release(ProgramId id, int revision) {
        OpenDraft open = drafts.byId(id).orElse(null);
        if (open == null) {
            return Saved.GONE;
        }
        if (!open.draft().lacksNothing()) {
            return Saved.NOT_READY;
        }
        if (!drafts.remove(id, revision)) {
            return Saved.CHANGED_MEANWHILE;
        }
        if (!keeper.release(open.draft(), id, open.first(), me())) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Saved.NOT_READY;
        }
        return Saved.DONE;
    }

    private AccountId me() {
        return user.get().id();
    }
}
