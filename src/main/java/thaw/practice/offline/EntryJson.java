package thaw.practice.offline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import thaw.domain.compose.ComposedId;
import thaw.domain.people.Uuids;
import thaw.domain.practice.PracticeId;
import thaw.domain.program.PlannedSessionId;
import thaw.domain.session.SessionId;
import thaw.practice.checkin.CheckInJson;
import thaw.practice.session.ArrivedSession;
import thaw.practice.session.Place;
import thaw.practice.session.SummaryJson;
import tools.jackson.databind.JsonNode;

/** Entries as a phone writes them: {@code {"kind": "check-in", "id": ..., "madeAt": ..., "zone": ..., ...}}. */
final class EntryJson {

    private EntryJson() {}

    /** Reads one entry; empty for anything that is none. */
    static Optional<Entry> read(JsonNode json) {
        try {
            return switch (json.path("kind").asString("")) {
                case "check-in" -> Optional.of(new Entry.Said(CheckInJson.read(json)));
                case "session" -> Optional.of(new Entry.Practised(session(json)));
                case "not-safe" -> Optional.of(new Entry.NotSafe(id(json.path("id")), madeAt(json), zone(json)));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException | DateTimeException notAnEntry) {
            return Optional.empty();
        }
    }

    private static ArrivedSession session(JsonNode json) {
        Instant startedAt = madeAt(json);
        JsonNode summary = json.path("summary");
        return new ArrivedSession(
                new SessionId(id(json.path("id"))),
                place(json),
                new PracticeId(json.path("practice").asString("")),
                json.path("version").isInt() ? json.path("version").asInt() : null,
                startedAt,
                startedAt.plusSeconds(summary.path("seconds").asInt(0)),
                zone(json),
                json.path("ended").asBoolean(false),
                SummaryJson.read(summary));
    }

    private static Place place(JsonNode json) {
        return json.has("own")
                ? new Place.Own(new ComposedId(id(json.path("own"))))
                : new Place.Planned(new PlannedSessionId(id(json.path("planned"))));
    }

    private static UUID id(JsonNode json) {
        return Uuids.parse(json.asString("")).orElseThrow(IllegalArgumentException::new);
    }

    private static Instant madeAt(JsonNode json) {
        return Instant.parse(json.path("madeAt").asString(""));
    }

    private static ZoneId zone(JsonNode json) {
        return ZoneId.of(json.path("zone").asString(""));
    }
}
