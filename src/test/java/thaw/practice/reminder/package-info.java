@NullMarked
package thaw.practice.reminder;

import org.jspecify.annotations.NullMarked;
