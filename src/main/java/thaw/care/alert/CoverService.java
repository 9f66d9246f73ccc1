package thaw.care.alert;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.Colleague;
import thaw.account.Cover;
import thaw.account.Covers;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.governor.AlertKeeper;

/** A therapist plans who stands in, and when they are away themselves. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class CoverService {

    private final CurrentUser user;
    private final Covers covers;
    private final AlertKeeper alerts;
    private final Clock clock;

    CoverService(CurrentUser user, Covers covers, AlertKeeper alerts, Clock clock) {
        this.user = user;
        this.covers = covers;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** The therapist's own calendar day. */
    @Transactional(readOnly = true)
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), user.get().zone());
    }

    /** The own covers that have not ended, the next one first. */
    @Transactional(readOnly = true)
    public List<Cover> list() {
        return covers.of(user.get().id(), today());
    }

    /** A stretch of the colleagues who can stand in, by name. */
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(String search, int offset, int limit) {
        return covers.colleagues(user.get().id(), search, offset, limit);
    }

    /** Adds a cover, or says what is wrong with it. Alerts that are open go on at once. */
    public Optional<Covers.Complaint> add(Covers.Plan plan) {
        Me me = user.get();
        Optional<Covers.Complaint> complaint = covers.add(me.id(), plan, today());
        if (complaint.isEmpty()) {
            alerts.checkOf(me.id());
        }
        return complaint;
    }

    /** Ends the own cover from today on; false when it is not there. */
    public boolean end(UUID cover) {
        Me me = user.get();
        boolean ended = covers.end(me.id(), cover, today());
        alerts.checkOf(me.id());
        return ended;
    }
}
