package thaw.practice.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import thaw.domain.pacing.Parameter;
import thaw.domain.pacing.Parameters;
import thaw.domain.session.SessionOutcome;
import tools.jackson.databind.json.JsonMapper;

class SummaryJsonTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void groundingTakenInPlaceOfThePracticeIsReadAsThat() {
        assertThat(read("before", "grounding").groundingInstead()).isTrue();
        assertThat(read("before", "go-on").groundingInstead()).isFalse();
        assertThat(read("after", "grounding").groundingInstead()).isFalse();
    }

    @Test
    void whatThePlayerTakesBackSaysTheSame() {
        SessionOutcome again = SummaryJson.read(SummaryJson.write(read("before", "grounding")));
        assertThat(again.groundingInstead()).isTrue();
        assertThat(again.tookPlace()).isTrue();
    }

    @Test
    void thePlayerGetsTheThresholdsThatHold() {
        Parameters signed = Parameters.STANDARD.with("2", Map.of(Parameter.S3_END_OVERWHELM, 6.0));
        assertThat(LimitsJson.write(Parameters.STANDARD)).hasToString("""
                {"offerGroundingOverwhelm":7.0,"offerGroundingDissociation":6.0,"offerGroundingSafety":3.0,\
                "midCheckEvery":180,"midCheckSkip":7.0,"midCheckEnd":8.0,"closing":60,"reRateFrom":6.0,"settling":120}""");
        assertThat(LimitsJson.write(signed).get("midCheckEnd").doubleValue()).isEqualTo(6);
    }

    private SessionOutcome read(String when, String answer) {
        return SummaryJson.read(json.readTree("""
                {"completed": true, "events": [
                  {"seq": 1, "second": 0, "kind": "started"},
                  {"seq": 2, "second": 40, "kind": "grounding", "values": {"when": "%s", "answer": "%s"}},
                  {"seq": 3, "second": 50, "kind": "touch"}]}""".formatted(when, answer)));
    }
}
