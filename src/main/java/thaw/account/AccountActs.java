package thaw.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.people.AccountId;
import thaw.record.mail.LetterKind;
import thaw.record.mail.Outbox;

/** Writes down what changes in how people sign in, in the transaction of the change, and tells them by a letter. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AccountActs {

    private static final Duration LETTER_LIVES = Duration.ofDays(7);

    /**
     * Something that was changed.
     *
     * @param by   the name of whoever did it
     * @param from the address it came from; null when there was none
     */
    public record Done(AccountAct act, String by, Instant at, @Nullable String from) {}

    private final AccountActRepository acts;
    private final MailAddresses mail;
    private final Outbox outbox;
    private final CallerAddress caller;
    private final Clock clock;

    AccountActs(AccountActRepository acts, MailAddresses mail, Outbox outbox, CallerAddress caller, Clock clock) {
        this.acts = acts;
        this.mail = mail;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** The person changed it on their own account. */
    void did(Me me, AccountAct act) {
        did(me, me.id(), act);
    }

    /** Somebody changed it on an account. */
    void did(Me by, AccountId account, AccountAct act) {
        Instant now = clock.instant();
        acts.add(account, by.id(), act, now, caller.of(by.id()).orElse(null));
        mail.confirmed(account).ifPresent(address ->
                outbox.add(LetterKind.ACCOUNT, account, address, act.name(), now.plus(LETTER_LIVES)));
    }

    /** What is written down of the account goes. */
    void forget(AccountId account) {
        acts.forget(account);
    }

    /** The newest first. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    List<Done> of(AccountId account, int most) {
        return acts.of(account, most);
    }
}
