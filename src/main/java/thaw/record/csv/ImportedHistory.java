package thaw.record.csv;

import java.util.List;
import thaw.domain.checkin.CheckIn;
import thaw.domain.event.LifeEvent;

/**
 * A history as a file told it.
 *
 * @param checkIns in the order of time, no two at the same moment, at least one
 * @param lines    of the check-ins, in the same order; of a day's mean the line of its last row
 * @param events   in the order of days
 */
public record ImportedHistory(List<CheckIn> checkIns, List<Long> lines, List<LifeEvent> events) {

    public ImportedHistory {
        checkIns = List.copyOf(checkIns);
        lines = List.copyOf(lines);
        events = List.copyOf(events);
    }
}
