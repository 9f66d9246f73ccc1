package thaw.domain.measure;

/**
 * Reliable change from a measure's own error, for a questionnaire without a published number of points. Source:
 * Jacobson and Truax 1991, Journal of Consulting and Clinical Psychology 59, 12.
 *
 * @param sd          the SD of the scores in the group that is compared with, above 0
 * @param reliability the measure's reliability, from 0 up to but not including 1
 */
public record JacobsonTruax(double sd, double reliability) {

    private static final double TWO_SIDED_95 = 1.96;

    public JacobsonTruax {
        if (!(sd > 0) || !(reliability >= 0 && reliability < 1)) {
            throw new IllegalArgumentException("The SD lies above 0, and the reliability from 0 to below 1");
        }
    }

    /** The standard error of one score, in points: s sqrt(1-r). */
    public double errorOfScore() {
        return sd * Math.sqrt(1 - reliability);
    }

    /** The standard error of a difference of two scores, in points: sqrt(2) s sqrt(1-r). */
    public double errorOfDifference() {
        return Math.sqrt(2) * errorOfScore();
    }

    /** A change beyond this many points is reliable: 1.96 standard errors of a difference. */
    public double reliableBeyond() {
        return TWO_SIDED_95 * errorOfDifference();
    }

    /** The smallest whole number of points beyond {@link #reliableBeyond}. */
    public int reliablePoints() {
        return (int) Math.floor(reliableBeyond()) + 1;
    }

    /** The reliable change index: (later - earlier) / {@link #errorOfDifference}. */
    public double index(double earlier, double later) {
        return (later - earlier) / errorOfDifference();
    }

    public boolean isReliable(double earlier, double later) {
        return Math.abs(index(earlier, later)) > TWO_SIDED_95;
    }

    /**
     * Cut-off c between two groups, (s0 m1 + s1 m0)/(s0 + s1): the score at which both are equally likely.
     *
     * @param m0 mean of the people without the complaint, with their SD s0
     * @param m1 mean of the people with it, with their SD s1
     */
    public static double clinicalCut(double m0, double s0, double m1, double s1) {
        return (s0 * m1 + s1 * m0) / (s0 + s1);
    }
}
