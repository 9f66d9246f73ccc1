package thaw.care.alert;

/**
 * What waits for a therapist.
 *
 * @param open        alerts that the therapist owns
 * @param urgent      those of them that are urgent
 * @param undelivered some that no page of theirs has shown yet
 */
public record Waiting(int open, int urgent, boolean undelivered) {}
