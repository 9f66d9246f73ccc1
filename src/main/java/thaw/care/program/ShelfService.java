package thaw.care.program;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.domain.program.ProgramId;
import thaw.programs.ProgramAct;
import thaw.programs.ProgramAnswer;
import thaw.programs.ProgramDesk;
import thaw.programs.ProgramKeeper;
import thaw.programs.ProgramShelf;
import thaw.programs.ShelvedProgram;

/** The therapists' desk of the programs. Nothing of any client is read or written here. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class ShelfService extends ProgramDesk {

    private final ProgramShelf shelf;
    private final ProgramKeeper keeper;
    private final CurrentUser user;

    ShelfService(ProgramShelf shelf, ProgramKeeper keeper, CurrentUser user) {
        this.shelf = shelf;
        this.keeper = keeper;
        this.user = user;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ShelvedProgram> shelves() {
        return shelf.all();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ShelvedProgram> program(ProgramId id) {
        return shelf.shelved(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ProgramAct> history(ProgramId first) {
        return shelf.history(first);
    }

    @Override
    public ProgramAnswer withdraw(ProgramId id, String reason) {
        return keeper.withdraw(id, reason, user.get().id());
    }

    @Override
    public ProgramAnswer bringBack(ProgramId id, String reason) {
        return keeper.bringBack(id, reason, user.get().id());
    }
}
