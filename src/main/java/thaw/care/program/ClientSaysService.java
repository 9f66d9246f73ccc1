package thaw.care.program;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.audit.AuditLog;
import thaw.domain.people.ClientId;
import thaw.governor.ChoiceKeeper;

/** What a client of the therapist chose about the plan and said about sessions, and whether the client sees "My way". */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class ClientSaysService {

    private final CurrentUser user;
    private final ClientSaysRepository says;
    private final ChoiceKeeper choices;
    private final AuditLog audit;
    private final Clock clock;

    ClientSaysService(
            CurrentUser user, ClientSaysRepository says, ChoiceKeeper choices, AuditLog audit, Clock clock) {
        this.user = user;
        this.says = says;
        this.choices = choices;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the client chose and said in the last three months; empty for a record that is not the therapist's to open. */
    @Transactional(readOnly = true)
    public Optional<ClientSays> of(ClientId client) {
        Me me = user.get();
        Instant now = clock.instant();
        return says.of(me.id(), client, LocalDate.ofInstant(now, me.zone()), now);
    }

    /**
     * Keeps "My way" back for now, or not any more.
     *
     * @return false for a record that is not the therapist's to open; nothing has changed then
     */
    public boolean keepWayBack(ClientId client, boolean back) {
        boolean mine = of(client).isPresent();
        if (mine) {
            choices.keepWayBack(client, back);
            audit.wrote(user.get(), client, AuditLog.Part.PROGRAM);
        }
        return mine;
    }
}
