package thaw.care.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Emergencies;
import thaw.account.Emergency;
import thaw.account.HandOver;
import thaw.account.HandOvers;
import thaw.account.Me;
import thaw.audit.AuditLog;
import thaw.domain.people.ClientId;
import thaw.domain.people.EmergencyId;
import thaw.domain.people.HandOverId;
import thaw.governor.TeamKeeper;

/** What changes in the care teams of the therapist who asks, and opening a record in an emergency. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class TeamService {

    private final CurrentUser user;
    private final HandOvers handOvers;
    private final Emergencies emergencies;
    private final TeamKeeper keeper;
    private final AuditLog audit;
    private final Clock clock;

    TeamService(
            CurrentUser user,
            HandOvers handOvers,
            Emergencies emergencies,
            TeamKeeper keeper,
            AuditLog audit,
            Clock clock) {
        this.user = user;
        this.handOvers = handOvers;
        this.emergencies = emergencies;
        this.keeper = keeper;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a therapist has to know of.
     *
     * @param handOvers of clients who go or come, not seen yet
     * @param toLookAt  records of own clients that somebody else opened, with the reasons
     * @param open      records that this therapist has open in an emergency
     */
    public record News(List<HandOver> handOvers, List<Emergencies.Explained> toLookAt, List<Emergency> open) {

        public boolean isEmpty() {
            return handOvers.isEmpty() && toLookAt.isEmpty() && open.isEmpty();
        }
    }

    /** What the therapist has to know of now. */
    @Transactional(readOnly = true)
    public News news() {
        Me me = user.get();
        return new News(
                handOvers.unseen(me.id()), emergencies.toLookAt(me.id(), today(me)), emergencies.lasting(me.id()));
    }

    /** Whoever asks. */
    @Transactional(readOnly = true)
    public Me me() {
        return user.get();
    }

    /** The therapist has seen that a client goes or comes; false for a hand-over that is not theirs. */
    public boolean seen(HandOverId handOver) {
        return handOvers.seen(handOver, user.get().id(), clock.instant());
    }

    /** The therapist has had a look at an emergency of an own client's; false for one that is not theirs to look at. */
    public boolean lookedAt(EmergencyId emergency) {
        Me me = user.get();
        return emergencies.lookedAt(emergency, me.id(), today(me), clock.instant())
                .map(client -> written(me, client))
                .orElse(false);
    }

    /**
     * Opens the record of a client of somebody else in an emergency, for {@link Emergencies#LASTS}.
     *
     * @param who    the client's whole name, or the username
     * @param reason in the therapist's words, for the responsible therapist
     */
    public Emergencies.Answer open(String who, String reason) {
        Me me = user.get();
        Emergencies.Answer answer = keeper.openInEmergency(me, who, reason);
        if (answer instanceof Emergencies.Answer.Opened(ClientId client)) {
            written(me, client);
        }
        return answer;
    }

    /** The therapist needs the record no longer; false for one that is not theirs. */
    public boolean end(EmergencyId emergency) {
        return keeper.endEmergency(emergency, user.get().id()).isPresent();
    }

    private boolean written(Me me, ClientId client) {
        audit.wrote(me, client, AuditLog.Part.CARE_TEAM);
        return true;
    }

    private LocalDate today(Me me) {
        return LocalDate.ofInstant(clock.instant(), me.zone());
    }
}
