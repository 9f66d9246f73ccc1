package thaw.record.whole;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.people.ClientId;

/** Everything that is kept of one client. The caller has made sure who may, and writes it down. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class WholeRecord {

    private final WholeRecordRepository tables;

    WholeRecord(WholeRecordRepository tables) {
        this.tables = tables;
    }

    /** Every row, table by table. */
    public List<RecordTable> read(ClientId client) {
        return tables.read(client);
    }
}
