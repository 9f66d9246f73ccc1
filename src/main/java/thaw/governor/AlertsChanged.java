package thaw.governor;

import java.util.Set;
import thaw.domain.people.AccountId;

/** Alerts that these people may see have changed. Published inside the writing transaction. */
public record AlertsChanged(Set<AccountId> people) {

    public AlertsChanged {
        people = Set.copyOf(people);
    }
}
