package thaw.domain.pacing;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One signed set of thresholds. It never changes; another set has another version, and a decision names the version it
 * was made with.
 *
 * @param version what the set is called
 * @param values  a value for every {@link Parameter}, each finite and at least 0
 */
public record Parameters(String version, Map<Parameter, Double> values) {

    /** The defaults of the design page. */
    public static final Parameters STANDARD = new Parameters("1", Map.of());

    /** @param values those that differ from the defaults */
    public Parameters {
        EnumMap<Parameter, Double> all = new EnumMap<>(Parameter.class);
        Stream.of(Parameter.values()).forEach(parameter -> all.put(parameter, parameter.standard()));
        all.putAll(values);
        all.forEach((parameter, value) -> {
            if (!Double.isFinite(value) || value < 0) {
                throw new IllegalArgumentException(parameter.id() + " is a number of at least 0, not " + value);
            }
        });
        values = Collections.unmodifiableMap(all);
    }

    /** This set with some thresholds changed, under a name of its own. */
    public Parameters with(String newVersion, Map<Parameter, Double> changed) {
        EnumMap<Parameter, Double> all = new EnumMap<>(values);
        all.putAll(changed);
        return new Parameters(newVersion, all);
    }

    public double of(Parameter parameter) {
        return values.getOrDefault(parameter, parameter.standard());
    }

    /** The value as a whole number of days, sessions or seconds; a fraction is cut off. */
    public int count(Parameter parameter) {
        return (int) of(parameter);
    }
}
