/**
 * E-mail out. Whoever has something to send puts a letter into the outbox, in the transaction of the act; the postman
 * writes and sends it afterwards, off everybody's way. What a letter says is written at that moment by the room it comes
 * from ({@link thaw.record.mail.LetterWriter}), so that the database keeps no words and no links. No letter says anything
 * clinical: it is read on lock screens.
 *
 * <p>Crashes: a letter is claimed, handed to the mail server, and settled, in three steps. Where the process dies or the line
 * breaks after the letter may have been taken, nobody can know whether it went out. A reminder is then not sent again, for
 * two reminders are worse than none ({@code UNCLEAR}, shown); every other kind is, for silence is worse.
 */
@NullMarked
package thaw.record.mail;

import org.jspecify.annotations.NullMarked;
