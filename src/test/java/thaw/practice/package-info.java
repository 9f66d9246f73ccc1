/** The client's rooms. */
@NullMarked
package thaw.practice;

import org.jspecify.annotations.NullMarked;
