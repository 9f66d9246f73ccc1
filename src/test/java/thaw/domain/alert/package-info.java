/** What holds for alerts whatever happens. */
@NullMarked
package thaw.domain.alert;

import org.jspecify.annotations.NullMarked;
