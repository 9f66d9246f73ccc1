package thaw.admin.content;

import thaw.domain.program.ProgramId;

/**
 * One version of a program.
 *
 * @param phases how many phases it has
 * @param weeks  how long it lasts
 */
public record ProgramRow(ProgramId id, String name, int version, int phases, int weeks) {}
