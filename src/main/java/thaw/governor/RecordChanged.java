package thaw.governor;

import java.util.Set;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;

/** Something in a client's record was written; careTeam may open it. Published inside the writing transaction. */
public record RecordChanged(ClientId client, Set<AccountId> careTeam) {

    public RecordChanged {
        careTeam = Set.copyOf(careTeam);
    }
}
