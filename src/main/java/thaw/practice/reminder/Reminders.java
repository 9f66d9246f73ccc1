package thaw.practice.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.MailAddresses;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.people.MailAddress;
import thaw.domain.reminder.About;
import thaw.domain.reminder.Occasion;
import thaw.domain.reminder.Reminder;
import thaw.domain.reminder.Verdict;
import thaw.governor.RhythmKeeper;
import thaw.practice.reminder.DueRepository.Due;
import thaw.record.mail.LetterKind;
import thaw.record.mail.Outbox;

/** Decides on reminders whose time has come, and sets the next ones, in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Reminders {

    private final ReminderRepository reminders;
    private final DueRepository dues;
    private final MailAddresses addresses;
    private final Outbox outbox;
    private final RhythmKeeper rhythms;
    private final Clock clock;

    Reminders(
            ReminderRepository reminders,
            DueRepository dues,
            MailAddresses addresses,
            Outbox outbox,
            RhythmKeeper rhythms,
            Clock clock) {
        this.reminders = reminders;
        this.dues = dues;
        this.addresses = addresses;
        this.outbox = outbox;
        this.rhythms = rhythms;
        this.clock = clock;
    }

    /** Decides on everything of a client that is due; what is due at once goes into one letter. */
    void decide(ClientId client) {
        Instant now = clock.instant();
        List<Due> due = dues.due(client, now);
        Optional<MailAddress> address = due.stream()
                .filter(Due::active)
                .findFirst()
                .flatMap(one -> addresses.confirmed(one.account()));
        List<Due> sent = due.stream().filter(one -> address.isPresent() && decide(one, now)).toList();
        if (!sent.isEmpty()) {
            AccountId account = sent.getFirst().account();
            address.ifPresent(to -> outbox.add(LetterKind.REMINDER, account, to, about(sent), goodUntil(sent)));
        }
        // after a long silence of this house, one that has just fallen due is still timely
        Instant after = address.isPresent() ? now.minus(Verdict.PATIENCE) : now;
        due.forEach(one -> set(client, one.reminder(), one.zone(), after));
    }

    private static String about(List<Due> sent) {
        String kinds = sent.stream().map(due -> due.reminder().about().name()).collect(Collectors.joining(","));
        return kinds + " " + sent.getFirst().day();
    }

    private static Instant goodUntil(List<Due> sent) {
        return sent.stream()
                .flatMap(due -> due.reminder().on(due.day(), due.zone()).stream()
                        .map(occasion -> Verdict.goodUntil(occasion, due.quiet(), due.zone())))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** @return whether it is to be sent, and by this node */
    private boolean decide(Due due, Instant now) {
        return due.reminder().on(due.day(), due.zone())
                .filter(occasion -> !now.isBefore(occasion.at()))
                .filter(occasion -> decide(due, occasion, now))
                .isPresent();
    }

    private boolean decide(Due due, Occasion occasion, Instant now) {
        Verdict verdict = verdict(due, occasion, now);
        return reminders.decide(due.client(), due.reminder().about(), due.day(), verdict, now)
                && verdict == Verdict.SEND;
    }

    /** Nobody is reminded of a check-in on a day on which none is asked. */
    private Verdict verdict(Due due, Occasion occasion, Instant now) {
        Verdict verdict =
                Verdict.of(due.reminder().about(), occasion, due.facts(), due.quiet(), due.zone(), now);
        boolean unasked = verdict == Verdict.SEND
                && due.reminder().about() == About.CHECK_IN
                && !rhythms.asksToday(due.client(), due.zone());
        return unasked ? Verdict.NOTHING_PLANNED : verdict;
    }

    /** Sets when the client's reminders are looked at next, after what was wished for or where the client lives changed. */
    void set(ClientId client, Wishes wishes, ZoneId zone) {
        Instant now = clock.instant();
        wishes.reminders().forEach(reminder -> {
            if (wishes.byMail()) {
                set(client, reminder, zone, now);
            } else {
                reminders.next(client, reminder.about(), null);
            }
        });
    }

    private void set(ClientId client, Reminder reminder, ZoneId zone, Instant after) {
        LocalDate last = reminders.lastDay(client, reminder.about());
        reminders.next(client, reminder.about(), reminder.next(after, last, zone));
    }
}
