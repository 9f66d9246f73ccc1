/** The practice library as a therapist reads it: every practice with all its steps, before anybody is guided by it. */
@NullMarked
package thaw.care.library;

import org.jspecify.annotations.NullMarked;
