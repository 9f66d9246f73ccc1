@NullMarked
package thaw.domain.checkin;

import org.jspecify.annotations.NullMarked;
