/** The hallway: layout, navigation, errors, live updates and small shared components. */
@NullMarked
package thaw.shell;

import org.jspecify.annotations.NullMarked;
