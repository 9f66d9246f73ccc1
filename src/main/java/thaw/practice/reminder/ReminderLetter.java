package thaw.practice.reminder;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import thaw.account.Secret;
import thaw.domain.reminder.Reminder;
import thaw.domain.reminder.Verdict;
import thaw.practice.reminder.DueRepository.Due;
import thaw.record.mail.Letter;
import thaw.record.mail.LetterKind;
import thaw.record.mail.LetterWords;
import thaw.record.mail.LetterWriter;
import thaw.record.mail.Written;

/** Writes a reminder. What was done or paused since it fell due is not reminded of any more. */
@Component
class ReminderLetter implements LetterWriter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", LetterWords.LANGUAGE);

    private final DueRepository dues;
    private final PauseLinks pauses;
    private final LetterWords words;
    private final Clock clock;

    ReminderLetter(DueRepository dues, PauseLinks pauses, LetterWords words, Clock clock) {
        this.dues = dues;
        this.pauses = pauses;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public LetterKind kind() {
        return LetterKind.REMINDER;
    }

    @Override
    public Optional<Written> write(Letter letter) {
        String[] about = letter.about().split(" ", 2);
        Set<String> kinds = Set.of(about[0].split(",", -1));
        List<Due> wanted = dues.on(letter.account(), LocalDate.parse(about[1])).stream()
                .filter(due -> due.active() && kinds.contains(due.reminder().about().name()))
                .filter(this::isWanted)
                .toList();
        return wanted.isEmpty() ? Optional.empty() : Optional.of(written(wanted));
    }

    private boolean isWanted(Due due) {
        return due.reminder().on(due.day(), due.zone())
                .filter(occasion -> !clock.instant().isBefore(occasion.at()))
                .filter(occasion -> Verdict.of(
                                due.reminder().about(), occasion, due.facts(), due.quiet(), due.zone(), clock.instant())
                        == Verdict.SEND)
                .isPresent();
    }

    private Written written(List<Due> wanted) {
        Due first = wanted.getFirst();
        Secret pause = pauses.make(first.client());
        String when = why(words, wanted.stream().map(Due::reminder).toList());
        return new Written(
                words.text("letter.reminder.subject"),
                words.text(
                        "letter.reminder.text",
                        words.address("today"),
                        when,
                        first.zone().getId(),
                        words.address("pause/" + pause.token() + "/3"),
                        words.address("pause/" + pause.token() + "/7"),
                        words.address("pause/" + pause.token() + "/14"),
                        words.address("reminders")));
    }

    /** For which of the client's wishes it comes, in words. */
    static String why(LetterWords words, List<Reminder> reminders) {
        return reminders.stream()
                .map(reminder -> words.text(
                        "letter.reminder.when", days(words, reminder), TIME.format(reminder.time())))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String days(LetterWords words, Reminder reminder) {
        return reminder.days().size() == DayOfWeek.values().length
                ? words.text("letter.reminder.every-day")
                : reminder.days().stream()
                        .sorted()
                        .map(day -> day.getDisplayName(TextStyle.FULL, LetterWords.LANGUAGE))
                        .collect(Collectors.joining(", "));
    }
}
