package thaw.care.record;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import thaw.domain.checkin.CheckIn;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.governor.Governor;
import thaw.record.Digest;
import thaw.record.csv.CheckInFile;
import thaw.record.csv.CheckInMapping;
import thaw.record.csv.Finding;
import thaw.record.csv.ImportedHistory;
import thaw.record.csv.Progress;
import thaw.record.csv.Reading;

/**
 * Imports a file, all or nothing. It is read before the transaction begins, because reading takes long and the
 * embedded database has one writer at a time; whether the client may be written to is asked inside the transaction.
 */
@Component
class HistoryImport {

    private static final int MOST_FINDINGS = 200;

    private final Governor governor;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HistoryImport(Governor governor, TransactionTemplate transaction, Clock clock) {
        this.governor = governor;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Reads and stores a file.
     *
     * @param by      who imports; null for the system
     * @param allowed whether this client may be written to
     * @param audit   writes down that it was
     */
    ImportResult run(
            ClientId client,
            CheckInMapping mapping,
            byte[] file,
            Progress progress,
            @Nullable AccountId by,
            Predicate<ClientId> allowed,
            Consumer<ClientId> audit) {
        Reading<ImportedHistory> reading = CheckInFile.read(
                mapping, new ByteArrayInputStream(file), client, clock.instant(), progress);
        return switch (reading) {
            case Reading.Refused<ImportedHistory>(List<Finding> findings) -> new ImportResult.Refused(findings);
            case Reading.Whole<ImportedHistory>(ImportedHistory history) -> inTransaction(() -> {
                if (!allowed.test(client)) {
                    return new ImportResult.NotFound();
                }
                ImportResult result = store(client, history, Digest.of(file), by);
                if (result instanceof ImportResult.Added) {
                    audit.accept(client);
                }
                return result;
            });
        };
    }

    private ImportResult inTransaction(Supplier<ImportResult> work) {
        return Optional.ofNullable(transaction.execute(status -> work.get())).orElseThrow();
    }

    private ImportResult store(ClientId client, ImportedHistory history, String digest, @Nullable AccountId by) {
        if (governor.hasImported(client, digest)) {
            return new ImportResult.AlreadyThere();
        }
        List<Finding> doubled = doubled(client, history);
        if (!doubled.isEmpty()) {
            return new ImportResult.Refused(doubled);
        }
        governor.imported(client, history.checkIns(), history.events(), digest, by);
        return new ImportResult.Added(
                history.checkIns().size(),
                history.events().size(),
                history.checkIns().getFirst().day(),
                history.checkIns().getLast().day());
    }

    /** Check-ins at moments at which the record has one already. */
    private List<Finding> doubled(ClientId client, ImportedHistory history) {
        List<CheckIn> checkIns = history.checkIns();
        Set<Instant> heard =
                governor.heardAt(client, checkIns.getFirst().madeAt(), checkIns.getLast().madeAt());
        List<Finding> doubled = new ArrayList<>();
        for (int at = 0; at < checkIns.size() && doubled.size() < MOST_FINDINGS; at++) {
            CheckIn checkIn = checkIns.get(at);
            if (heard.contains(checkIn.madeAt())) {
                doubled.add(new Finding(history.lines().get(at), "",
                        "The record has a check-in at this moment already, "
                                + checkIn.madeAt().atZone(checkIn.zone()).toLocalDateTime() + "."));
            }
        }
        return doubled;
    }
}
