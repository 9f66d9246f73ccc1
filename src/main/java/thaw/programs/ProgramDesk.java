package thaw.programs;

import java.util.List;
import java.util.Optional;
import thaw.domain.program.ProgramId;

/** What somebody who looks after the programs can do; each role has a desk of its own, which keeps others away. */
public abstract class ProgramDesk {

    /** The newest version of each program, withdrawn ones among them, by name. */
    public abstract List<ShelvedProgram> shelves();

    /** One version of a program, also an older one. */
    public abstract Optional<ShelvedProgram> program(ProgramId id);

    /** What was done to a program, newest first, by the id of its first version. */
    public abstract List<ProgramAct> history(ProgramId first);

    /** Takes a program off the shelf for everybody. What runs goes on. */
    public abstract ProgramAnswer withdraw(ProgramId id, String reason);

    /** Puts a program on the shelf again. */
    public abstract ProgramAnswer bringBack(ProgramId id, String reason);
}
