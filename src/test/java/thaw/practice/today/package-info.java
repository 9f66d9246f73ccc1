/** What the client reads on Today. */
@NullMarked
package thaw.practice.today;

import org.jspecify.annotations.NullMarked;
