package thaw.care.program;

import java.time.Instant;
import java.util.Optional;
import thaw.domain.program.ProgramDraft;
import thaw.domain.program.ProgramId;

/**
 * A program that is being written, as it is kept.
 *
 * @param id       of the version that it becomes
 * @param first    the first version of the program; empty for a new one
 * @param revision grows with every change
 * @param by       the name of who changed it last
 * @param at       when
 */
public record OpenDraft(
        ProgramId id, Optional<ProgramId> first, ProgramDraft draft, int revision, String by, Instant at) {}
