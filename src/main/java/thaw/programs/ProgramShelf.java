package thaw.governor;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.program.Program;
import thaw.domain.program.ProgramId;

/** The clinic's programs. Nothing here is about any client. */
@Component
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class ProgramShelf {

    private final ProgramRepository programs;

    ProgramShelf(ProgramRepository programs) {
        this.programs = programs;
    }

    /** What can be assigned, by name: the newest version of each. */
    public List<Program> offered() {
        return programs.newest();
    }

    /** One version of a program, also one that is not offered any more. */
    public Optional<Program> byId(ProgramId id) {
        return programs.byId(id);
    }
}
