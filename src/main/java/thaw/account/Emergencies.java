package thaw.account;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.people.EmergencyId;

/**
 * Lets a therapist from outside the care team open a record in an emergency, in the caller's transaction. While it lasts, the
 * therapist has a row in the care team, so every query that asks who may open the record finds it there and nowhere else.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Emergencies {

    /** So long a record stays open. */
    public static final Duration LASTS = Duration.ofHours(4);

    /** A reason has at least and at most so many characters. */
    public static final int SHORTEST_REASON = 10;

    public static final int LONGEST_REASON = 1000;

    /** So many are listed. */
    public static final int MOST = 50;

    /** So many records a therapist has open in this way at once. */
    private static final int MOST_AT_ONCE = 3;

    /** An opening with what the therapist wrote down as the reason. */
    public record Explained(Emergency emergency, String reason) {}

    /** What comes of the wish to open a record. */
    public sealed interface Answer {

        /** It is open. */
        record Opened(ClientId client) implements Answer {}

        /** It is not. */
        record Refused(Complaint complaint) implements Answer {}
    }

    /** What stands in the way. */
    public enum Complaint {
        REASON,
        UNKNOWN,
        SEVERAL,
        OPEN_ALREADY,
        TOO_MANY
    }

    /** An opening that has ended. */
    public record Ended(ClientId client, AccountId therapist) {}

    private final EmergencyRepository emergencies;
    private final EmergencyListRepository lists;
    private final CareTeamRepository careTeams;

    Emergencies(EmergencyRepository emergencies, EmergencyListRepository lists, CareTeamRepository careTeams) {
        this.emergencies = emergencies;
        this.lists = lists;
        this.careTeams = careTeams;
    }

    /**
     * Opens the record of the one active client of that name.
     *
     * @param who the whole name or the username; a part of one finds nobody, so that nobody leafs through the clients
     */
    public Answer open(Me therapist, String who, String reason, Instant now) {
        if (reason.strip().length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            return new Answer.Refused(Complaint.REASON);
        }
        if (emergencies.lasting(therapist.id()) >= MOST_AT_ONCE) {
            return new Answer.Refused(Complaint.TOO_MANY);
        }
        List<ClientId> found = emergencies.named(who);
        return switch (found.size()) {
            case 0 -> new Answer.Refused(Complaint.UNKNOWN);
            case 1 -> open(therapist, found.getFirst(), reason.strip(), now);
            default -> new Answer.Refused(Complaint.SEVERAL);
        };
    }

    private Answer open(Me therapist, ClientId client, String reason, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, therapist.zone());
        if (careTeams.opens(therapist.id(), client, today)) {
            return new Answer.Refused(Complaint.OPEN_ALREADY);
        }
        Instant until = now.plus(LASTS);
        emergencies.open(
                new EmergencyRepository.Held(EmergencyId.random(), client, therapist.id()), reason, now, until, today,
                LocalDate.ofInstant(until, therapist.zone()));
        return new Answer.Opened(client);
    }

    /** The therapist ends it before its time; empty for one that is not theirs, or that is over. */
    public Optional<Ended> end(EmergencyId id, AccountId therapist, Instant now) {
        return emergencies.own(id, therapist).flatMap(held -> end(held, now));
    }

    /** Ends what has lasted its time. */
    public List<Ended> endOver(Instant now) {
        return emergencies.over(now).stream().flatMap(held -> end(held, now).stream()).toList();
    }

    private Optional<Ended> end(EmergencyRepository.Held held, Instant now) {
        return emergencies.end(held, now)
                ? Optional.of(new Ended(held.client(), held.therapist()))
                : Optional.empty();
    }

    /** Whether any has lasted its time. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean anyOver(Instant now) {
        return !emergencies.over(now).isEmpty();
    }

    /** The responsible therapist has had a look; whose record it was, empty for anybody else. */
    public Optional<ClientId> lookedAt(EmergencyId id, AccountId responsible, LocalDate day, Instant now) {
        return emergencies.lookedAt(id, responsible, day, now);
    }

    /** What the responsible therapist has to look at, the newest first, at most {@link #MOST}. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<Explained> toLookAt(AccountId responsible, LocalDate day) {
        return lists.toLookAt(responsible, day, MOST);
    }

    /** What the therapist has open in an emergency. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<Emergency> lasting(AccountId therapist) {
        return lists.lasting(therapist, MOST);
    }

    /** Every opening, without its reason, the newest first, at most {@link #MOST}. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<Emergency> newest() {
        return lists.newest(MOST);
    }

    /** Who opened the client's record, the newest first, at most {@link #MOST}. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<Emergency> of(ClientId client) {
        return lists.of(client, MOST);
    }

    /** Whether there is one that the client has not seen. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public boolean unseen(ClientId client) {
        return lists.unseen(client);
    }

    /** The client has seen them all. */
    public void seen(ClientId client, Instant now) {
        emergencies.seen(client, now);
    }
}
