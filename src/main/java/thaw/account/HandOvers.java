package thaw.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.people.HandOverId;

/**
 * Keeps who is responsible for a client and hands clients on, in the caller's transaction; the caller has made sure that
 * this may be done. The care team changes when a hand-over is made, between two days: nothing has to run on the day itself
 * for the record to open for one and to close for the other.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class HandOvers {

    /** So many are listed. */
    public static final int MOST = 50;

    /** What is wrong with a hand-over. */
    public enum Complaint {
        NOBODY,
        LIES_BEHIND,
        NO_THERAPIST,
        THE_SAME,
        PLANNED_ALREADY,
        TOO_EARLY
    }

    private final HandOverRepository handOvers;
    private final TenureRepository tenures;
    private final CoverRepository people;
    private final Covers covers;

    HandOvers(HandOverRepository handOvers, TenureRepository tenures, CoverRepository people, Covers covers) {
        this.handOvers = handOvers;
        this.tenures = tenures;
        this.people = people;
        this.covers = covers;
    }

    /** The record of a client's account; empty for everybody else. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Optional<ClientId> recordOf(AccountId account) {
        return tenures.recordOf(account);
    }

    /** Who is, was and will be responsible, the newest first, at most {@link #MOST}. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<Tenure> history(ClientId client) {
        return tenures.of(client, MOST);
    }

    /** The hand-over whose day has not come. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Optional<HandOver> planned(ClientId client) {
        return handOvers.planned(client).stream().findFirst();
    }

    /** What a therapist gives or takes and has not said to have seen, at most {@link #MOST}. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<HandOver> unseen(AccountId therapist) {
        return handOvers.unseen(therapist, MOST);
    }

    /** What is wrong with a hand-over on that day; holds on to the record until the transaction ends. */
    public Optional<Complaint> complaint(ClientId client, AccountId to, LocalDate day, LocalDate today) {
        if (tenures.hold(client).isEmpty()) {
            return Optional.of(Complaint.NOBODY);
        }
        if (planned(client).isPresent()) {
            return Optional.of(Complaint.PLANNED_ALREADY);
        }
        if (day.isBefore(today)) {
            return Optional.of(Complaint.LIES_BEHIND);
        }
        return tenures.forGood(client)
                .map(now -> complaint(now, to, day))
                .orElse(Optional.of(Complaint.NOBODY));
    }

    private Optional<Complaint> complaint(TenureRepository.Responsible now, AccountId to, LocalDate day) {
        if (now.therapist().equals(to)) {
            return Optional.of(Complaint.THE_SAME);
        }
        if (!people.isColleague(now.therapist(), to)) {
            return Optional.of(Complaint.NO_THERAPIST);
        }
        return day.isBefore(now.from()) ? Optional.of(Complaint.TOO_EARLY) : Optional.empty();
    }

    /** Hands a client on from that day; who covers changes with it. The caller has asked for complaints. */
    public HandOver add(ClientId client, AccountId to, LocalDate day, AccountId by, Instant now) {
        AccountId from = tenures.forGood(client).orElseThrow().therapist();
        covers.clientLeaves(from, client, day);
        tenures.endAll(client, day.minusDays(1));
        tenures.begin(to, client, day);
        covers.newClient(to, client, day);
        handOvers.add(HandOverId.random(), client, from, to, day, by, now);
        return planned(client).orElseThrow();
    }

    /** The client stays: a hand-over whose day has not come is undone. */
    public Optional<HandOver> takeBack(ClientId client) {
        tenures.hold(client);
        Optional<HandOver> planned = planned(client);
        planned.ifPresent(never -> {
            covers.clientLeaves(never.to(), client, never.day());
            tenures.goOn(never.from(), client, never.day());
            covers.newClient(never.from(), client, never.day());
            handOvers.remove(never.id());
        });
        return planned;
    }

    /** Those whose day has come. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<HandOver> due(Instant now) {
        return handOvers.due(now, LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1));
    }

    /** Its day has come; false when that is known already. */
    public boolean inForce(HandOverId id) {
        return handOvers.inForce(id);
    }

    /** A therapist has seen it; false for one that is not theirs. */
    public boolean seen(HandOverId id, AccountId therapist, Instant now) {
        return handOvers.seen(id, therapist, now);
    }
}
