package thaw.domain.pacing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A threshold of the law by name, with its default. The name begins with the id of its rule; in files it is written in
 * small letters ({@code d1_post_overwhelm}). Ratings are on their own scale (0-10 or 0-100), times in the unit named.
 */
public enum Parameter {
    /** G3: days that a traumatic event protects by itself. */
    G3_TRAUMA_DAYS(30),
    /** G6: a check-in older than this many days is no recent word. */
    G6_CHECK_IN_DAYS(7),
    D1_POST_OVERWHELM(8),
    D1_RISE(4),
    /** D1: a rise counts when overwhelm has settled at this or above. */
    D1_SETTLED(6),
    D1X_POST_OVERWHELM(10),
    D2_POST_DISSOCIATION(7),
    D2_RISE(3),
    /** D2: a rise counts when it reaches this. */
    D2_RISE_TO(5),
    D2B_MEDIAN(6),
    D3_POST_SAFETY(3),
    D3_FALL(3),
    D3B_SAFETY(3),
    D3B_COUNT(2),
    D4_COUNT(2),
    /** D5 and D5b. */
    D5_OVERWHELM(7),
    D5_COUNT(2),
    /** D5b: days in a row up to today. */
    D5B_DAYS(3),
    D5C_STEP_DOWNS(2),
    D5C_DAYS(14),
    D6_OVERWHELM(6),
    D6_OVER_MEDIAN(3),
    /** D6: how many earlier values make one's own median. */
    D6_EARLIER_VALUES(14),
    D6_COUNT(2),
    D7_DAYS(3),
    D7_MORE_DAYS(2),
    D8_SIGNAL_DAYS(2),
    /** D8, for the control chart: the weight of the newest value. */
    D8_LAMBDA(0.2),
    /** D8, for the control chart: the width of the limits in standard deviations. */
    D8_WIDTH(3),
    /** D8, for the control chart: the fewest values of a baseline. */
    D8_BASELINE_VALUES(14),
    /** D8, for the control chart: the least standard deviation, in percent of the scale. */
    D8_SD_FLOOR_PERCENT(5),
    D9_PHQ_9(6),
    D9_GAD_7(4),
    D9_PCL_5(15),
    /** R1: percent of the earlier median. */
    R1_PERCENT(50),
    R1_POINTS(10),
    R1_VALUES(4),
    R4_DAYS(14),
    R4B_DAYS(28),
    R8_HOURS(48),
    R8_OVERWHELM(5),
    /** R8: sessions of grounding after a pause. */
    R8_GROUNDING_SESSIONS(2),
    U1_DAYS_AFTER_PAUSE(14),
    U2_SESSIONS(4),
    U2_DAYS(4),
    U2_SPAN_DAYS(7),
    U3_OVERWHELM(4),
    U3_RISE(1),
    U3_DISSOCIATION(3),
    U3_SAFETY(6),
    U4_CHECK_INS(5),
    U4_OVERWHELM_MEDIAN(4),
    U4_OVERWHELM_HIGHEST(6),
    U4_SAFETY_MEDIAN(6),
    U4_DISSOCIATION_MEDIAN(3),
    U5_DAYS_AFTER_CHANGE(7),
    U5_DAYS_AFTER_STEP_DOWN(14),
    U6_BODY(10),
    U6_VOLUME_OVER_BASELINE(5),
    /** U8: from this level on a step up is confirmed with a reason. */
    U8_REASON_FROM_LEVEL(4),
    S1_OVERWHELM(7),
    S1_DISSOCIATION(6),
    S1_SAFETY(3),
    /** S3: seconds between mid-checks. */
    S3_SECONDS(180),
    S3_SKIP_OVERWHELM(7),
    S3_END_OVERWHELM(8),
    /** S6: the shortest closing, in seconds. */
    S6_CLOSING_SECONDS(60),
    S6_OVERWHELM(6),
    /** S6: grounding before the re-rating, in seconds. */
    S6_RESETTLING_SECONDS(120);

    private final double standard;

    Parameter(double standard) {
        this.standard = standard;
    }

    /** The default. */
    public double standard() {
        return standard;
    }

    /** The name in files and texts. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The parameter with this name, or empty. */
    public static Optional<Parameter> ofId(String id) {
        return Stream.of(values()).filter(parameter -> parameter.id().equals(id)).findFirst();
    }
}
