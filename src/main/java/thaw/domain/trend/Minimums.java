package thaw.domain.trend;

/**
 * From how many values on a number is shown. Conventions of this app, to be signed by a clinician; below them a
 * number would look surer than it is.
 *
 * @param level     values for mean and median
 * @param spread    values for SD, range, P90-P10 and relative SD; answers or days for a share
 * @param steps     adjacent pairs for RMSSD and MSSD
 * @param inertia   adjacent pairs for inertia
 * @param relation  occasions with both values for a correlation
 * @param occasions occasions for granularity
 * @param items     items for granularity
 * @param baseline  values before a control chart begins
 * @param sessions  rated sessions before sudden gains are looked for
 */
public record Minimums(
        int level,
        int spread,
        int steps,
        int inertia,
        int relation,
        int occasions,
        int items,
        int baseline,
        int sessions) {

    public static final Minimums STANDARD = new Minimums(3, 7, 6, 20, 14, 10, 3, 14, 5);
}
