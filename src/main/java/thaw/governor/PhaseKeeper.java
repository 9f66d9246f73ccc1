package thaw.governor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.alert.Cause;
import thaw.domain.alert.Firing;
import thaw.domain.pacing.Tier;
import thaw.domain.people.ClientId;
import thaw.domain.program.AssignmentId;
import thaw.domain.program.LaidPhase;
import thaw.domain.program.LaidPlan;
import thaw.domain.program.PlanChange;
import thaw.domain.program.PlannedDay;
import thaw.domain.program.Program;
import thaw.programs.ProgramShelf;

/**
 * Lays a client's plan of days as far as the first closed gate, and keeps the gate, in the caller's transaction. What lies
 * behind it has no days, so that nothing can begin there. While it is closed the phase goes on, week by week.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PhaseKeeper {

    /** Stands where a rule's id stands, when what a gate waits for is there. */
    public static final String GATE = "GATE";

    /** So many days ahead there is a plan, for calendars and for whoever is without a network. */
    private static final int AHEAD_DAYS = 7;

    private final PhaseRepository phases;
    private final StandingRepository standings;
    private final ProgramShelf programs;
    private final Governor governor;
    private final AlertKeeper alerts;
    private final Clock clock;

    PhaseKeeper(
            PhaseRepository phases,
            StandingRepository standings,
            ProgramShelf programs,
            Governor governor,
            AlertKeeper alerts,
            Clock clock) {
        this.phases = phases;
        this.standings = standings;
        this.programs = programs;
        this.governor = governor;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** What came of a word to a gate. */
    public enum Answer {
        DONE,
        /** To stay, and to open before what the gate waits for is there, takes a reason. */
        REASON_NEEDED,
        /** The program is paused, or sessions are grounding for now: nothing opens meanwhile. */
        RESTS,
        /** The phase is open and has not begun yet; its gate comes then. */
        NOT_BEGUN,
        /** There is no such gate, or somebody has opened it meanwhile. */
        CHANGED_MEANWHILE
    }

    /** Where the client is in the program that runs; empty where none does. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Optional<PhaseStanding> of(ClientId client) {
        return standings.running(client).map(this::standing);
    }

    private PhaseStanding standing(StandingRepository.Running running) {
        Program program = programs.byId(running.program()).orElseThrow();
        LaidPlan plan = running.laid().isEmpty()
                ? LaidPlan.whole(program, running.start())
                : new LaidPlan(program, running.laid());
        int shown = plan.gate()
                .map(gate -> standings.shown(running.assignment(), plan.last().phase(), gate))
                .orElse(0);
        return new PhaseStanding(plan, shown, running.rests(), running.said());
    }

    /** A program that was assigned begins. */
    public void begin(ClientId client, AssignmentId assignment, Program program, LocalDate start) {
        LaidPlan plan = LaidPlan.begin(program, start);
        store(client, assignment, plan, plan.days(null));
    }

    /** From the day of a change on, what was planned is withdrawn and the changed days take its place. */
    public void change(ClientId client, PlanChange change) {
        phases.hold(client);
        standings.running(client).ifPresent(running -> {
            withdraw(client, running.assignment(), change.from());
            LaidPlan plan = standing(running).plan();
            store(client, running.assignment(), plan, plan.daysFrom(change.from(), phases.last(running.assignment()), change));
        });
    }

    /**
     * Does what a therapist says to the gate they saw.
     *
     * @param today the client's calendar day
     */
    public Answer say(ClientId client, GateWord word, LocalDate today) {
        phases.hold(client);
        StandingRepository.Running running = standings.running(client).orElse(null);
        PhaseStanding standing = running == null ? null : standing(running);
        if (running == null || standing == null || standing.behind().isEmpty()
                || standing.plan().last().phase() != word.phase()) {
            return Answer.CHANGED_MEANWHILE;
        }
        if (!standing.hasBegun(today)) {
            return Answer.NOT_BEGUN;
        }
        if (word.opens() && standing.rests()) {
            return Answer.RESTS;
        }
        if (word.reason() == null && !(word.opens() && standing.isReady())) {
            return Answer.REASON_NEEDED;
        }
        if (word.opens()) {
            open(client, running, standing.plan(), today);
        }
        phases.answer(running.assignment(), word.phase(), word, standing.isReady(), clock.instant());
        alerts.decided(client, GATE, word.by(), word.reason() == null ? next(standing) : word.reason());
        governor.changed(client);
        return Answer.DONE;
    }

    /** In any language. */
    private static String next(PhaseStanding standing) {
        return "\u2192 " + standing.behind().orElseThrow().name();
    }

    private void open(ClientId client, StandingRepository.Running running, LaidPlan plan, LocalDate today) {
        LaidPlan open = plan.open(today);
        LocalDate from = open.phases().get(plan.phases().size()).from();
        withdraw(client, running.assignment(), from);
        store(client, running.assignment(), open, open.daysFrom(from, phases.last(running.assignment()), running.change()));
    }

    /**
     * A morning: where the gate is closed the phase goes on, and where nothing but a therapist's word is waited for, the
     * therapist is told.
     */
    void look(ClientId client, LocalDate today) {
        phases.hold(client);
        Optional<StandingRepository.Running> found = standings.running(client);
        Optional<PhaseStanding> standing = found.map(this::standing);
        found.ifPresent(running -> goOn(client, running, standing.orElseThrow().plan(), today));
        standing.filter(PhaseStanding::isReady).ifPresentOrElse(
                ready -> alerts.fire(new Cause(client, GATE), Firing.of(
                        Tier.ROUTINE,
                        found.orElseThrow().assignment() + " phase " + ready.plan().last().phase(),
                        clock.instant())),
                () -> alerts.withdraw(client, GATE));
    }

    private void goOn(ClientId client, StandingRepository.Running running, LaidPlan plan, LocalDate today) {
        LaidPlan longer = plan.goingOn(today.plusDays(AHEAD_DAYS));
        if (!longer.equals(plan)) {
            LocalDate end = plan.last().until();
            LocalDate from = end.isBefore(today) ? today : end.plusDays(1);
            store(client, running.assignment(), longer, longer.daysFrom(from, phases.last(running.assignment()), running.change()));
        }
    }

    private void withdraw(ClientId client, AssignmentId assignment, LocalDate from) {
        governor.planned(client, phases.withdraw(assignment, from), -1);
    }

    private void store(ClientId client, AssignmentId assignment, LaidPlan plan, List<PlannedDay> days) {
        phases.add(assignment, client, days);
        plan.phases().forEach(phase -> phases.lay(assignment, phase));
        phases.end(assignment, plan.lastDay());
        governor.planned(client, days.stream().map(PlannedDay::day).toList(), 1);
    }
}
