/** What the therapist wrote back, and when somebody reads next. */
@NullMarked
package thaw.practice.answers;

import org.jspecify.annotations.NullMarked;
