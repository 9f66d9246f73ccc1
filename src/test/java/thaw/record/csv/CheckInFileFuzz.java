package thaw.record.csv;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.UUID;
import thaw.domain.people.ClientId;
import thaw.fuzz.Parts;

/** A mapping, a form feed, and a file of check-ins that is read by it. */
public final class CheckInFileFuzz {

    private static final ClientId CLIENT = new ClientId(new UUID(1, 1));
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private CheckInFileFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Parts parts = Parts.of(input);
        CheckInMapping mapping = Told.value(MappingFile.read(parts.text()));
        if (mapping == null) {
            return;
        }
        ImportedHistory history = Told.value(read(mapping, parts.second()));
        if (history != null) {
            check(history);
            if (!history.equals(Told.value(read(mapping, parts.second())))) {
                throw new AssertionError("read twice, and not the same");
            }
        }
    }

    private static Reading<ImportedHistory> read(CheckInMapping mapping, byte[] file) {
        return CheckInFile.read(mapping, new ByteArrayInputStream(file), CLIENT, NOW, Progress.UNHEARD);
    }

    private static void check(ImportedHistory history) {
        if (history.checkIns().isEmpty() || history.checkIns().stream().anyMatch(one -> one.madeAt().isAfter(NOW))) {
            throw new AssertionError("nothing, or something from the future");
        }
    }
}
