package thaw.care.program;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.audit.AuditLog;
import thaw.domain.pacing.Ceiling;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Route;
import thaw.domain.program.Program;
import thaw.domain.program.ProgramId;
import thaw.domain.safety.GateAct;
import thaw.domain.safety.GateChange;
import thaw.governor.DoseKeeper;
import thaw.governor.GateKeeper;
import thaw.governor.Governor;
import thaw.governor.LawKeeper;
import thaw.governor.PhaseKeeper;
import thaw.programs.ProgramShelf;
import thaw.programs.ShelvedProgram;

/** The programs to choose from, and assigning one to a client. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class ProgramService {

    /** A program may start up to this many days from today. */
    private static final int START_WITHIN_DAYS = 365;

    private final CurrentUser user;
    private final ProgramShelf programs;
    private final PhaseKeeper phases;
    private final AssignmentRepository assignments;
    private final DoseKeeper doses;
    private final LawKeeper law;
    private final GateKeeper gates;
    private final Governor governor;
    private final AuditLog audit;
    private final Clock clock;

    ProgramService(
            CurrentUser user,
            ProgramShelf programs,
            PhaseKeeper phases,
            AssignmentRepository assignments,
            DoseKeeper doses,
            LawKeeper law,
            GateKeeper gates,
            Governor governor,
            AuditLog audit,
            Clock clock) {
        this.user = user;
        this.programs = programs;
        this.phases = phases;
        this.assignments = assignments;
        this.doses = doses;
        this.law = law;
        this.gates = gates;
        this.governor = governor;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of assigning. */
    public enum Assigned {
        DONE,
        /** The start lies before the client's today, or more than a year ahead. */
        START_OUT_OF_RANGE,
        /** There is no such program on the shelf, or no such client for this therapist. */
        NOT_FOUND
    }

    /** What can be assigned, by name. */
    @Transactional(readOnly = true)
    public List<Program> programs() {
        return programs.offered();
    }

    /** The client's program as the therapist opens it; empty for an unknown record and for one that is not theirs. */
    public Optional<ClientProgram> open(ClientId client) {
        Optional<ClientProgram> found = read(client);
        found.ifPresent(program -> audit.read(user.get(), client, AuditLog.Part.PROGRAM));
        return found;
    }

    /** The client's calendar day now. */
    public LocalDate today(ClientProgram program) {
        return LocalDate.ofInstant(clock.instant(), program.zone());
    }

    /** Assigns a program from a day on and closes nothing. */
    public Assigned assign(ClientId client, ProgramId programId, LocalDate start, Ceiling ceiling) {
        return assign(client, programId, start, ceiling, Set.of());
    }

    /**
     * Assigns a program from a day on. A running one ends, and its days still to come are withdrawn.
     *
     * @param closed routes that are closed from now on, with those that are already; never grounding
     */
    public Assigned assign(ClientId client, ProgramId programId, LocalDate start, Ceiling ceiling, Set<Route> closed) {
        Me me = user.get();
        ClientProgram current = read(client).orElse(null);
        Program program = programs.shelved(programId)
                .filter(found -> found.withdrawn().isEmpty())
                .map(ShelvedProgram::program)
                .orElse(null);
        if (current == null || program == null) {
            return Assigned.NOT_FOUND;
        }
        LocalDate today = today(current);
        if (start.isBefore(today) || start.isAfter(today.plusDays(START_WITHIN_DAYS))) {
            return Assigned.START_OUT_OF_RANGE;
        }
        // While it still runs: what is withdrawn counts for its own program.
        governor.planned(client, assignments.withdraw(client, today), -1);
        assignments.end(client, clock.instant());
        phases.begin(client, assignments.add(client, program, start, me.id(), clock.instant()), program, start);
        doses.start(client, ceiling, me.id(), today);
        gates.agreed(client, GateChange.of(today, GateAct.CONSENT_GIVEN), me.id());
        Set<Route> before = gates.of(client).excluded();
        closed.stream().filter(route -> !before.contains(route)).sorted().forEach(route ->
                gates.act(client, GateChange.of(today, GateAct.ROUTE_EXCLUDED, route), me.id(), null));
        law.applyLaw(client, today);
        audit.wrote(me, client, AuditLog.Part.PROGRAM);
        return Assigned.DONE;
    }

    private Optional<ClientProgram> read(ClientId client) {
        Me me = user.get();
        return assignments.program(me.id(), client, LocalDate.ofInstant(clock.instant(), me.zone()));
    }
}
