@NullMarked
package thaw.care.record;

import org.jspecify.annotations.NullMarked;
