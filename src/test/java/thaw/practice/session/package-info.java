/** The client's sessions, from what may begin to what came of them. */
@NullMarked
package thaw.practice.session;

import org.jspecify.annotations.NullMarked;
