package thaw.record.mail;

import java.util.Optional;

/** Where no mail server is set up. */
final class NoCarrier implements Carrier {

    @Override
    public Handed carry(Letter letter, Written written) {
        return new Handed.Refused(Trouble.NOT_SET_UP, true);
    }

    @Override
    public Optional<String> where() {
        return Optional.empty();
    }
}
