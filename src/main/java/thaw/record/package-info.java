/** The record in and out: files, letters, calendars, and made-up clinics. */
@NullMarked
package thaw.record;

import org.jspecify.annotations.NullMarked;
