package thaw.governor;

import java.util.Optional;
import thaw.record.mail.Letter;
import thaw.record.mail.LetterKind;
import thaw.record.mail.LetterWords;
import thaw.record.mail.LetterWriter;
import thaw.record.mail.Written;

/**
 * Tells a person that something waits: no name, no reason, no number.
 *
 * @param page where it waits, below the start
 */
record NoticeLetter(LetterKind kind, String page, LetterWords words) implements LetterWriter {

    @Override
    public Optional<Written> write(Letter letter) {
        return Optional.of(new Written(
                words.text("letter.notice.subject"), words.text("letter.notice.text", words.address(page))));
    }
}
