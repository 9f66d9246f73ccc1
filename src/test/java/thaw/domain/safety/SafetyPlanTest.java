package thaw.domain.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import thaw.domain.safety.SafetyPlan.Part;

class SafetyPlanTest {

    @Test
    void onePartIsEnoughAndTheOthersAreEmpty() {
        SafetyPlan plan = new SafetyPlan(Map.of(Part.PEOPLE, "  My sister\n"));
        assertThat(plan.text(Part.PEOPLE)).isEqualTo("My sister");
        assertThat(plan.parts()).containsOnlyKeys(Part.values());
        assertThat(plan.text(Part.PLACES)).isEmpty();
    }

    @Test
    void aPlanWithoutAWordIsNone() {
        assertThat(SafetyPlan.of(Map.of())).isEmpty();
        assertThat(SafetyPlan.of(Map.of(Part.PLACES, "\n"))).isEmpty();
        assertThatThrownBy(() -> new SafetyPlan(Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SafetyPlan(Map.of(Part.PLACES, " \n ")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void everyPartHasTheSameLimit(Part part) {
        String longest = "x".repeat(SafetyPlan.PART_LIMIT);
        assertThat(new SafetyPlan(Map.of(part, " " + longest)).text(part)).hasSize(SafetyPlan.PART_LIMIT);
        assertThat(SafetyPlan.of(Map.of(part, longest + "\n"))).isPresent();
        assertThat(SafetyPlan.of(Map.of(part, longest + "x"))).isEmpty();
        assertThatThrownBy(() -> new SafetyPlan(Map.of(part, longest + "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
