package thaw.care.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CareTeamRepository;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.audit.AuditLog;
import thaw.domain.people.ClientId;
import thaw.record.csv.CheckInMapping;
import thaw.record.csv.Progress;

/** Imports histories of check-ins for a therapist, into the records of the therapist's own clients. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class ImportService {

    private final CurrentUser user;
    private final CareTeamRepository careTeams;
    private final ImportRepository imports;
    private final HistoryImport histories;
    private final AuditLog audit;
    private final Clock clock;

    ImportService(
            CurrentUser user,
            CareTeamRepository careTeams,
            ImportRepository imports,
            HistoryImport histories,
            AuditLog audit,
            Clock clock) {
        this.user = user;
        this.careTeams = careTeams;
        this.imports = imports;
        this.histories = histories;
        this.audit = audit;
        this.clock = clock;
    }

    /** The client's imports; empty for an unknown record and for one that is not the therapist's. */
    public Optional<ClientImports> open(ClientId client) {
        Me me = user.get();
        Optional<ClientImports> found = imports.imports(me.id(), client, today(me));
        found.ifPresent(open -> audit.read(me, client, AuditLog.Part.IMPORT));
        return found;
    }

    /**
     * Imports a file. It takes as long as the file is large; the listener hears how far it is and may cancel until
     * storing begins.
     *
     * @throws java.util.concurrent.CancellationException when the listener threw it; nothing was added
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public ImportResult importHistory(ClientId client, CheckInMapping mapping, byte[] file, Progress progress) {
        Me me = user.get();
        return histories.run(
                client, mapping, file, progress, me.id(),
                one -> careTeams.opens(me.id(), one, today(me)),
                one -> audit.wrote(me, one, AuditLog.Part.IMPORT));
    }

    private LocalDate today(Me me) {
        return LocalDate.ofInstant(clock.instant(), me.zone());
    }
}
