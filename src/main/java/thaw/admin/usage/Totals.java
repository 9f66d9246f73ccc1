package thaw.admin.usage;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import thaw.domain.usage.Counts;

/**
 * What was counted in some weeks.
 *
 * @param whole the practice, by week
 * @param parts the parts of one kind, by week; the nil id stands for clients without a program
 */
record Totals(Map<LocalDate, Counts> whole, Map<LocalDate, Map<UUID, Counts>> parts) {

    /** What the practice is divided by. */
    enum Kind {
        PROGRAM,
        THERAPIST
    }
}
