/** A session as it happened: ratings around it, what was done in it, how it ended. */
@NullMarked
package thaw.domain.session;

import org.jspecify.annotations.NullMarked;
