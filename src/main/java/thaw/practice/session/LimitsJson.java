package thaw.practice.session;

import thaw.domain.pacing.Parameter;
import thaw.domain.pacing.Parameters;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The thresholds of the pacing law inside a session (S1, S3, S6), as the player in the browser keeps to them. */
public final class LimitsJson {

    private LimitsJson() {}

    /** Ratings on their own scale, times in seconds. */
    public static ObjectNode write(Parameters held) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("offerGroundingOverwhelm", held.of(Parameter.S1_OVERWHELM));
        json.put("offerGroundingDissociation", held.of(Parameter.S1_DISSOCIATION));
        json.put("offerGroundingSafety", held.of(Parameter.S1_SAFETY));
        json.put("midCheckEvery", held.count(Parameter.S3_SECONDS));
        json.put("midCheckSkip", held.of(Parameter.S3_SKIP_OVERWHELM));
        json.put("midCheckEnd", held.of(Parameter.S3_END_OVERWHELM));
        json.put("closing", held.count(Parameter.S6_CLOSING_SECONDS));
        json.put("reRateFrom", held.of(Parameter.S6_OVERWHELM));
        json.put("settling", held.count(Parameter.S6_RESETTLING_SECONDS));
        return json;
    }
}
