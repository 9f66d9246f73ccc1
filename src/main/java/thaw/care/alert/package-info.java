/**
 * The worklist of alerts: what asks for somebody, by when, and what became of it; and who stands in for a therapist who is
 * away. A therapist sees the alerts of the clients whose records they may open today.
 */
@NullMarked
package thaw.care.alert;

import org.jspecify.annotations.NullMarked;
