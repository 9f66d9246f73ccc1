package thaw.record.clinic;

/** How a made-up client's way goes. Each is a curve of feelings over the days; chance adds the daily ups and downs. */
public enum CourseKind {
    /** A slow return: a little louder every month, calm throughout. */
    STEADY {
        @Override
        Feeling curve(double progress, int day, int daysLeft) {
            return calm(progress);
        }
    },

    /** Feelings come in waves of four days that are too much, about once a month. */
    FLOODING {
        @Override
        Feeling curve(double progress, int day, int daysLeft) {
            Feeling calm = calm(progress);
            return day % WAVE_EVERY < WAVE_DAYS
                    ? new Feeling(72, calm.pleasant(), 70, 45, 7.6, 4.2, 3.5, calm.connected())
                    : calm;
        }
    },

    /** As steady, and then no word any more. */
    SILENT {
        @Override
        Feeling curve(double progress, int day, int daysLeft) {
            return calm(progress * 0.6);
        }

        @Override
        boolean speaks(int daysLeft) {
            return daysLeft >= SILENT_DAYS;
        }
    },

    /** Had come back a little, and goes numb again in the last days. */
    RE_NUMBING {
        @Override
        Feeling curve(double progress, int day, int daysLeft) {
            return daysLeft < NUMB_DAYS ? new Feeling(11, 6, 6, 8, 1.2, 7.2, 4.2, 2) : calm(0.6 + progress * 0.4);
        }
    },

    /** Feelings return, the painful ones too, with rough days; safety and contact hold. */
    THAWING {
        @Override
        Feeling curve(double progress, int day, int daysLeft) {
            double rough = day % 9 < 2 ? 1.2 * progress : 0;
            return new Feeling(
                    16 + 42 * progress, 12 + 30 * progress, 14 + 36 * progress + 8 * rough, 15 + 35 * progress,
                    2.6 + 1.4 * progress + rough, 7.4, 3.0 - 1.6 * progress, 3 + 3 * progress);
        }
    };

    private static final int WAVE_EVERY = 34;
    private static final int WAVE_DAYS = 4;
    private static final int SILENT_DAYS = 18;
    private static final int NUMB_DAYS = 7;

    /**
     * The feelings of a day.
     *
     * @param progress from 0 on the first day to 1 on the last
     * @param day      days since the first
     * @param daysLeft days until today
     */
    abstract Feeling curve(double progress, int day, int daysLeft);

    /** Whether there is any word from the client on a day so long before today. */
    boolean speaks(int daysLeft) {
        return true;
    }

    private static Feeling calm(double progress) {
        return new Feeling(
                17 + 20 * progress, 13 + 18 * progress, 14 + 3 * progress, 14 + 26 * progress,
                2.4 - 0.6 * progress, 7.4 + 0.6 * progress, 2.2 - 0.9 * progress, 3 + 2 * progress);
    }
}
