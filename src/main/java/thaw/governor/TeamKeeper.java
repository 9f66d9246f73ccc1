package thaw.governor;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CareTeamRepository;
import thaw.account.Emergencies;
import thaw.account.HandOver;
import thaw.account.HandOvers;
import thaw.account.Me;
import thaw.database.PastTheWall;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.people.EmergencyId;

/**
 * What follows when a care team changes, in the caller's transaction: alerts go to whoever answers for them now, everybody
 * whom it concerns is told, counts of what lies ahead move along, and open pages of whoever has left lose the client.
 */
@Component
@PastTheWall
@Transactional(propagation = Propagation.MANDATORY)
public class TeamKeeper {

    private final HandOvers handOvers;
    private final Emergencies emergencies;
    private final CareTeamRepository careTeams;
    private final RollupRepository rollups;
    private final AlertKeeper alerts;
    private final TeamNotices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TeamKeeper(
            HandOvers handOvers,
            Emergencies emergencies,
            CareTeamRepository careTeams,
            RollupRepository rollups,
            AlertKeeper alerts,
            TeamNotices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.handOvers = handOvers;
        this.emergencies = emergencies;
        this.careTeams = careTeams;
        this.rollups = rollups;
        this.alerts = alerts;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** Hands a client on from that day, today or later on the admin's calendar, or says what is wrong with it. */
    public Optional<HandOvers.Complaint> handOver(ClientId client, AccountId to, LocalDate day, Me admin) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, admin.zone());
        Optional<HandOvers.Complaint> complaint = handOvers.complaint(client, to, day, today);
        if (complaint.isEmpty()) {
            HandOver made = handOvers.add(client, to, day, admin.id(), now);
            rollups.move(client, made.from(), made.to(), day);
            tell(made);
            if (!day.isAfter(today)) {
                inForce(made);
            }
        }
        return complaint;
    }

    /** A hand-over whose day has not come is undone; false when there is none. */
    public boolean takeBack(ClientId client) {
        Optional<HandOver> undone = handOvers.takeBack(client);
        undone.ifPresent(never -> {
            rollups.move(client, never.to(), never.from(), never.day());
            tell(never);
        });
        return undone.isPresent();
    }

    /** Both therapists, by letter and on their open pages. */
    private void tell(HandOver handOver) {
        notices.tell(handOver.from());
        notices.tell(handOver.to());
        changed(handOver.client(), handOver.from(), handOver.to());
    }

    /** The day of a hand-over has come. */
    void inForce(HandOver handOver) {
        if (handOvers.inForce(handOver.id())) {
            alerts.checkOf(handOver.client());
            events.publishEvent(new AlertsChanged(Set.of(handOver.from(), handOver.to())));
            left(handOver.from(), handOver.client());
        }
    }

    /** A therapist opens a record in an emergency; the client and whoever is responsible are told. */
    public Emergencies.Answer openInEmergency(Me therapist, String who, String reason) {
        Emergencies.Answer answer = emergencies.open(therapist, who, reason, clock.instant());
        if (answer instanceof Emergencies.Answer.Opened(ClientId client)) {
            careTeams.responsibleFor(client, today()).forEach(notices::tell);
            careTeams.accountOf(client).ifPresent(notices::tell);
            changed(client);
        }
        return answer;
    }

    /** The therapist is done before the time is over; whose record it was, empty for one that is not theirs. */
    public Optional<ClientId> endEmergency(EmergencyId id, AccountId therapist) {
        Optional<Emergencies.Ended> ended = emergencies.end(id, therapist, clock.instant());
        ended.ifPresent(this::closed);
        return ended.map(Emergencies.Ended::client);
    }

    /** Emergencies that have lasted their time end. */
    void endEmergencies() {
        List<Emergencies.Ended> over = emergencies.endOver(clock.instant());
        over.forEach(this::closed);
    }

    private void closed(Emergencies.Ended ended) {
        alerts.checkOf(ended.client());
        events.publishEvent(new AlertsChanged(Set.of(ended.therapist())));
        if (!careTeams.responsibleFor(ended.client(), today()).contains(ended.therapist())) {
            left(ended.therapist(), ended.client());
        }
    }

    private void left(AccountId therapist, ClientId client) {
        changed(client, therapist);
        events.publishEvent(new AccessEnded(therapist, client));
    }

    private void changed(ClientId client, AccountId... others) {
        Set<AccountId> people = new HashSet<>(careTeams.of(client, today()));
        people.addAll(List.of(others));
        events.publishEvent(new RecordChanged(client, people));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
