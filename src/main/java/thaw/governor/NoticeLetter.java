package thaw.governor;

import java.util.Optional;
import org.springframework.stereotype.Component;
import thaw.record.mail.Letter;
import thaw.record.mail.LetterKind;
import thaw.record.mail.LetterWords;
import thaw.record.mail.LetterWriter;
import thaw.record.mail.Written;

/** Tells the owner of an alert that something waits: no name, no reason, no number. */
@Component
class NoticeLetter implements LetterWriter {

    private final LetterWords words;

    NoticeLetter(LetterWords words) {
        this.words = words;
    }

    @Override
    public LetterKind kind() {
        return LetterKind.NOTICE;
    }

    @Override
    public Optional<Written> write(Letter letter) {
        return Optional.of(new Written(
                words.text("letter.notice.subject"), words.text("letter.notice.text", words.address("alerts"))));
    }
}
