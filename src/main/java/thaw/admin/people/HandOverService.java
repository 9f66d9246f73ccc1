package thaw.admin.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Emergencies;
import thaw.account.Emergency;
import thaw.account.HandOver;
import thaw.account.HandOvers;
import thaw.account.Me;
import thaw.account.Tenure;
import thaw.audit.AuditLog;
import thaw.domain.people.AccountId;
import thaw.governor.TeamKeeper;

/** Who is responsible for which client, handing clients on, and who opened a record in an emergency; no look into any. */
@Service
@PreAuthorize("hasRole('ADMIN')")
@Transactional
public class HandOverService {

    private final CurrentUser user;
    private final HandOvers handOvers;
    private final Emergencies emergencies;
    private final TeamKeeper keeper;
    private final AuditLog audit;
    private final Clock clock;

    HandOverService(
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

    /** Who is responsible for a client, the newest first, and the hand-over whose day has not come. */
    public record Responsibility(List<Tenure> history, @Nullable HandOver planned) {}

    /** Who is responsible for the client of this account; empty for an account that is no client's. */
    @Transactional(readOnly = true)
    public Optional<Responsibility> of(AccountId account) {
        return handOvers.recordOf(account).map(client -> new Responsibility(
                handOvers.history(client), handOvers.planned(client).orElse(null)));
    }

    /** The admin's calendar day. */
    @Transactional(readOnly = true)
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), user.get().zone());
    }

    /** Hands the client of this account on, or says what is wrong with it. */
    public Optional<HandOvers.Complaint> handOver(AccountId account, AccountId to, LocalDate day) {
        Me me = user.get();
        return handOvers.recordOf(account)
                .map(client -> {
                    Optional<HandOvers.Complaint> complaint = keeper.handOver(client, to, day, me);
                    if (complaint.isEmpty()) {
                        audit.wrote(me, client, AuditLog.Part.CARE_TEAM);
                    }
                    return complaint;
                })
                .orElse(Optional.of(HandOvers.Complaint.NOBODY));
    }

    /** Undoes the hand-over whose day has not come; false when there is none. */
    public boolean takeBack(AccountId account) {
        Me me = user.get();
        return handOvers.recordOf(account)
                .filter(keeper::takeBack)
                .map(client -> {
                    audit.wrote(me, client, AuditLog.Part.CARE_TEAM);
                    return true;
                })
                .orElse(false);
    }

    /** Who opened a record in an emergency, the newest first, at most {@link Emergencies#MOST}. */
    @Transactional(readOnly = true)
    public List<Emergency> emergencies() {
        return emergencies.newest();
    }
}
