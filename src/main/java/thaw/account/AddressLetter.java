package thaw.account;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import thaw.record.mail.Letter;
import thaw.record.mail.LetterKind;
import thaw.record.mail.LetterWords;
import thaw.record.mail.LetterWriter;
import thaw.record.mail.Written;

/** Asks whoever reads a mailbox to confirm its address. */
@Component
class AddressLetter implements LetterWriter {

    private final MailAddressRepository addresses;
    private final LetterWords words;
    private final Clock clock;

    AddressLetter(MailAddressRepository addresses, LetterWords words, Clock clock) {
        this.addresses = addresses;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public LetterKind kind() {
        return LetterKind.ADDRESS;
    }

    @Override
    public Optional<Written> write(Letter letter) {
        Secret secret = Secret.make();
        boolean wanted = addresses.link(
                letter.account(), letter.address(), secret.hash(), clock.instant().plus(MailAddresses.LINK_LIVES));
        return wanted
                ? Optional.of(new Written(
                        words.text("letter.address.subject"),
                        words.text("letter.address.text", words.address("address/" + secret.token()))))
                : Optional.empty();
    }
}
