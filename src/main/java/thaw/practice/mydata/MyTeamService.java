package thaw.practice.mydata;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Emergencies;
import thaw.account.Emergency;
import thaw.account.HandOvers;
import thaw.account.Me;
import thaw.account.Tenure;

/** Tells a client who is, was and will be with them, and who opened their record in an emergency. */
@Service
@PreAuthorize("hasRole('CLIENT')")
@Transactional
public class MyTeamService {

    private final CurrentUser user;
    private final HandOvers handOvers;
    private final Emergencies emergencies;
    private final Clock clock;

    MyTeamService(CurrentUser user, HandOvers handOvers, Emergencies emergencies, Clock clock) {
        this.user = user;
        this.handOvers = handOvers;
        this.emergencies = emergencies;
        this.clock = clock;
    }

    /** The therapists, the newest first. */
    @Transactional(readOnly = true)
    public List<Tenure> therapists() {
        return handOvers.history(user.get().ownRecord());
    }

    /** The client's calendar day. */
    @Transactional(readOnly = true)
    public LocalDate today() {
        Me me = user.get();
        return LocalDate.ofInstant(clock.instant(), me.zone());
    }

    /** Who opened the record in an emergency, the newest first. */
    @Transactional(readOnly = true)
    public List<Emergency> emergencies() {
        return emergencies.of(user.get().ownRecord());
    }

    /** Whether somebody did and the client has not seen it. */
    @Transactional(readOnly = true)
    public boolean hasNews() {
        return emergencies.unseen(user.get().ownRecord());
    }

    /** The client has seen them all. */
    public void seen() {
        emergencies.seen(user.get().ownRecord(), clock.instant());
    }
}
