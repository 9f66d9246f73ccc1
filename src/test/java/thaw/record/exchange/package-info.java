/** Records as other systems read them. */
@NullMarked
package thaw.record.exchange;

import org.jspecify.annotations.NullMarked;
