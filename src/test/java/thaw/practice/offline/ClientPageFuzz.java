package thaw.practice.offline;

import java.time.DateTimeException;
import java.util.Optional;
import thaw.domain.session.SessionOutcome;
import thaw.domain.session.StopReason;
import thaw.practice.checkin.CheckInJson;
import thaw.practice.session.SummaryJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a client's browser hands over: a check-in, a session's summary, an entry that was made without a network. */
public final class ClientPageFuzz {

    private ClientPageFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Optional<JsonNode> json = json(input);
        if (json.isPresent()) {
            EntryJson.read(json.get());
            checkIn(json.get());
            summary(json.get());
        }
    }

    private static Optional<JsonNode> json(byte[] input) {
        try {
            return Optional.of(JsonMapper.shared().readTree(input));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static void checkIn(JsonNode json) {
        try {
            CheckInJson.read(json);
        } catch (IllegalArgumentException | DateTimeException documented) {
            return;
        }
    }

    /** What is known of a session goes back to the player and comes from there again. */
    private static void summary(JsonNode json) {
        SessionOutcome outcome;
        try {
            outcome = SummaryJson.read(json.path("summary"));
        } catch (IllegalArgumentException documented) {
            return;
        }
        if (outcome.stopReason() != StopReason.UNSAID && !SummaryJson.read(SummaryJson.write(outcome)).equals(outcome)) {
            throw new AssertionError("written and read, and not the same");
        }
    }
}
