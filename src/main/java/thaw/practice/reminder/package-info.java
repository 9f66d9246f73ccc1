/**
 * Reminders: by e-mail and as a calendar, at the times that the client chose, in words that fit a lock screen. When one is
 * sent and when not is decided in {@link thaw.domain.reminder}.
 *
 * <p>Once, on any number of nodes: the row of {@code reminder_day} for client, reminder and calendar day is added by one of
 * them alone, together with the letter in the outbox, in one transaction. What a crash cuts off before its commit is done
 * anew; what happens after it is the outbox's matter ({@link thaw.record.mail}).
 */
@NullMarked
package thaw.practice.reminder;

import org.jspecify.annotations.NullMarked;
