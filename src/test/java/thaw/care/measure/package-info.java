@NullMarked
package thaw.care.measure;

import org.jspecify.annotations.NullMarked;
