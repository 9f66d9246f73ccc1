@NullMarked
package thaw.record.csv;

import org.jspecify.annotations.NullMarked;
