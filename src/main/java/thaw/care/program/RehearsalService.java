package thaw.care.program;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CareTeamRepository;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.domain.pacing.Parameters;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Route;
import thaw.domain.program.Program;
import thaw.domain.program.ProgramDraft;
import thaw.domain.program.ProgramId;
import thaw.domain.rehearsal.Rehearsal;
import thaw.governor.GateKeeper;
import thaw.governor.LawReader;
import thaw.programs.ProgramShelf;

/** Rehearses programs under every course, before they are released or assigned. Nothing is changed or kept. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional(readOnly = true)
public class RehearsalService {

    private final CurrentUser user;
    private final ProgramShelf shelf;
    private final CareTeamRepository careTeams;
    private final GateKeeper gates;
    private final LawReader law;
    private final Clock clock;

    RehearsalService(
            CurrentUser user,
            ProgramShelf shelf,
            CareTeamRepository careTeams,
            GateKeeper gates,
            LawReader law,
            Clock clock) {
        this.user = user;
        this.shelf = shelf;
        this.careTeams = careTeams;
        this.gates = gates;
        this.law = law;
        this.clock = clock;
    }

    /** The therapist's calendar day. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), user.get().zone());
    }

    /** A program by the clinic's thresholds; empty when there is no such program. */
    public List<Rehearsal> rehearse(ProgramId id, RehearsalWish wish) {
        return shelf.byId(id).map(program -> rehearse(program, wish, law.ofClinic())).orElse(List.of());
    }

    /** A program that is being written, by the clinic's thresholds; empty while something is missing in it. */
    public List<Rehearsal> rehearse(ProgramDraft draft, RehearsalWish wish) {
        return draft.lacksNothing() ? rehearse(draft.toProgram(ProgramId.random(), 1), wish, law.ofClinic()) : List.of();
    }

    /**
     * A program for a client, by the thresholds that hold for them and without the routes that are closed to them; empty when
     * there is no such program, and for a record that is not theirs.
     */
    public List<Rehearsal> rehearse(ClientId client, ProgramId id, RehearsalWish wish) {
        return day(client)
                .flatMap(day -> shelf.byId(id).map(program -> rehearse(
                        program, closed(client, wish), law.parameters(client, day).orElseGet(law::ofClinic))))
                .orElse(List.of());
    }

    /** The routes that are closed to the client; empty for a record that is not theirs. */
    public Optional<Set<Route>> closed(ClientId client) {
        return day(client).map(day -> gates.of(client).excluded());
    }

    private RehearsalWish closed(ClientId client, RehearsalWish wish) {
        Set<Route> closed = new HashSet<>(wish.excluded());
        closed.addAll(gates.of(client).excluded());
        return new RehearsalWish(wish.start(), wish.level(), wish.ceiling(), closed);
    }

    private static List<Rehearsal> rehearse(Program program, RehearsalWish wish, Parameters parameters) {
        return Rehearsal.all(program, wish.with(parameters));
    }

    private Optional<LocalDate> day(ClientId client) {
        Me me = user.get();
        return careTeams.zone(me.id(), client, today()).map(zone -> LocalDate.ofInstant(clock.instant(), zone));
    }
}
