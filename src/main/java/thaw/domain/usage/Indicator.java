package thaw.domain.usage;

import static thaw.domain.usage.Measure.ACTIVE_CLIENTS;
import static thaw.domain.usage.Measure.CHECK_INS;
import static thaw.domain.usage.Measure.COMPLETED;
import static thaw.domain.usage.Measure.PLANNED;
import static thaw.domain.usage.Measure.STARTED;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A column of a usage report: a measure, or how much of it comes on one of another. */
public enum Indicator {
    SIGN_INS(Measure.SIGN_INS),
    ACTIVE_THERAPISTS(Measure.ACTIVE_THERAPISTS),
    ACTIVE(ACTIVE_CLIENTS),
    SESSIONS_STARTED(STARTED),
    SESSIONS_COMPLETED(COMPLETED),
    CHECKED_IN(CHECK_INS),
    /** Completed of planned; sessions beyond the plan can bring it above one. */
    COMPLETION(COMPLETED, PLANNED),
    /** Sessions with a pull-back of sessions started. */
    PULLED_BACK(Measure.PULLED_BACK, STARTED),
    /** Sessions stopped of sessions started. */
    STOPPED(Measure.STOPPED, STARTED),
    /** Alerts that somebody answered. */
    ALERTS_ANSWERED(Measure.ANSWERED_ALERTS),
    /** How long an alert waited for its answer, on average. */
    ANSWER_HOURS(Unit.HOURS, Measure.ANSWER_MINUTES, Measure.ANSWERED_ALERTS);

    /** What a figure is counted in. */
    public enum Unit {
        COUNT,
        /** A share of one. */
        SHARE,
        HOURS
    }

    private static final double MINUTES = 60;

    private final Unit unit;
    private final Measure measure;
    private final @Nullable Measure whole;

    Indicator(Measure measure) {
        this(Unit.COUNT, measure, null);
    }

    Indicator(Measure measure, Measure whole) {
        this(Unit.SHARE, measure, whole);
    }

    Indicator(Unit unit, Measure measure, @Nullable Measure whole) {
        this.unit = unit;
        this.measure = measure;
        this.whole = whole;
    }

    public Unit unit() {
        return unit;
    }

    /** The figure over some weeks, or empty when it is withheld. */
    public OptionalDouble of(Span span) {
        if (whole == null) {
            return span.of(measure);
        }
        OptionalDouble share = span.share(measure, whole);
        return unit == Unit.HOURS && share.isPresent() ? OptionalDouble.of(share.getAsDouble() / MINUTES) : share;
    }

    /** The figures that make sense for a part of the practice: signing in belongs to no program. */
    public static List<Indicator> ofParts() {
        return List.of(
                ACTIVE, SESSIONS_STARTED, SESSIONS_COMPLETED, CHECKED_IN, COMPLETION, PULLED_BACK, STOPPED,
                ALERTS_ANSWERED, ANSWER_HOURS);
    }
}
