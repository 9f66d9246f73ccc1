package thaw.domain.trend;

/**
 * The exponentially weighted moving average: z_i = l x_i + (1-l) z_{i-1}, z_0 = mu, out where it passes
 * mu +- L s sqrt(l/(2-l) (1-(1-l)^{2i})). Quick to show small lasting shifts. Sources: Roberts 1959, Technometrics 1,
 * 239; NIST/SEMATECH e-Handbook 6.3.2.4; on experience samples Schat et al. 2023, Psychological Methods 28, 1335.
 *
 * @param lambda the weight of the newest value, above 0 and up to 1
 * @param width  L, the limits' distance in standard errors, above 0
 */
public record EwmaChart(Baseline baseline, double lambda, double width) implements ControlChart {

    public EwmaChart {
        if (!(lambda > 0 && lambda <= 1) || !(width > 0)) {
            throw new IllegalArgumentException("Lambda lies above 0 and up to 1, and L above 0");
        }
    }

    /** With lambda 0.2 and L 3, as the pacing law uses it. */
    public static EwmaChart standard(Baseline baseline) {
        return new EwmaChart(baseline, 0.2, 3);
    }

    @Override
    public Smoothed start() {
        return new Smoothed(this, 0, baseline.mu());
    }

    /**
     * The running average.
     *
     * @param count how many values went in; the limits open with it
     * @param z     the average, in scale points
     */
    public record Smoothed(EwmaChart chart, int count, double z) implements State {

        @Override
        public Smoothed next(double value) {
            return new Smoothed(chart, count + 1, z + chart.lambda * (value - z));
        }

        public double lower() {
            return chart.baseline.mu() - reach();
        }

        public double upper() {
            return chart.baseline.mu() + reach();
        }

        @Override
        public boolean isHigh() {
            return z > upper();
        }

        @Override
        public boolean isLow() {
            return z < lower();
        }

        private double reach() {
            double l = chart.lambda;
            return chart.width * chart.baseline.sd() * Math.sqrt(l / (2 - l) * (1 - Math.pow(1 - l, 2.0 * count)));
        }
    }
}
