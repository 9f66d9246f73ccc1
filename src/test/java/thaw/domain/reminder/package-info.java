@NullMarked
package thaw.domain.reminder;

import org.jspecify.annotations.NullMarked;
