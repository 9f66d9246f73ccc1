@NullMarked
package thaw.record.calendar;

import org.jspecify.annotations.NullMarked;
