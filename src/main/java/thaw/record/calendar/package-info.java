/** Calendars out, after RFC 5545. */
@NullMarked
package thaw.record.calendar;

import org.jspecify.annotations.NullMarked;
