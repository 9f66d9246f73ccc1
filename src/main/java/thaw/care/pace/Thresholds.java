package thaw.care.pace;

import java.util.Map;
import thaw.domain.pacing.Parameter;
import thaw.domain.pacing.Parameters;

/** Thresholds that a therapist would have otherwise. */
public record Thresholds(Map<Parameter, Double> values) {

    /** @throws IllegalArgumentException when nothing differs, or a value is no number of at least 0 */
    public Thresholds {
        values = Map.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("At least one threshold differs");
        }
        Parameters.STANDARD.with("tried", values);
    }

    Parameters on(Parameters held, String version) {
        return held.with(version, values);
    }
}
