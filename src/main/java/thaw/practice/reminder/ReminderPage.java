package thaw.practice.reminder;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import thaw.account.MailAddresses;
import thaw.record.mail.LetterState;

/**
 * What the page of reminders shows.
 *
 * @param zone     where the client lives
 * @param mailOpen this installation can send e-mail
 * @param address  where letters go
 * @param newest   how the newest reminder by e-mail fared
 */
public record ReminderPage(
        Wishes wishes,
        ZoneId zone,
        LocalDate today,
        boolean mailOpen,
        Optional<MailAddresses.Known> address,
        Optional<LetterState> newest) {}
