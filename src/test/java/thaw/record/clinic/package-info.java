@NullMarked
package thaw.record.clinic;

import org.jspecify.annotations.NullMarked;
