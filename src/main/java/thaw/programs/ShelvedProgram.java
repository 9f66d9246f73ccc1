package thaw.programs;

import java.util.Optional;
import thaw.domain.program.Program;
import thaw.domain.program.ProgramId;

/**
 * One version of a program and how it stands.
 *
 * @param first     the first version of the same program, by which all of them are known
 * @param own       the clinic's own; else Thaw brings it along
 * @param newest    the newest version, itself where it is that
 * @param withdrawn what took it off the shelf; empty while it is there
 */
public record ShelvedProgram(
        Program program, ProgramId first, boolean own, ProgramId newest, Optional<ProgramAct.Withdrawn> withdrawn) {

    /** Whether this is the version that is offered when the program is. */
    public boolean isNewest() {
        return newest.equals(program.id());
    }
}
