@NullMarked
package thaw.domain.safety;

import org.jspecify.annotations.NullMarked;
