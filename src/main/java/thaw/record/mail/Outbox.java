package thaw.record.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.people.AccountId;
import thaw.domain.people.MailAddress;

/** Takes letters in, in the caller's transaction: a letter is as sure as the act that it tells of. */
@Component
public class Outbox {

    /** So many letters of a kind reach one person in a day, so that nobody's mailbox is filled by somebody else. */
    static final int MOST_A_DAY = 20;

    private final LetterRepository letters;
    private final Carrier carrier;
    private final Clock clock;

    Outbox(LetterRepository letters, Carrier carrier, Clock clock) {
        this.letters = letters;
        this.carrier = carrier;
        this.clock = clock;
    }

    /** Whether this installation can send e-mail. */
    public boolean isOpen() {
        return carrier.where().isPresent();
    }

    /**
     * Takes a letter in.
     *
     * @param about     see {@link Letter}
     * @param goodUntil from then on it is not sent any more
     * @return false where this person has got too many of these today; nothing is sent then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(LetterKind kind, AccountId account, MailAddress address, String about, Instant goodUntil) {
        Instant now = clock.instant();
        if (letters.since(account, kind, now.minus(Duration.ofDays(1))) >= MOST_A_DAY) {
            return false;
        }
        letters.add(kind, account, address, about, now, goodUntil);
        return true;
    }

    /** How the person's newest letter of this kind fares. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public java.util.Optional<LetterState> newest(AccountId account, LetterKind kind) {
        return letters.newest(account, kind);
    }
}
