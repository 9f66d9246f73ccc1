/** The client's check-in. */
@NullMarked
package thaw.practice.checkin;

import org.jspecify.annotations.NullMarked;
