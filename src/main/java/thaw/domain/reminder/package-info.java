/**
 * When a client is reminded, and when not. A reminder belongs to a calendar day of the client and falls due once on it, by
 * the client's own clock, whatever the clocks do that day and wherever the client has travelled since.
 */
@NullMarked
package thaw.domain.reminder;

import org.jspecify.annotations.NullMarked;
