package thaw.record.mail;

import java.util.Optional;

/** Writes the letters of one kind, in the transaction that claims the letter. */
public interface LetterWriter {

    LetterKind kind();

    /** The letter as of now; empty when there is nothing to say any more, and then it is not sent. */
    Optional<Written> write(Letter letter);
}
