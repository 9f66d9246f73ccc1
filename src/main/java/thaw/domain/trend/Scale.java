package thaw.domain.trend;

/** The scale that answers lie on, both ends included: 0 to 100 for a volume, 0 to 10 for safety. */
public record Scale(double lowest, double highest) {

    private static final double SMALLEST_SD_SHARE = 0.05;

    public Scale {
        if (!(lowest < highest) || Double.isInfinite(highest - lowest)) {
            throw new IllegalArgumentException("A scale begins below its end, and both are finite");
        }
    }

    public double width() {
        return highest - lowest;
    }

    public boolean contains(double value) {
        return value >= lowest && value <= highest;
    }

    /** 5 % of the scale: a control chart takes no smaller SD, so that a quiet baseline does not make it jumpy. */
    public double smallestSd() {
        return width() * SMALLEST_SD_SHARE;
    }
}
