/** Plans of days, and moving what is planned. */
@NullMarked
package thaw.domain.program;

import org.jspecify.annotations.NullMarked;
