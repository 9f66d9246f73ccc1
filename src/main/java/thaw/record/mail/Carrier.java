package thaw.record.mail;

import java.util.Optional;

/** Carries letters out of the house. It gives up by itself within half a minute. */
interface Carrier {

    Handed carry(Letter letter, Written written);

    /** Where to, in words for an admin; empty where no e-mail can be sent. */
    Optional<String> where();
}
