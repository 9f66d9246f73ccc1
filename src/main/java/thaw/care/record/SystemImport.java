package thaw.care.record;

import java.util.Optional;
import org.springframework.stereotype.Component;
import thaw.audit.AuditLog;
import thaw.domain.people.ClientId;
import thaw.record.csv.CheckInMapping;
import thaw.record.csv.Progress;

/**
 * Imports a history at the machine itself, by the command line: whoever can open the data folder may. No page or
 * request reaches this. The audit log says that it was the system.
 */
@Component
public class SystemImport {

    private final ImportRepository imports;
    private final HistoryImport histories;
    private final AuditLog audit;

    SystemImport(ImportRepository imports, HistoryImport histories, AuditLog audit) {
        this.imports = imports;
        this.histories = histories;
        this.audit = audit;
    }

    /** Imports a file into the record of the client with this username. */
    public ImportResult importHistory(String username, CheckInMapping mapping, byte[] file, Progress progress) {
        Optional<ClientId> client = imports.byUsername(username);
        if (client.isEmpty()) {
            return new ImportResult.NotFound();
        }
        return histories.run(
                client.get(), mapping, file, progress, null,
                one -> true,
                one -> audit.wroteBySystem(one, AuditLog.Part.IMPORT));
    }
}
