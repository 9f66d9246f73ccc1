package thaw.account;

import java.util.Optional;
import org.springframework.stereotype.Component;
import thaw.record.mail.Letter;
import thaw.record.mail.LetterKind;
import thaw.record.mail.LetterWords;
import thaw.record.mail.LetterWriter;
import thaw.record.mail.Written;

/** Tells somebody that the way they sign in has changed. */
@Component
class AccountChangeLetter implements LetterWriter {

    private final LetterWords words;

    AccountChangeLetter(LetterWords words) {
        this.words = words;
    }

    @Override
    public LetterKind kind() {
        return LetterKind.ACCOUNT;
    }

    @Override
    public Optional<Written> write(Letter letter) {
        return Optional.of(new Written(
                words.text("letter.account.subject"),
                words.text(
                        "letter.account.text", words.text("letter.account." + letter.about()), words.address("account"))));
    }
}
