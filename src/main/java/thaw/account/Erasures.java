package thaw.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.Erasure.State;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;

/**
 * Wishes of clients that their record be erased: asked by the client, looked into by an admin, carried out when no law has
 * the record kept any more. The client can take the wish back until then. The caller has made sure who may do what.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Erasures {

    private final ErasureRepository wishes;
    private final AccountRepository accounts;
    private final AccountStates states;
    private final SecondFactor factor;
    private final PasskeyRepository passkeys;
    private final AccountActs acts;
    private final Clock clock;

    Erasures(
            ErasureRepository wishes,
            AccountRepository accounts,
            AccountStates states,
            SecondFactor factor,
            PasskeyRepository passkeys,
            AccountActs acts,
            Clock clock) {
        this.wishes = wishes;
        this.accounts = accounts;
        this.states = states;
        this.factor = factor;
        this.passkeys = passkeys;
        this.acts = acts;
        this.clock = clock;
    }

    /** The client's wish; empty when there was none. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Optional<Erasure> of(ClientId client) {
        return wishes.of(client);
    }

    /** The wish of the client who has this account. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Optional<Erasure> ofAccount(AccountId account) {
        return wishes.ofAccount(account);
    }

    /** Wishes that wait, the oldest first. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<Erasure> waiting(int most) {
        return wishes.waiting(most);
    }

    /** The client asks. Asked again, nothing changes. */
    public void ask(ClientId client) {
        boolean waits = wishes.of(client)
                .filter(wish -> wish.state() != State.TAKEN_BACK)
                .isPresent();
        if (!waits) {
            wishes.ask(client, clock.instant());
        }
    }

    /** The client takes the wish back; false when there is none that waits. */
    public boolean takeBack(ClientId client) {
        return wishes.move(client, List.of(State.ASKED, State.HELD), State.TAKEN_BACK);
    }

    /** An admin has looked until when a law has the record kept; false when the wish does not wait any more. */
    public boolean hold(ClientId client, LocalDate keepUntil, String basis, AccountId by) {
        boolean held = wishes.move(client, List.of(State.ASKED, State.HELD), State.HELD);
        if (held) {
            wishes.handled(client, keepUntil, basis, by, clock.instant());
        }
        return held;
    }

    /** Ends the account and takes the person's name off it; false when the wish does not wait any more. */
    public boolean done(Erasure wish) {
        boolean moved = wishes.move(wish.client(), List.of(State.HELD), State.DONE);
        if (moved) {
            states.deactivate(wish.account());
            accounts.forget(wish.account());
            factor.remove(wish.account());
            passkeys.removeAll(wish.account());
            acts.forget(wish.account());
        }
        return moved;
    }
}
