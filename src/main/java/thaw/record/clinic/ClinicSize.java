package thaw.record.clinic;

/**
 * How large a made-up clinic is.
 *
 * @param therapists 1 to 10,000
 * @param clients    of all therapists together, who share them evenly; 0 to 1,000,000
 * @param days       how long the longest record is, 30 to 3,650
 * @param seed       the same seed on the same day makes the same rows
 */
public record ClinicSize(int therapists, int clients, int days, long seed) {

    public ClinicSize {
        within("Therapists", therapists, 1, 10_000);
        within("Clients", clients, 0, 1_000_000);
        within("Days", days, 30, 3_650);
    }

    private static void within(String what, int value, int low, int high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(what + " are " + low + " to " + high + ", not " + value);
        }
    }
}
