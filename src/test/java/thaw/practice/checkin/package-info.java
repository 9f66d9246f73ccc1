/** The client's check-in, from the page to the disk. */
@NullMarked
package thaw.practice.checkin;

import org.jspecify.annotations.NullMarked;
