package thaw.domain.usage;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;

/** The numbers of one week that may be shown. A measure that is not in here is withheld. */
public record Shown(Map<Measure, Long> byMeasure) {

    /** Nothing may be shown. */
    public static final Shown NOTHING = new Shown(Map.of());

    public Shown {
        Map<Measure, Long> copy = new EnumMap<>(Measure.class);
        copy.putAll(byMeasure);
        byMeasure = Collections.unmodifiableMap(copy);
    }

    /** The number, or empty when it is withheld. */
    public OptionalLong of(Measure measure) {
        Long number = byMeasure.get(measure);
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
