/** The database behind jOOQ: where it lives, and why an acknowledged write is still there after a power cut. */
@NullMarked
package thaw.database;

import org.jspecify.annotations.NullMarked;
