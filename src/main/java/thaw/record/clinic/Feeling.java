package thaw.record.clinic;

/**
 * How it is for a made-up client on one day, before any of it is put into answers. 0-100, and 0-10 from overwhelm on.
 */
record Feeling(
        double volume,
        double pleasant,
        double painful,
        double body,
        double overwhelm,
        double safety,
        double away,
        double connected) {

    /** What a session at some level adds to a day like this. */
    Feeling withOverwhelm(double more) {
        return new Feeling(volume, pleasant, painful, body, overwhelm + more, safety, away, connected);
    }
}
