/**
 * The practice library: reads practice files, refuses those that break a rule and says which line.
 * {@link thaw.library.PracticeLibrary} is plain Java; {@link thaw.library.ShippedPractices} gives the app those that Thaw
 * brings along. {@link thaw.library.ClinicLibrary} says what this clinic offers: those and its own, without what is
 * withdrawn or suspended; {@link thaw.library.LibraryKeeper} changes that. Nothing here is about any client.
 */
@NullMarked
package thaw.library;

import org.jspecify.annotations.NullMarked;
