package thaw.practice.mydata;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.audit.AuditLog;
import thaw.domain.people.ClientId;
import thaw.domain.safety.GateAct;
import thaw.domain.safety.GateChange;

import thaw.governor.GateKeeper;
import thaw.governor.LawKeeper;

/** A client's consent: given or taken back by the client, kept with its words, and read by the pacing law (G5) at once. */
@Service
@PreAuthorize("hasRole('CLIENT')")
@Transactional
public class ConsentService {

    private final CurrentUser user;
    private final ConsentRepository consents;
    private final GateKeeper gates;
    private final LawKeeper law;
    private final AuditLog audit;
    private final Clock clock;

    ConsentService(
            CurrentUser user,
            ConsentRepository consents,
            GateKeeper gates,
            LawKeeper law,
            AuditLog audit,
            Clock clock) {
        this.user = user;
        this.consents = consents;
        this.gates = gates;
        this.law = law;
        this.audit = audit;
        this.clock = clock;
    }

    /** My consent as it stands now, whoever recorded it last. */
    @Transactional(readOnly = true)
    public Consent mine() {
        ClientId client = user.get().ownRecord();
        Optional<ConsentRepository.Said> said = consents.newest(client);
        return new Consent(
                !gates.of(client).consentWithdrawn(),
                said.map(ConsentRepository.Said::at).orElse(null),
                said.map(ConsentRepository.Said::version).orElse(null));
    }

    /** I agree to these words, or I take my consent back. Sessions rest from then on until I agree again. */
    public void say(boolean given, ConsentText text) {
        Me me = user.get();
        LocalDate today = LocalDate.ofInstant(clock.instant(), me.zone());
        consents.add(me.ownRecord(), clock.instant(), given, text);
        GateAct act = given ? GateAct.CONSENT_GIVEN : GateAct.CONSENT_WITHDRAWN;
        gates.act(me.ownRecord(), GateChange.of(today, act), me.id(), null);
        audit.wrote(me, me.ownRecord(), AuditLog.Part.CONSENT);
        law.applyLaw(me.ownRecord(), today);
    }
}
