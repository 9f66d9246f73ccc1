package thaw.domain.checkin;

/** The questions of a check-in that are answered on a scale. All scales start at 0. */
public enum Question {
    /** How loud feelings are today, good or bad. */
    VOLUME(100),
    /** How much pleasant feeling. */
    PLEASANT(100),
    /** How much painful feeling. */
    PAINFUL(100),
    /** How much too much it is; high is worse. */
    OVERWHELM(10),
    /** How safe it feels; high is better. */
    SAFETY(10),
    /** How far away from oneself or the room; high is worse. Asked as "Far away". */
    DISSOCIATION(10),
    /** How much body is felt. */
    BODY(100),
    /** How connected to others. */
    CONNECTED(10);

    private final int highest;

    Question(int highest) {
        this.highest = highest;
    }

    /** The upper end of the scale. */
    public int highest() {
        return highest;
    }

    /** Refuses a rating off the scale. */
    public void check(Answer answer) {
        if (answer instanceof Answer.Rated(double value) && !(value >= 0 && value <= highest)) {
            throw new IllegalArgumentException(name() + " is rated from 0 to " + highest);
        }
    }
}
