@NullMarked
package thaw;

import org.jspecify.annotations.NullMarked;
