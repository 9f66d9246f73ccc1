package thaw.programs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.program.Program;
import thaw.domain.program.ProgramChange;
import thaw.domain.program.ProgramId;
import thaw.programs.ProgramRepository.Version;

/** The clinic's programs. Nothing here is about any client. */
@Component
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class ProgramShelf {

    private final ProgramRepository programs;

    ProgramShelf(ProgramRepository programs) {
        this.programs = programs;
    }

    /** What can be assigned, by name: the newest version of each that is not withdrawn. */
    public List<Program> offered() {
        return all().stream().filter(one -> one.withdrawn().isEmpty()).map(ShelvedProgram::program).toList();
    }

    /** The newest version of each program, on the shelf or withdrawn, by name. */
    public List<ShelvedProgram> all() {
        return programs.newest();
    }

    /** One version of a program, also one that is not offered any more. */
    public Optional<Program> byId(ProgramId id) {
        return shelved(id).map(ShelvedProgram::program);
    }

    /** One version of a program and how it stands. */
    public Optional<ShelvedProgram> shelved(ProgramId id) {
        return programs.byId(id);
    }

    /** Whether another program than the one with this first version has or had the name, in whatever case. */
    public boolean isTaken(String name, Optional<ProgramId> first) {
        return programs.isTaken(name.strip(), first.orElse(null));
    }

    /** What was done to a program, newest first. */
    public List<ProgramAct> history(ProgramId first) {
        List<Version> versions = programs.versions(first);
        List<ProgramAct> acts = new ArrayList<>(programs.acts(first));
        for (int at = 0; at < versions.size(); at++) {
            Version version = versions.get(at);
            List<ProgramChange> changes = at + 1 < versions.size()
                    ? ProgramChange.between(versions.get(at + 1).program(), version.program())
                    : List.of();
            acts.add(new ProgramAct.Released(
                    version.program().id(), version.program().version(), version.by(), version.at(), changes));
        }
        return acts.stream().sorted(Comparator.comparing(ProgramAct::at).reversed()).toList();
    }
}
