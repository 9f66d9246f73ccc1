/** The event lane: what happened in a client's life that a curve alone does not tell. */
@NullMarked
package thaw.domain.event;

import org.jspecify.annotations.NullMarked;
