package thaw.domain.trend;

/**
 * The cumulative sum: C+ = max(0, C+ + (x-mu)/s - k), and C- likewise downwards; out above h. It adds up small moves
 * in one direction. Sources: Page 1954, Biometrika 41, 100; Montgomery, Introduction to Statistical Quality Control.
 *
 * @param slack    k, in baseline SDs: moves up to this size are let go
 * @param decision h, in baseline SDs
 */
public record CusumChart(Baseline baseline, double slack, double decision) implements ControlChart {

    public CusumChart {
        if (!(slack >= 0) || !(decision > 0)) {
            throw new IllegalArgumentException("The slack is not negative, and the decision value lies above 0");
        }
    }

    /** With k 0.5 and h 5. */
    public static CusumChart standard(Baseline baseline) {
        return new CusumChart(baseline, 0.5, 5);
    }

    @Override
    public Sums start() {
        return new Sums(this, 0, 0);
    }

    /** The two running sums, in baseline SDs, both at least 0. */
    public record Sums(CusumChart chart, double up, double down) implements State {

        @Override
        public Sums next(double value) {
            double distance = (value - chart.baseline.mu()) / chart.baseline.sd();
            return new Sums(
                    chart, Math.max(0, up + distance - chart.slack), Math.max(0, down - distance - chart.slack));
        }

        @Override
        public boolean isHigh() {
            return up > chart.decision;
        }

        @Override
        public boolean isLow() {
            return down > chart.decision;
        }
    }
}
