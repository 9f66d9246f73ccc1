package thaw.governor;

import java.util.EnumMap;
import java.util.Map;
import thaw.domain.pacing.Decision;
import thaw.domain.pacing.Parameter;
import thaw.domain.pacing.Parameters;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Decisions and thresholds as they are kept: a decision is read again as it was made, whatever the law has become. */
public final class DecisionJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private DecisionJson() {}

    static String of(Decision decision) {
        return MAPPER.writeValueAsString(decision);
    }

    /** The decision that was stored. */
    public static Decision decision(String json) {
        return MAPPER.readValue(json, Decision.class);
    }

    /** Only what differs from the defaults, so that a parameter of a later version of Thaw has its default. */
    static String of(Parameters parameters) {
        Map<Parameter, Double> changed = new EnumMap<>(parameters.values());
        changed.entrySet().removeIf(entry -> entry.getValue() == entry.getKey().standard());
        return MAPPER.writeValueAsString(changed);
    }

    static Parameters parameters(String version, String json) {
        return new Parameters(version, MAPPER.readValue(json, new TypeReference<Map<Parameter, Double>>() {}));
    }
}
