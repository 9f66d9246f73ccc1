/** Thaw: paced emotional reconnection. Only the front door lives here; every other package has a sign of its own. */
@NullMarked
package thaw;

import org.jspecify.annotations.NullMarked;
