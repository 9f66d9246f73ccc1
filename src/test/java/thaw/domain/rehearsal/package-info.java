/** Programs rehearsed under the pacing law. */
@NullMarked
package thaw.domain.rehearsal;

import org.jspecify.annotations.NullMarked;
