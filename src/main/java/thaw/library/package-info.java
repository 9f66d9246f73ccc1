/**
 * The practice library: reads practice files, refuses those that break a rule and says which line.
 * {@link thaw.library.PracticeLibrary} is plain Java; {@link thaw.library.ShippedPractices} gives it to the app.
 */
@NullMarked
package thaw.library;

import org.jspecify.annotations.NullMarked;
