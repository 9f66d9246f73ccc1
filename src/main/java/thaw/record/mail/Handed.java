package thaw.record.mail;

/** What came of handing a letter to the mail server. */
sealed interface Handed {

    /** The mail server has taken it. */
    record Taken() implements Handed {}

    /**
     * It was not taken, for sure.
     *
     * @param forGood trying again is no use
     */
    record Refused(Trouble why, boolean forGood) implements Handed {}

    /** Nobody can know. */
    record Unclear() implements Handed {}
}
