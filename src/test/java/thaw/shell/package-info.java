/** The hallway: what every page has in common. */
@NullMarked
package thaw.shell;

import org.jspecify.annotations.NullMarked;
