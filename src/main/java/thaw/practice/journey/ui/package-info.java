/** The pages of the client's way and stirrings. */
@NullMarked
package thaw.practice.journey.ui;

import org.jspecify.annotations.NullMarked;
