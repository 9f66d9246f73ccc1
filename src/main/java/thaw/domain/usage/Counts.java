package thaw.domain.usage;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What was counted in one week, for the whole practice or a part of it. A measure that is not in here is not counted there. */
public record Counts(Map<Measure, Count> byMeasure) {

    public Counts {
        Map<Measure, Count> copy = new EnumMap<>(Measure.class);
        copy.putAll(byMeasure);
        byMeasure = Collections.unmodifiableMap(copy);
    }

    /** The count of a measure; nothing when it is not in here. */
    public Count of(Measure measure) {
        return byMeasure.getOrDefault(measure, Count.NONE);
    }
}
