package thaw.governor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.people.ClientId;

/** The weeks in which usage reports count a client. */
@Component
public class CountedWeeks {

    private final RollupRepository rollups;

    CountedWeeks(RollupRepository rollups) {
        this.rollups = rollups;
    }

    /** The client's record goes: totals of weeks in which they are counted are counted anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leaves(ClientId client) {
        rollups.leaves(client);
    }
}
