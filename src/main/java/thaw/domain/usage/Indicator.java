package thaw.domain.usage;

import static thaw.domain.usage.Measure.ACTIVE_CLIENTS;
import static thaw.domain.usage.Measure.CHECK_INS;
import static thaw.domain.usage.Measure.COMPLETED;
import static thaw.domain.usage.Measure.PLANNED;
import static thaw.domain.usage.Measure.STARTED;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A column of a usage report: a measure, or the share of one in another. */
public enum Indicator {
    SIGN_INS(Measure.SIGN_INS, null),
    ACTIVE_THERAPISTS(Measure.ACTIVE_THERAPISTS, null),
    ACTIVE(ACTIVE_CLIENTS, null),
    SESSIONS_STARTED(STARTED, null),
    SESSIONS_COMPLETED(COMPLETED, null),
    CHECKED_IN(CHECK_INS, null),
    /** Completed of planned; sessions beyond the plan can bring it above one. */
    COMPLETION(COMPLETED, PLANNED),
    /** Sessions with a pull-back of sessions started. */
    PULLED_BACK(Measure.PULLED_BACK, STARTED),
    /** Sessions stopped of sessions started. */
    STOPPED(Measure.STOPPED, STARTED);

    private final Measure measure;
    private final @Nullable Measure whole;

    Indicator(Measure measure, @Nullable Measure whole) {
        this.measure = measure;
        this.whole = whole;
    }

    /** Whether it is a share of one. */
    public boolean isShare() {
        return whole != null;
    }

    /** The figure over some weeks, or empty when it is withheld. */
    public OptionalDouble of(Span span) {
        return whole == null ? span.of(measure) : span.share(measure, whole);
    }

    /** The figures that make sense for a part of the practice: signing in belongs to no program. */
    public static List<Indicator> ofParts() {
        return List.of(
                ACTIVE, SESSIONS_STARTED, SESSIONS_COMPLETED, CHECKED_IN, COMPLETION, PULLED_BACK, STOPPED);
    }
}
