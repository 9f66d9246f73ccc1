package thaw.programs;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.people.AccountId;
import thaw.domain.program.ProgramDraft;
import thaw.domain.program.ProgramId;

/** Releases programs, takes them off the shelf and puts them back, in the caller's transaction. Who may is the caller's matter. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ProgramKeeper {

    /** The longest reason that is kept. */
    public static final int REASON_LIMIT = 1000;

    private final ProgramShelf shelf;
    private final ReleaseRepository releases;
    private final Clock clock;

    ProgramKeeper(ProgramShelf shelf, ReleaseRepository releases, Clock clock) {
        this.shelf = shelf;
        this.releases = releases;
        this.clock = clock;
    }

    /**
     * Releases a version. From here on the shelf offers it; what was assigned goes on by the version it has.
     *
     * @param id    of the new version
     * @param first the first version of the program; empty where this is it
     * @return false when its name is taken, or somebody released a version at the same moment
     * @throws IllegalStateException when the draft is not ready
     */
    public boolean release(ProgramDraft draft, ProgramId id, Optional<ProgramId> first, AccountId by) {
        int version = first.map(releases::nextVersion).orElse(1);
        return !shelf.isTaken(draft.name(), first)
                && releases.add(draft.toProgram(id, version), first.orElse(id), by, clock.instant());
    }

    /** Takes a program off the shelf for everybody, with all its versions. What runs goes on. */
    public ProgramAnswer withdraw(ProgramId id, String reason, AccountId by) {
        return act(id, true, reason, by);
    }

    /** Puts a program on the shelf again. */
    public ProgramAnswer bringBack(ProgramId id, String reason, AccountId by) {
        return act(id, false, reason, by);
    }

    private ProgramAnswer act(ProgramId id, boolean out, String reason, AccountId by) {
        ShelvedProgram found = shelf.shelved(id).orElse(null);
        if (found == null) {
            return ProgramAnswer.NOT_FOUND;
        }
        if (reason.isBlank() || reason.strip().length() > REASON_LIMIT) {
            return ProgramAnswer.REASON_NEEDED;
        }
        boolean fits = found.withdrawn().isPresent() != out;
        String act = out ? ProgramRepository.WITHDRAWN : "BACK";
        return fits && releases.note(found.first(), act, reason.strip(), by, clock.instant())
                ? ProgramAnswer.DONE
                : ProgramAnswer.CHANGED_MEANWHILE;
    }
}
