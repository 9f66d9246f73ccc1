package thaw.governor;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CareTeamRepository;
import thaw.database.PastTheWall;
import thaw.domain.checkin.CheckIn;
import thaw.domain.event.LifeEvent;
import thaw.domain.pacing.Rule;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.session.SessionId;
import thaw.domain.session.SessionOutcome;
import thaw.governor.RollupRepository.Counts;

/**
 * Takes in evidence: stores it, keeps what lists and reports read, and tells open pages after the commit. Everything
 * happens in the caller's transaction; the caller has made sure that the person may do this.
 */
@Component
@PastTheWall
@Transactional(propagation = Propagation.MANDATORY)
public class Governor {

    private final CheckInRepository checkIns;
    private final SessionRepository sessions;
    private final EventRepository lifeEvents;
    private final StateRepository states;
    private final LifeSignsRepository signs;
    private final RollupRepository rollups;
    private final CareTeamRepository careTeams;
    private final AlertKeeper alerts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Governor(
            CheckInRepository checkIns,
            SessionRepository sessions,
            EventRepository lifeEvents,
            StateRepository states,
            LifeSignsRepository signs,
            RollupRepository rollups,
            CareTeamRepository careTeams,
            AlertKeeper alerts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.checkIns = checkIns;
        this.sessions = sessions;
        this.lifeEvents = lifeEvents;
        this.states = states;
        this.signs = signs;
        this.rollups = rollups;
        this.careTeams = careTeams;
        this.alerts = alerts;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a client's record: from here on the client stands in lists. */
    public void opened(ClientId client) {
        states.open(client);
        changed(client);
    }

    /** Opens many records at once, by client who is responsible; each therapist's open pages hear of it once. */
    public void openedAll(Map<ClientId, AccountId> therapists) {
        states.openAll(therapists.keySet());
        Map<AccountId, ClientId> one = new HashMap<>();
        therapists.forEach((client, therapist) -> one.put(therapist, client));
        one.values().forEach(this::changed);
    }

    /** Takes in a check-in. One that was sent before, with the same id, changes nothing. */
    public void checkedIn(ClientId client, CheckIn checkIn) {
        if (checkIns.add(client, checkIn, clock.instant())) {
            states.checkedIn(client, checkIn.madeAt(), checkIn.day(), Attention.after(checkIn));
            signs.look(client, checkIn.day());
            rollups.add(client, checkIn.day(), Counts.ofCheckIns(1));
            changed(client);
        }
    }

    /**
     * Takes in a history of check-ins from a file.
     *
     * @param lane   what the file tells for the event lane
     * @param digest of the file, so that one that comes again adds nothing
     * @return whether it was added
     */
    public boolean imported(
            ClientId client,
            List<CheckIn> history,
            List<LifeEvent> lane,
            String digest,
            @Nullable AccountId by) {
        UUID importId = UUID.randomUUID();
        if (history.isEmpty() || !checkIns.addImport(importId, client, digest, history.size(), by, clock.instant())) {
            return false;
        }
        checkIns.addAll(client, history, clock.instant(), importId);
        lifeEvents.add(client, lane, by, clock.instant());
        CheckIn newest = history.stream().max(Comparator.comparing(CheckIn::madeAt)).orElseThrow();
        states.checkedIn(client, newest.madeAt(), newest.day(), Attention.after(newest));
        signs.look(client, newest.day());
        changed(client);
        return true;
    }

    /** Whether this very file came in for this client before. */
    public boolean hasImported(ClientId client, String digest) {
        return checkIns.hasImported(client, digest);
    }

    /** The moments between two, both included, at which the client checked in: an import must not double them. */
    public Set<Instant> heardAt(ClientId client, Instant from, Instant until) {
        return checkIns.moments(client, from, until);
    }

    /** A therapist has opened the record: the caseload tells them from now on what is new since then. */
    public void looked(ClientId client, AccountId therapist) {
        states.looked(therapist, client, clock.instant());
    }

    /** A session begins. */
    public void began(ClientId client, BegunSession begun) {
        if (sessions.begin(client, begun)) {
            states.contact(client, begun.day());
            rollups.add(client, begun.day(), Counts.ofStarted());
            changed(client);
        }
    }

    /**
     * A session of the client goes on: what was rated and what happened in it so far. What came before stays as it is.
     *
     * @return false for a session that has ended, or of somebody else; nothing has changed then
     */
    public boolean goesOn(ClientId client, SessionId session, SessionOutcome soFar) {
        return sessions.goOn(client, session, soFar);
    }

    /**
     * A session of the client ended now.
     *
     * @return false for an end that was told before, or of somebody else's session; nothing has changed then
     */
    public boolean ended(ClientId client, SessionId session, SessionOutcome outcome, LocalDate day) {
        return ended(client, session, outcome, day, clock.instant());
    }

    /**
     * A session of the client ended at that moment, which may be a while ago.
     *
     * @return false for an end that was told before, or of somebody else's session; nothing has changed then
     */
    public boolean ended(ClientId client, SessionId session, SessionOutcome outcome, LocalDate day, Instant at) {
        if (!sessions.end(client, session, outcome, at)) {
            return false;
        }
        sessions.markPlannedDone(client, session);
        signs.look(client, day);
        rollups.add(client, day, Counts.ofEnded(
                outcome.completed(), outcome.pulledBack(), outcome.stopReason() != null));
        changed(client);
        return true;
    }

    /** The client pressed "I am not safe". */
    public void notSafe(ClientId client) {
        states.attend(client, Attention.notSafe());
        alerts.call(client, Rule.G1);
        changed(client);
    }

    /** Sessions were planned (or, negative, withdrawn) on these days. */
    public void planned(ClientId client, List<LocalDate> days, int eachCounts) {
        days.forEach(day -> rollups.add(client, day, Counts.ofPlanned(eachCounts)));
        changed(client);
    }

    /** Anything else in the record was written: open pages read anew after the commit. */
    public void changed(ClientId client) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        events.publishEvent(new RecordChanged(client, careTeams.of(client, today)));
    }

    /** The record is about to be erased: open pages of it close after the commit, whoever of the care team has them open. */
    public void erased(ClientId client) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        changed(client);
        careTeams.of(client, today).forEach(therapist -> events.publishEvent(new AccessEnded(therapist, client)));
    }
}
