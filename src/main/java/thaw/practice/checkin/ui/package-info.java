/** The page of the client's check-in. */
@NullMarked
package thaw.practice.checkin.ui;

import org.jspecify.annotations.NullMarked;
