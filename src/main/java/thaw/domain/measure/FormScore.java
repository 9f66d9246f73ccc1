package thaw.domain.measure;

import org.jspecify.annotations.Nullable;

/**
 * What one form comes to, of an instrument that Thaw knows or by the questionnaire's own values.
 *
 * @param total    null when too many answers are missing
 * @param sum      what the answers that are there come to, on the scale of the total; below it where some are missing.
 *                 Null when nobody knows the answers
 * @param lowest   the lowest total there can be; null when not known
 * @param highest  the highest total there can be; null when not known
 * @param answered how many of the {@code items} that count were answered
 * @param band     key of the severity band, or null where there are none
 */
public record FormScore(
        State state,
        @Nullable Double total,
        @Nullable Double sum,
        @Nullable Double lowest,
        @Nullable Double highest,
        int answered,
        int items,
        @Nullable String band) {

    /** How far a total can be trusted. */
    public enum State {
        COMPLETE,
        /** One or two answers are missing, and the mean of the others stands for them. */
        PRORATED,
        INCOMPLETE
    }

    public FormScore {
        if ((state == State.INCOMPLETE) != (total == null)) {
            throw new IllegalArgumentException("An incomplete form has no total, and any other has one");
        }
    }
}
