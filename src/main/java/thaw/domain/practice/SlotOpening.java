package thaw.domain.practice;

import java.util.Optional;

/**
 * What a clinician says who opens hypnosis for one client.
 *
 * @param training what trained them for it, in their words
 * @param reason   why for this client
 */
public record SlotOpening(String training, String reason) {

    /** The longest training and the longest reason that is kept. */
    public static final int LIMIT = 1000;

    /** From this level on a practice can be hypnosis. */
    public static final int LEAST_LEVEL = 4;

    public SlotOpening {
        training = training.strip();
        reason = reason.strip();
        if (!isSaid(training) || !isSaid(reason)) {
            throw new IllegalArgumentException("Hypnosis is opened with training and reason");
        }
    }

    /**
     * An opening; empty when something of it is missing.
     *
     * @param confirmed the clinician has read what the place asks for, and confirms that it holds
     */
    public static Optional<SlotOpening> of(String training, String reason, boolean confirmed) {
        return confirmed && isSaid(training.strip()) && isSaid(reason.strip())
                ? Optional.of(new SlotOpening(training, reason))
                : Optional.empty();
    }

    private static boolean isSaid(String text) {
        return !text.isEmpty() && text.length() <= LIMIT;
    }
}
