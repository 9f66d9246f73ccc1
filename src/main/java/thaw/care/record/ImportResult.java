package thaw.care.record;

import java.time.LocalDate;
import java.util.List;
import thaw.record.csv.Finding;

/** What came of an import. */
public sealed interface ImportResult {

    /** Everything in the file is in the record now; the days are those of the first and the last check-in. */
    record Added(int checkIns, int events, LocalDate first, LocalDate last) implements ImportResult {}

    /** This very file was imported for this client before; nothing was added. */
    record AlreadyThere() implements ImportResult {}

    /** Nothing was added, and why. */
    record Refused(List<Finding> findings) implements ImportResult {
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /** There is no such client for whoever asks. */
    record NotFound() implements ImportResult {}
}
