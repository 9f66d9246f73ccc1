/** Help now: the clinic's numbers, for everyone, and the button that tells the therapist. */
@NullMarked
package thaw.practice.help;

import org.jspecify.annotations.NullMarked;
