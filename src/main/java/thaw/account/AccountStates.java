package thaw.account;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import thaw.domain.people.AccountId;

/**
 * Switches accounts off and on again. Someone who is signed in when the account is switched off is signed out everywhere
 * and refused from the commit on: by every service of this process at once, and by every process at the next request.
 */
@Component
public class AccountStates {

    private final AccountRepository accounts;
    private final SignIns signIns;
    private final Set<AccountId> switchedOff = ConcurrentHashMap.newKeySet();

    AccountStates(AccountRepository accounts, SignIns signIns) {
        this.accounts = accounts;
        this.signIns = signIns;
    }

    /** Ends an account's access, in the caller's transaction; the caller has made sure that this may be done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void deactivate(AccountId account) {
        accounts.setActive(account, false);
        signIns.endAll(account);
        afterCommit(() -> switchedOff.add(account));
    }

    /** Gives an account its access back, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reactivate(AccountId account) {
        accounts.setActive(account, true);
        afterCommit(() -> switchedOff.remove(account));
    }

    /** Whether the account was switched off by this process; costs nothing to ask. */
    boolean isKnownToBeOff(AccountId account) {
        return switchedOff.contains(account);
    }

    private static void afterCommit(Runnable act) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                act.run();
            }
        });
    }
}
