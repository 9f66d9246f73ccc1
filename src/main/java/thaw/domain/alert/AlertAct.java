package thaw.domain.alert;

/** What a person does to an alert. Whoever does it owns it from then on. */
public sealed interface AlertAct {

    /** Takes it in hand. */
    record Take() implements AlertAct {}

    /**
     * Writes down what was done.
     *
     * @param words never blank
     */
    record Note(String words) implements AlertAct {

        /** @throws IllegalArgumentException for blank words and for too many */
        public Note {
            words = words.strip();
            if (words.isEmpty() || words.length() > Closing.LIMIT) {
                throw new IllegalArgumentException("A note has 1 to " + Closing.LIMIT + " characters");
            }
        }
    }

    /** Ends it. */
    record Close(Closing closing) implements AlertAct {}
}
