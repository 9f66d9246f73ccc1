package thaw.account;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;

/**
 * Keeps who stands in for whom, in the caller's transaction. Whoever stands in may open the records of the therapist's
 * clients between the two days: the care team says so, as for everybody.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Covers {

    /**
     * What a therapist plans.
     *
     * @param by null when the therapist is away and nobody was found
     */
    public record Plan(@Nullable AccountId by, LocalDate from, LocalDate until, boolean away) {}

    /** What is wrong with a plan. */
    public enum Complaint {
        ENDS_BEFORE_IT_BEGINS,
        LIES_BEHIND,
        NOBODY,
        NO_COLLEAGUE,
        OVERLAPS
    }

    private final CoverRepository covers;
    private final CareTeamRepository careTeams;

    Covers(CoverRepository covers, CareTeamRepository careTeams) {
        this.covers = covers;
        this.careTeams = careTeams;
    }

    /** The therapist's covers that have not ended, the next one first. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<Cover> of(AccountId therapist, LocalDate today) {
        return covers.of(therapist, today);
    }

    /** A stretch of the therapists who can stand in, by name. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<Colleague> colleagues(AccountId therapist, String search, int offset, int limit) {
        return covers.colleagues(therapist, search, offset, limit);
    }

    /** A therapist by the account. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Optional<Colleague> colleague(AccountId account) {
        return covers.colleague(account);
    }

    /** Adds a cover, or says what is wrong with it. */
    public Optional<Complaint> add(AccountId therapist, Plan plan, LocalDate today) {
        covers.lock(therapist);
        Optional<Complaint> complaint = complaint(therapist, plan, today);
        if (complaint.isEmpty()) {
            covers.add(therapist, plan);
            if (plan.by() != null) {
                careTeams.cover(plan.by(), therapist, plan.from(), plan.until());
            }
        }
        return complaint;
    }

    private Optional<Complaint> complaint(AccountId therapist, Plan plan, LocalDate today) {
        if (plan.until().isBefore(plan.from())) {
            return Optional.of(Complaint.ENDS_BEFORE_IT_BEGINS);
        }
        if (plan.from().isBefore(today)) {
            return Optional.of(Complaint.LIES_BEHIND);
        }
        if (plan.by() == null && !plan.away()) {
            return Optional.of(Complaint.NOBODY);
        }
        if (plan.by() != null && !covers.isColleague(therapist, plan.by())) {
            return Optional.of(Complaint.NO_COLLEAGUE);
        }
        return covers.overlaps(therapist, plan.from(), plan.until())
                ? Optional.of(Complaint.OVERLAPS)
                : Optional.empty();
    }

    /** Ends the therapist's own cover from today on; false for one that is not there. */
    public boolean end(AccountId therapist, UUID cover, LocalDate today) {
        Optional<CoverRepository.Held> held = covers.own(therapist, cover, today);
        LocalDate lastDay = today.minusDays(1);
        held.map(CoverRepository.Held::plan).ifPresent(plan -> {
            covers.end(cover, lastDay);
            if (plan.by() != null) {
                careTeams.endCover(plan.by(), therapist, plan.from(), plan.until(), lastDay);
            }
        });
        return held.isPresent();
    }

    /** A client who comes new to a therapist is covered like the others. */
    void newClient(AccountId therapist, ClientId client, LocalDate from) {
        newClients(Map.of(client, therapist), from);
    }

    /** The same for many, by the client. */
    void newClients(Map<ClientId, AccountId> therapists, LocalDate from) {
        Map<AccountId, List<CoverRepository.Held>> held = new HashMap<>();
        therapists.forEach((client, therapist) ->
                held.computeIfAbsent(therapist, one -> covers.withSomebody(one, from)).forEach(cover -> {
                    Plan plan = cover.plan();
                    if (plan.by() != null) {
                        LocalDate first = plan.from().isBefore(from) ? from : plan.from();
                        careTeams.standIn(plan.by(), client, first, plan.until());
                    }
                }));
    }

    /** A client who leaves a therapist is not covered any more by whoever stands in for them. */
    void clientLeaves(AccountId therapist, ClientId client, LocalDate day) {
        for (CoverRepository.Held held : covers.withSomebody(therapist, day)) {
            Plan plan = held.plan();
            if (plan.by() != null) {
                careTeams.endCoverOf(client, plan.by(), plan.from(), plan.until(), day.minusDays(1));
            }
        }
    }
}
