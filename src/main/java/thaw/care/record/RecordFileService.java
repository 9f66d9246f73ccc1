package thaw.care.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CareTeamRepository;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.account.Proofs;
import thaw.audit.AuditLog;
import thaw.domain.people.ClientId;
import thaw.record.exchange.RecordBundle;

/** Hands a therapist the whole record of a client of theirs, for another clinic's system. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class RecordFileService {

    private final CurrentUser user;
    private final Proofs proofs;
    private final CareTeamRepository careTeams;
    private final RecordBundle bundles;
    private final AuditLog audit;
    private final Clock clock;

    RecordFileService(
            CurrentUser user, Proofs proofs, CareTeamRepository careTeams, RecordBundle bundles, AuditLog audit, Clock clock) {
        this.user = user;
        this.proofs = proofs;
        this.careTeams = careTeams;
        this.bundles = bundles;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The record as a FHIR R4 bundle, with the words that the client shares, after a proof of identity; empty for an unknown
     * record and for one that is not theirs. It is written down that it was taken.
     */
    public Optional<String> take(ClientId client) {
        proofs.require();
        Me me = user.get();
        Instant now = clock.instant();
        if (!careTeams.opens(me.id(), client, LocalDate.ofInstant(now, me.zone()))) {
            return Optional.empty();
        }
        audit.read(me, client, AuditLog.Part.TAKE_OUT);
        return Optional.of(bundles.of(client, RecordBundle.Reader.THERAPIST, now));
    }
}
