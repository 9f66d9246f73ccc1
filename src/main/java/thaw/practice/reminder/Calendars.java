package thaw.practice.reminder;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.Secret;
import thaw.domain.reminder.About;
import thaw.domain.reminder.Outlook;
import thaw.domain.reminder.Reminder;
import thaw.practice.reminder.DueRepository.Due;
import thaw.practice.reminder.DueRepository.Owner;
import thaw.record.calendar.CalendarEntry;
import thaw.record.calendar.CalendarText;
import thaw.record.mail.LetterWords;

/** Reminders as a calendar. Its secret address is the permission to see it; it says times and nothing else. */
@Component
@Transactional(readOnly = true)
class Calendars {

    /** How far ahead a calendar looks. */
    static final int DAYS = 35;

    private static final Duration LENGTH = Duration.ofMinutes(10);
    private static final int UID_DIGITS = 32;

    private final DueRepository dues;
    private final LetterWords words;
    private final Clock clock;

    Calendars(DueRepository dues, LetterWords words, Clock clock) {
        this.dues = dues;
        this.words = words;
        this.clock = clock;
    }

    /** The calendar with this secret; empty when there is none. */
    Optional<String> of(String token) {
        String hash = new Secret(token).hash();
        Instant now = clock.instant();
        return dues.owner(hash, now, DAYS)
                .map(owner -> CalendarText.of(words.text("letter.calendar.name"), entries(owner, hash, now), now));
    }

    private List<CalendarEntry> entries(Owner owner, String hash, Instant now) {
        List<Due> known = dues.on(owner.account(), LocalDate.ofInstant(now, owner.zone()));
        if (known.isEmpty()) {
            return List.of();
        }
        Map<Instant, List<About>> at = new TreeMap<>();
        outlook(owner, known).entries(now, owner.zone(), DAYS).forEach(entry -> at
                .computeIfAbsent(entry.occasion().at(), moment -> new ArrayList<>())
                .add(entry.about()));
        return at.entrySet().stream().map(entry -> entry(entry.getKey(), entry.getValue(), known, hash)).toList();
    }

    private static Outlook outlook(Owner owner, List<Due> known) {
        Due today = known.getFirst();
        Set<About> done = EnumSet.noneOf(About.class);
        if (today.facts().practised()) {
            done.add(About.SESSION);
        }
        if (today.facts().checkedIn()) {
            done.add(About.CHECK_IN);
        }
        List<Reminder> reminders = known.stream().map(Due::reminder).toList();
        return new Outlook(
                reminders, today.quiet(), today.facts().pausedUntil(), today.facts().resting(), done, owner.planned());
    }

    private CalendarEntry entry(Instant at, List<About> about, List<Due> known, String hash) {
        String why = ReminderLetter.why(
                words, known.stream().map(Due::reminder).filter(one -> about.contains(one.about())).toList());
        return new CalendarEntry(
                new Secret(hash + at).hash().substring(0, UID_DIGITS) + "@thaw",
                at,
                LENGTH,
                words.text("letter.reminder.subject"),
                words.text("letter.calendar.text", why, words.address("reminders")),
                URI.create(words.address("today")));
    }
}
