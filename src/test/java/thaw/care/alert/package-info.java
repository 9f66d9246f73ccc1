/** The worklist of alerts, by its services and its page. */
@NullMarked
package thaw.care.alert;

import org.jspecify.annotations.NullMarked;
