package thaw.record.csv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import thaw.domain.event.LifeEvent;
import thaw.record.csv.CheckInMapping.Changes;
import thaw.record.csv.CheckInMapping.NotedEvent;

/** Reads the events of a mapping. */
final class MappingEvents {

    private static final String KINDS = "one of medication, anniversary, life-event, note, phase";

    private final Findings findings;

    MappingEvents(Findings findings) {
        this.findings = findings;
    }

    List<NotedEvent> noted(YamlMap root) {
        List<NotedEvent> events = new ArrayList<>();
        for (Node node : root.list("events")) {
            YamlMap map = new YamlMap(node, "events", findings);
            events.add(one(map));
            map.close();
        }
        return events;
    }

    private NotedEvent one(YamlMap map) {
        @Nullable LocalDate date = map.has("date")
                ? map.want("date", LocalDate.EPOCH, "a date such as 2012-09-10", LocalDate::parse)
                : null;
        int day = date == null ? map.need("day", 1, "a number of a day", Integer::parseInt) : 1;
        return new NotedEvent(date, day, kind(map), words(map));
    }

    List<Changes> changes(YamlMap root) {
        List<Changes> changes = new ArrayList<>();
        for (Node node : root.list("changes")) {
            YamlMap map = new YamlMap(node, "changes", findings);
            @Nullable String first = map.has("first") ? map.want("first", "", "a text", MappingEvents::said) : null;
            changes.add(new Changes(
                    map.need("column", "", "a column", text -> text), kind(map), words(map), first, names(map)));
            map.close();
        }
        return changes;
    }

    private Map<String, String> names(YamlMap map) {
        Map<String, String> names = new LinkedHashMap<>();
        if (map.has("names")) {
            map.map("names").ifPresent(given -> given.rest().forEach((content, node) ->
                    names.put(content, given.scalar(node, given.path(content), "", "a text", MappingEvents::said))));
        }
        return names;
    }

    private static LifeEvent.Kind kind(YamlMap map) {
        return map.need("kind", LifeEvent.Kind.NOTE, KINDS,
                text -> LifeEvent.Kind.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    private static String words(YamlMap map) {
        return map.need("words", "", "a text of 1 to " + LifeEvent.WORDS_LIMIT + " characters", MappingEvents::said);
    }

    private static String said(String text) {
        if (text.isBlank() || text.length() > LifeEvent.WORDS_LIMIT) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
