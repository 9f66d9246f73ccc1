package thaw.domain.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroundingEndTest {

    @ParameterizedTest
    @CsvSource({"PT47H59M, 2, false", "PT48H, 2, true", "PT99H, 5, true", "PT99H, 5.1, false", "PT99H, , false"})
    void groundingEndsAfterTwoDaysAndACalmCheckIn(Duration since, @Nullable Double overwhelm, boolean ends) {
        assertThat(GroundingEnd.reached(Parameters.STANDARD, List.of(Rule.D1), since, overwhelm)).isEqualTo(ends);
    }

    @Test
    void afterAPauseOrAtLevelOneOrByAPersonItTakesTheTherapist() {
        List<List<Rule>> ordered = List.of(List.of(Rule.D1X), List.of(Rule.D1, Rule.R5), List.of(Rule.G2), List.of());

        assertThat(ordered)
                .allSatisfy(rules -> assertThat(
                                GroundingEnd.reached(Parameters.STANDARD, rules, Duration.ofDays(30), 0.0))
                        .isFalse());
    }
}
