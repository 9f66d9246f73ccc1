/** The pacing law by its worked cases, at every boundary, and over random histories. */
@NullMarked
package thaw.domain.pacing;

import org.jspecify.annotations.NullMarked;
