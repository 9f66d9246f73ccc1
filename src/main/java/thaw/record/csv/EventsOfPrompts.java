package thaw.record.csv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thaw.domain.event.LifeEvent;
import thaw.record.csv.CheckInMapping.Changes;
import thaw.record.csv.CheckInMapping.Day;
import thaw.record.csv.CheckInMapping.NotedEvent;

/** The event lane of a file: what the mapping tells, and what columns tell by changing. */
final class EventsOfPrompts {

    private static final int MOST_EVENTS = 1_000;

    private final CheckInMapping mapping;
    private final Findings findings;
    private final List<LifeEvent> events = new ArrayList<>();

    EventsOfPrompts(CheckInMapping mapping, Findings findings) {
        this.mapping = mapping;
        this.findings = findings;
    }

    /** @param prompts in the order of time, at least one */
    List<LifeEvent> of(List<Prompt> prompts) {
        LocalDate first = mapping.timing().day() instanceof Day.Counted(String column, LocalDate day)
                ? day
                : prompts.getFirst().at().toLocalDate();
        mapping.events().forEach(noted -> events.add(event(noted, first)));
        for (int position = 0; position < mapping.changes().size(); position++) {
            changes(mapping.changes().get(position), position, prompts);
        }
        return events.stream().sorted(Comparator.comparing(LifeEvent::day)).toList();
    }

    private static LifeEvent event(NotedEvent noted, LocalDate first) {
        LocalDate day = noted.date() == null ? first.plusDays(noted.day() - 1L) : noted.date();
        return new LifeEvent(day, noted.kind(), noted.words());
    }

    private void changes(Changes changes, int position, List<Prompt> prompts) {
        String before = null;
        for (Prompt prompt : prompts) {
            String content = prompt.contents().get(position);
            if (content.isEmpty() || content.equals(before)) {
                continue;
            }
            if (events.size() >= MOST_EVENTS) {
                findings.add(prompt.line(), changes.column(),
                        "There are more than " + MOST_EVENTS + " changes. This may be another column.");
                return;
            }
            change(changes, before, content, prompt);
            before = content;
        }
    }

    private void change(Changes changes, @Nullable String before, String after, Prompt prompt) {
        String pattern = before == null ? changes.first() : changes.words();
        if (pattern == null) {
            return;
        }
        String words = pattern.replace("{to}", name(changes, after))
                .replace("{from}", before == null ? "" : name(changes, before));
        if (words.length() > LifeEvent.WORDS_LIMIT) {
            findings.add(prompt.line(), changes.column(),
                    "The event would have more than " + LifeEvent.WORDS_LIMIT + " characters.");
            return;
        }
        events.add(new LifeEvent(prompt.at().toLocalDate(), changes.kind(), words));
    }

    private static String name(Changes changes, String content) {
        return changes.names().getOrDefault(content, content);
    }
}
