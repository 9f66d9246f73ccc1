/** The client's session: the script, and what comes back from it. */
@NullMarked
package thaw.practice.session;

import org.jspecify.annotations.NullMarked;
