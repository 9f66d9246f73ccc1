/** The client's day: what is planned, or nothing, and that is fine. */
@NullMarked
package thaw.practice.today;

import org.jspecify.annotations.NullMarked;
