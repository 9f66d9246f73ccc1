package thaw.record.whole;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.database.PastTheWall;
import thaw.domain.people.ClientId;

/** Removes everything that is kept of one client, without a look at it. The caller has made sure who may. */
@Component
@PastTheWall
public class RecordEraser {

    private final WholeRecordRepository tables;

    RecordEraser(WholeRecordRepository tables) {
        this.tables = tables;
    }

    /** Removes every row; the audit log stays, without what was in the record. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(ClientId client) {
        tables.erase(client);
    }
}
