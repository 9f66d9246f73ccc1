/**
 * The clinic's programs: those that Thaw brings along, which nobody changes, and those that therapists of the clinic released.
 * A version is released once and stays as it is; {@link thaw.programs.ProgramShelf} offers the newest of each,
 * {@link thaw.programs.ProgramKeeper} releases and withdraws. Nothing here is about any client.
 */
@NullMarked
package thaw.programs;

import org.jspecify.annotations.NullMarked;
