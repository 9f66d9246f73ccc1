package thaw.domain.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thaw.domain.pacing.Decision;
import thaw.domain.pacing.Dose;
import thaw.domain.pacing.Evidence;
import thaw.domain.pacing.Gates;
import thaw.domain.pacing.Intensity;
import thaw.domain.pacing.LivedCourse;
import thaw.domain.pacing.PacingLaw;
import thaw.domain.pacing.Parameter;
import thaw.domain.pacing.RatedDay;
import thaw.domain.pacing.RatedSession;
import thaw.domain.pacing.SessionRules;
import thaw.domain.practice.Route;
import thaw.domain.program.PlannedDay;
import thaw.domain.program.Program;
import thaw.domain.rehearsal.RehearsedSession.Fate;

/**
 * Lives a program through, one day after the other: in the morning the therapist and the gate, then the session, then the
 * check-in, and in the evening the law, asked once.
 */
final class Rehearsing {

    /**
     * So many of the newest check-ins and sessions are what the law still reads. Its rules look back three weeks, and on the
     * control chart (D8), which keeps its baseline, an older value weighs less than a millionth.
     */
    static final int REACH = 80;

    private static final Intensity LOWEST = new Intensity(Intensity.LOWEST);

    private final Script script;
    private final Terms terms;
    private final int reach;
    private final SessionRules rules;
    private final Gates gates;
    private final RehearsedPlan plan;
    private final RehearsedDose dose;
    private final List<LivedCourse.Answered> checkIns = new ArrayList<>();
    private final List<RatedSession> sessions = new ArrayList<>();
    private final List<SessionRules.Begun> begun = new ArrayList<>();

    Rehearsing(Program program, Script script, Terms terms, int reach) {
        this.script = script;
        this.terms = terms;
        this.reach = reach;
        this.rules = new SessionRules(terms.parameters());
        this.gates = new Gates(true, true, false, false, false, null, null, false,
                terms.excluded().stream().map(Route::id).collect(Collectors.toSet()));
        this.plan = new RehearsedPlan(program, terms.start());
        this.dose = new RehearsedDose(terms, Evidence.dayNumber(terms.start()));
    }

    boolean isThrough(int number) {
        return plan.isThrough(day(number));
    }

    int closedGate() {
        return plan.closedGate();
    }

    private LocalDate day(int number) {
        return terms.start().plusDays(number);
    }

    RehearsedDay live(int number) {
        LocalDate day = day(number);
        int today = Evidence.dayNumber(day);
        List<Happening> happenings = new ArrayList<>();
        dose.morning(today).ifPresent(happenings::add);
        Dose morning = dose.now();
        plan.morning(day, morning.paused() || morning.groundingOnly()).ifPresent(happenings::add);
        PlannedDay planned = plan.on(day).orElse(null);
        RehearsedSession session = planned == null ? null : session(planned, number, today);
        if (script.speaks(number)) {
            checkIns.add(new LivedCourse.Answered(script.checkIn(number, today), null));
        }
        happenings.addAll(dose.apply(decide(today, planned), today, script.confirms()));
        dose.endGrounding(today, overwhelm(number, today)).ifPresent(happenings::add);
        return new RehearsedDay(
                day, plan.phase(day), session, morning.level().level(), dose.now().level().level(),
                morning.paused(), morning.groundingOnly(), happenings);
    }

    private @Nullable Double overwhelm(int number, int today) {
        return script.speaks(number) ? script.checkIn(number, today).felt().overwhelm() : null;
    }

    private Decision decide(int today, @Nullable PlannedDay planned) {
        LivedCourse course = new LivedCourse(
                Evidence.dayNumber(terms.start()),
                read(checkIns, terms.parameters().count(Parameter.D8_BASELINE_VALUES)),
                read(sessions, 0), dose.steps(), List.of());
        return PacingLaw.decide(course.on(today, dose.now(), terms.parameters())
                .ready(true)
                .plannedRoute(Optional.ofNullable(planned).map(one -> one.route().id()).orElse(null))
                .gates(gates)
                .toEvidence());
    }

    private <T> List<T> read(List<T> all, int first) {
        return all.size() <= first + reach
                ? all
                : Stream.concat(all.stream().limit(first), all.stream().skip(all.size() - reach)).toList();
    }

    private RehearsedSession session(PlannedDay planned, int number, int today) {
        Intensity level = dose.now().level();
        if (!script.speaks(number)) {
            return new RehearsedSession(planned.route(), planned.route(), level.level(), Fate.LAPSED, null);
        }
        boolean first = begun.isEmpty();
        if (terms.excluded().contains(planned.route())) {
            return grounding(planned, number, today, "G4");
        }
        return switch (rules.mayStart(dose.now(), planned.route(), level, first, today, begun)) {
            case OPEN -> take(planned, planned.route(), level, number, today);
            case GROUNDING_FIRST -> grounding(planned, number, today, first ? "S7" : "R8");
            case ABOVE_LEVEL, ENOUGH_TODAY, ENOUGH_THIS_WEEK ->
                    new RehearsedSession(planned.route(), planned.route(), level.level(), Fate.LEFT_OUT, "S5");
        };
    }

    private RehearsedSession grounding(PlannedDay planned, int number, int today, String rule) {
        live(number, today, LOWEST);
        return new RehearsedSession(planned.route(), Route.GROUNDING, Intensity.LOWEST, Fate.GROUNDING_INSTEAD, rule);
    }

    private RehearsedSession take(PlannedDay planned, Route route, Intensity level, int number, int today) {
        RatedSession session = live(number, today, level);
        Double overwhelm = session.post().overwhelm();
        if (overwhelm != null && Boolean.TRUE.equals(session.endedGrounded())) {
            plan.ended(planned, overwhelm);
        }
        return new RehearsedSession(planned.route(), route, level.level(), Fate.DONE, null);
    }

    private RatedSession live(int number, int today, Intensity level) {
        RatedSession session = script.session(number, today, level.level());
        sessions.add(session);
        begun.add(new SessionRules.Begun(today, level));
        dose.groundingDone();
        return session;
    }
}
