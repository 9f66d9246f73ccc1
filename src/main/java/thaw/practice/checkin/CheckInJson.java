package thaw.practice.checkin;

import java.time.Instant;
import java.time.ZoneId;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.people.Uuids;
import tools.jackson.databind.JsonNode;

/** A check-in as the page sends it, at once or when the network is back. */
public final class CheckInJson {

    private CheckInJson() {}

    /**
     * Reads a check-in.
     *
     * @throws IllegalArgumentException      when it is not one
     * @throws java.time.DateTimeException   when its moment or its zone is none
     */
    public static CheckIn read(JsonNode json) {
        return CheckIn.of(
                Uuids.parse(json.path("id").asString("")).map(CheckInId::new).orElseThrow(IllegalArgumentException::new),
                Instant.parse(json.path("madeAt").asString("")),
                ZoneId.of(json.path("zone").asString("")),
                AnswerJson.readAll(json.path("answers")));
    }
}
