package thaw.governor;

import java.util.Optional;
import org.springframework.stereotype.Component;
import thaw.record.mail.Letter;
import thaw.record.mail.LetterKind;
import thaw.record.mail.LetterWords;
import thaw.record.mail.LetterWriter;
import thaw.record.mail.Written;

/** Tells a person whose care team has changed that something waits: no name, no reason, no number. */
@Component
class TeamLetter implements LetterWriter {

    private final LetterWords words;

    TeamLetter(LetterWords words) {
        this.words = words;
    }

    @Override
    public LetterKind kind() {
        return LetterKind.TEAM;
    }

    @Override
    public Optional<Written> write(Letter letter) {
        return Optional.of(new Written(
                words.text("letter.notice.subject"), words.text("letter.notice.text", words.address(""))));
    }
}
