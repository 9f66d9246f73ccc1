@NullMarked
package thaw.care.record.ui;

import org.jspecify.annotations.NullMarked;
