package thaw.practice.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.audit.AuditLog;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Route;
import thaw.domain.program.PlannedSessionId;
import thaw.governor.GateKeeper;
import thaw.governor.PlanChoice;
import thaw.governor.PlanChoice.Act;
import thaw.governor.PlanChoiceKeeper;

/** What the client chooses about a session of today. Each choice is one that the plan and the gates leave open. */
@Service
@PreAuthorize("hasRole('CLIENT')")
@Transactional
public class PlanChoiceService {

    private final CurrentUser user;
    private final ChosenPlanRepository plans;
    private final PlanChoiceKeeper keeper;
    private final GateKeeper gates;
    private final AuditLog audit;
    private final Clock clock;

    PlanChoiceService(
            CurrentUser user,
            ChosenPlanRepository plans,
            PlanChoiceKeeper keeper,
            GateKeeper gates,
            AuditLog audit,
            Clock clock) {
        this.user = user;
        this.plans = plans;
        this.keeper = keeper;
        this.gates = gates;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of a choice. */
    public enum Chosen {
        DONE,
        /** That is not open for this session. */
        NOT_OPEN,
        /** It is not a session of the client's for today. */
        NOT_FOUND
    }

    /** What is open for this session; empty when it is not one of the client's for today. */
    @Transactional(readOnly = true)
    public Optional<OpenChoices> open(PlannedSessionId id) {
        return find(id).map(plan -> new OpenChoices(
                plan.days(),
                plan.levelNow() - 1,
                plan.route() != Route.GROUNDING,
                routes(plan),
                plan.wish() != null));
    }

    /** Moves the session to another day; those after it move along where they must. */
    public Chosen postpone(PlannedSessionId id, LocalDate to) {
        return choose(id, plan -> plan.days().contains(to), plan -> new PlanChoice(
                plan.id(), Act.POSTPONED, plan.day(), to, plan.route(), plan.route(), plan.wish()));
    }

    /** Takes the session one level lower. */
    public Chosen gentler(PlannedSessionId id) {
        return choose(id, plan -> plan.levelNow() > 1, plan -> stays(
                plan, Act.GENTLER, plan.route(), plan.levelNow() - 1));
    }

    /** Takes grounding in its place, at the lowest level. */
    public Chosen grounding(PlannedSessionId id) {
        return choose(id, plan -> plan.route() != Route.GROUNDING, plan -> stays(plan, Act.GENTLER, Route.GROUNDING, 1));
    }

    /** Takes the session at the level it was planned at. */
    public Chosen asPlanned(PlannedSessionId id) {
        return choose(id, plan -> plan.wish() != null, plan -> stays(plan, Act.GENTLER, plan.route(), null));
    }

    /** Takes another route of the phase. */
    public Chosen route(PlannedSessionId id, Route route) {
        return choose(id, plan -> routes(plan).contains(route), plan -> stays(plan, Act.OTHER_ROUTE, route, plan.wish()));
    }

    private static PlanChoice stays(ChosenPlan plan, Act act, Route route, @Nullable Integer level) {
        return new PlanChoice(plan.id(), act, plan.day(), plan.day(), plan.route(), route, level);
    }

    private Chosen choose(
            PlannedSessionId id,
            Predicate<ChosenPlan> isOpen,
            Function<ChosenPlan, PlanChoice> made) {
        Me me = user.get();
        ClientId client = me.ownRecord();
        Optional<ChosenPlan> plan = find(id);
        if (plan.isEmpty()) {
            return Chosen.NOT_FOUND;
        }
        boolean chosen = plan.filter(isOpen).map(open -> keep(client, open, made.apply(open))).orElse(false);
        if (chosen) {
            audit.wrote(me, client, AuditLog.Part.PROGRAM);
        }
        return chosen ? Chosen.DONE : Chosen.NOT_OPEN;
    }

    private boolean keep(ClientId client, ChosenPlan plan, PlanChoice choice) {
        boolean moves = !choice.dayAfter().equals(plan.day());
        return keeper.choose(client, choice, moves ? plan.along(choice.dayAfter()) : Map.of());
    }

    private List<Route> routes(ChosenPlan plan) {
        Set<Route> excluded = gates.of(user.get().ownRecord()).excluded();
        return plan.routes().stream()
                .distinct()
                .filter(route -> route != plan.route() && route != Route.HYPNOSIS && !excluded.contains(route))
                .toList();
    }

    private Optional<ChosenPlan> find(PlannedSessionId id) {
        Me me = user.get();
        return plans.of(me.ownRecord(), id, LocalDate.ofInstant(clock.instant(), me.zone()));
    }
}
