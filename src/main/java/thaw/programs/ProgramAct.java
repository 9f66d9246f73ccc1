package thaw.programs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thaw.domain.program.ProgramChange;
import thaw.domain.program.ProgramId;

/** Something that was done to a program. */
public sealed interface ProgramAct {

    /** When. */
    Instant at();

    /** The name of who did it; null for what Thaw brings along. */
    @Nullable String by();

    /**
     * A version was released.
     *
     * @param changes against the version before; none for the first
     */
    record Released(ProgramId id, int version, @Nullable String by, Instant at, List<ProgramChange> changes)
            implements ProgramAct {

        public Released {
            changes = List.copyOf(changes);
        }
    }

    /** It was taken off the shelf. */
    record Withdrawn(String reason, @Nullable String by, Instant at) implements ProgramAct {}

    /** It was put back. */
    record Back(String reason, @Nullable String by, Instant at) implements ProgramAct {}
}
