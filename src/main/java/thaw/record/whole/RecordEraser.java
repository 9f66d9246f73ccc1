package thaw.record.whole;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.people.ClientId;
import thaw.governor.CountedWeeks;

/** Removes everything that is kept of one client, without a look at it. The caller has made sure who may. */
@Component
public class RecordEraser {

    private final WholeRecordRepository tables;
    private final CountedWeeks weeks;

    RecordEraser(WholeRecordRepository tables, CountedWeeks weeks) {
        this.tables = tables;
        this.weeks = weeks;
    }

    /** Removes every row; the audit log stays, without what was in the record. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(ClientId client) {
        weeks.leaves(client);
        tables.erase(client);
    }
}
