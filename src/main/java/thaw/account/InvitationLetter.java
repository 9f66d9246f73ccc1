package thaw.account;

import java.util.Optional;
import org.springframework.stereotype.Component;
import thaw.record.mail.Letter;
import thaw.record.mail.LetterKind;
import thaw.record.mail.LetterWords;
import thaw.record.mail.LetterWriter;
import thaw.record.mail.Written;

/** Brings an invitation. Its link is made when the letter is sent, so that it lies nowhere before. */
@Component
class InvitationLetter implements LetterWriter {

    private final Invitations invitations;
    private final LetterWords words;

    InvitationLetter(Invitations invitations, LetterWords words) {
        this.invitations = invitations;
        this.words = words;
    }

    @Override
    public LetterKind kind() {
        return LetterKind.INVITATION;
    }

    @Override
    public Optional<Written> write(Letter letter) {
        return invitations.byMail(letter).map(token -> new Written(
                words.text("letter.invitation.subject"),
                words.text("letter.invitation.text", words.address("welcome/" + token))));
    }
}
