package thaw.record.clinic;

/** The curve of a course with the daily ups and downs: today's carry over to tomorrow by half. */
final class Mood {

    private static final double CARRIED = 0.5;
    private static final int PARTS = 8;

    private final CourseKind kind;
    private final int days;
    private final Chance chance;
    private final double[] drift = new double[PARTS];

    /** @param days from the first day to today */
    Mood(CourseKind kind, int days, Chance chance) {
        this.kind = kind;
        this.days = Math.max(1, days);
        this.chance = chance;
    }

    /** The feelings of the day after the last one asked for. */
    Feeling next(int day) {
        for (int part = 0; part < PARTS; part++) {
            drift[part] = CARRIED * drift[part] + chance.spread() * 0.85;
        }
        Feeling curve = kind.curve(day / (double) days, day, days - day);
        return new Feeling(
                hundred(curve.volume() + 5 * drift[0]),
                hundred(curve.pleasant() + 5 * drift[1]),
                hundred(curve.painful() + 4 * drift[2]),
                hundred(curve.body() + 5 * drift[3]),
                ten(curve.overwhelm() + 0.7 * drift[4]),
                ten(curve.safety() + 0.5 * drift[5]),
                ten(curve.away() + 0.5 * drift[6]),
                ten(curve.connected() + 0.8 * drift[7]));
    }

    private static double hundred(double value) {
        return Math.clamp(value, 0.0, 100.0);
    }

    private static double ten(double value) {
        return Math.clamp(value, 0.0, 10.0);
    }
}
