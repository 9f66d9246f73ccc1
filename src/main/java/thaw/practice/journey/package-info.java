/** The client's own view of the way so far, and the small stirrings. */
@NullMarked
package thaw.practice.journey;

import org.jspecify.annotations.NullMarked;
