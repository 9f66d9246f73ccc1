package thaw.care.pace;

import java.util.Map;
import thaw.domain.pacing.Parameter;
import thaw.domain.pacing.Parameters;

/**
 * Thresholds that a therapist would have otherwise. Where none differs they are those that hold: what nobody has signed yet
 * can be signed as it stands.
 */
public record Thresholds(Map<Parameter, Double> values) {

    /** @throws IllegalArgumentException when a value is no number of at least 0 */
    public Thresholds {
        values = Map.copyOf(values);
        Parameters.STANDARD.with("tried", values);
    }

    Parameters on(Parameters held, String version) {
        return held.with(version, values);
    }
}
