/** The main job in a real browser, on the packaged jar with its demo clinic, in the names that people see. */
@NullMarked
package thaw.journey;

import org.jspecify.annotations.NullMarked;
