package thaw.account;

import java.time.ZoneId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import thaw.domain.people.AccountId;

/**
 * Moves people into another time zone, in the caller's transaction. Whoever is signed in lives by the new one from the commit
 * on: at once in this process, and in any other from the next sign-in.
 */
@Component
public class TimeZones {

    private final AccountRepository accounts;
    private final ConcurrentMap<AccountId, ZoneId> moved = new ConcurrentHashMap<>();

    TimeZones(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** The person lives there from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(AccountId account, ZoneId zone) {
        accounts.setZone(account, zone);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                moved.put(account, zone);
            }
        });
    }

    Me now(Me me) {
        ZoneId zone = moved.getOrDefault(me.id(), me.zone());
        return zone.equals(me.zone()) ? me : new Me(me.id(), me.role(), me.name(), zone, me.client());
    }
}
