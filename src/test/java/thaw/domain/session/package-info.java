/** Sessions as values. */
@NullMarked
package thaw.domain.session;

import org.jspecify.annotations.NullMarked;
