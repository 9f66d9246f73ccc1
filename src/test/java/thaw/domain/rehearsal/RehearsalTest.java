package thaw.domain.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import thaw.domain.pacing.Ceiling;
import thaw.domain.pacing.Intensity;
import thaw.domain.pacing.Parameters;
import thaw.domain.pacing.Rule;
import thaw.domain.practice.Route;
import thaw.domain.program.Phase;
import thaw.domain.program.PhaseGate;
import thaw.domain.program.PlanOfDays;
import thaw.domain.program.PlannedDay;
import thaw.domain.program.Program;
import thaw.domain.program.ProgramId;

class RehearsalTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final int PROGRAMS = 60;
    private static final List<Route> OPEN =
            Stream.of(Route.values()).filter(route -> route != Route.HYPNOSIS).toList();

    private static Phase phase(int weeks, int sessions, @Nullable PhaseGate gate, Route... routes) {
        return new Phase("Phase", "Aim.", weeks, sessions, 7 / sessions - 1, List.of(routes), gate);
    }

    private static Program program(Phase... phases) {
        return new Program(new ProgramId(new UUID(0, 1)), "Name", "Words.", 1, List.of(phases));
    }

    private static Terms terms(int level, int ceiling, Route... excluded) {
        return new Terms(START, new Intensity(level), new Ceiling(ceiling), Set.of(excluded), Parameters.STANDARD);
    }

    private static Route route(RandomGenerator chance) {
        return OPEN.get(chance.nextInt(OPEN.size()));
    }

    private static Rehearsal of(List<Rehearsal> courses, Script script) {
        return courses.stream().filter(course -> course.script() == script).findFirst().orElseThrow();
    }

    /** Any program with any start, the same ones in each run. */
    private static Stream<List<Rehearsal>> any() {
        RandomGenerator chance = new SplittableRandom(2026);
        return IntStream.range(0, PROGRAMS).mapToObj(number -> {
            List<Phase> phases = new ArrayList<>();
            int many = 1 + chance.nextInt(4);
            for (int at = 0; at < many; at++) {
                PhaseGate gate = at == many - 1 || chance.nextInt(3) == 0
                        ? null
                        : new PhaseGate(1 + chance.nextInt(9), chance.nextInt(6));
                phases.add(phase(1 + chance.nextInt(6), 1 + chance.nextInt(7), gate,
                        route(chance), route(chance)));
            }
            int ceiling = 1 + chance.nextInt(5);
            Program program = program(phases.toArray(Phase[]::new));
            return Rehearsal.all(program, terms(1 + chance.nextInt(ceiling), ceiling, route(chance)));
        });
    }

    @Test
    void noLevelIsAboveTheCeilingAndNoneRisesWithoutAConfirmedProposal() {
        assertThat(any()).allSatisfy(courses -> assertThat(courses).allSatisfy(course -> {
            int before = course.days().getFirst().level();
            for (RehearsedDay day : course.days()) {
                assertThat(day.level()).isLessThanOrEqualTo(before);
                boolean confirmed = day.happenings().stream()
                        .anyMatch(one -> one instanceof Happening.Proposal proposal && proposal.confirmed());
                assertThat(day.after()).isLessThanOrEqualTo(day.level() + (confirmed ? 1 : 0));
                before = day.after();
            }
        }));
        assertThat(IntStream.rangeClosed(1, 5)).allSatisfy(ceiling ->
                assertThat(Rehearsal.all(program(phase(26, 3, null, Route.PHYSICAL)), terms(1, ceiling)))
                        .allSatisfy(course -> assertThat(course.highest()).isLessThanOrEqualTo(ceiling)));
    }

    @Test
    void floodingAndSilenceRaiseNothingAndEndNoHigherThanTheSteadyCourse() {
        assertThat(any()).allSatisfy(courses -> {
            int steady = of(courses, Script.STEADY).last();
            assertThat(courses.stream().filter(course -> !course.script().confirms())).hasSize(2).allSatisfy(course -> {
                assertThat(course.last()).isLessThanOrEqualTo(steady);
                assertThat(course.highest()).isEqualTo(course.days().getFirst().level());
            });
        });
        List<Rehearsal> year = Rehearsal.all(program(phase(26, 3, null, Route.BODY), phase(26, 3, null, Route.CREATIVE)), terms(3, 4));
        assertThat(year).extracting(Rehearsal::last).first().isEqualTo(4);
        assertThat(of(year, Script.FLOODING).last()).isLessThan(3);
    }

    @Test
    void theSameProgramIsRehearsedTheSameAndWithoutAGapInItsDays() {
        assertThat(any().toList()).allSatisfy(courses -> assertThat(courses).allSatisfy(course -> {
            assertThat(course.days()).extracting(RehearsedDay::day)
                    .containsExactlyElementsOf(START.datesUntil(START.plusDays(course.days().size())).toList());
            assertThat(course.weeks()).isLessThanOrEqualTo(course.program().weeks() + Rehearsal.WEEKS_BEYOND);
        }));
        Program program = program(phase(3, 3, new PhaseGate(4, 4), Route.PHYSICAL), phase(5, 2, null, Route.BODY));
        assertThat(Rehearsal.all(program, terms(2, 3))).isEqualTo(Rehearsal.all(program, terms(2, 3)));
    }

    @Test
    void aSteadyCourseGoesByTheCalendarAndUpToTheCeilingOnProposals() {
        Program program = program(
                phase(2, 3, new PhaseGate(4, 4), Route.GROUNDING, Route.PHYSICAL), phase(6, 3, null, Route.SENSORY));
        Rehearsal steady = Rehearsal.of(program, Script.STEADY, terms(1, 3));
        assertThat(steady.days().stream().filter(day -> day.session() != null).map(RehearsedDay::day))
                .containsExactlyElementsOf(PlanOfDays.of(program, START).stream().map(PlannedDay::day).toList());
        assertThat(steady.weeks()).isEqualTo(8);
        assertThat(steady.closedGate()).isEqualTo(-1);
        assertThat(steady.highest()).isEqualTo(3);
        assertThat(steady.proposed()).isEqualTo(2);
        assertThat(steady.lowered() + steady.paused() + steady.lapsed() + steady.groundedInstead()).isZero();
    }

    @Test
    void floodingLowersAndPausesAndTheTherapistCountsAsResumingAWeekLater() {
        Rehearsal flooding = Rehearsal.of(program(phase(26, 5, null, Route.BODY)), Script.FLOODING, terms(4, 5));
        assertThat(flooding.lowered()).isPositive();
        assertThat(rules(flooding)).contains(Rule.D1, Rule.D5, Rule.D5C);
        assertThat(flooding.paused()).isPositive();
        RehearsedDay pause = first(flooding, Happening.Law.class, Happening.Law::paused);
        RehearsedDay resumed = first(flooding, Happening.Resumed.class, one -> true);
        assertThat(resumed.day()).isEqualTo(pause.day().plusDays(RehearsedDose.THERAPIST_DAYS));
        assertThat(flooding.days().stream()
                        .filter(day -> day.day().isAfter(pause.day()) && day.day().isBefore(resumed.day())))
                .allSatisfy(day -> assertThat(day.paused()).isTrue())
                .allSatisfy(day -> assertThat(day.session() == null || day.session().route() == Route.GROUNDING).isTrue());
    }

    @Test
    void silenceHoldsThenResumesLowerAndSessionsLapse() {
        Rehearsal silent = Rehearsal.of(program(phase(12, 2, null, Route.BODY)), Script.SILENT, terms(3, 3));
        assertThat(rules(silent)).containsSubsequence(Rule.G6, Rule.R4, Rule.R4B);
        assertThat(silent.lapsed()).isEqualTo(12);
        assertThat(silent.last()).isEqualTo(1);
        assertThat(silent.lowered()).isEqualTo(2);
    }

    @Test
    void aGateWhoseSessionsDoNotShowStaysClosedAndThePhaseGoesOn() {
        Program program = program(phase(2, 2, new PhaseGate(3, 2), Route.BODY), phase(2, 2, null, Route.SENSORY));
        Rehearsal steady = Rehearsal.of(program, Script.STEADY, terms(1, 3));
        assertThat(steady.closedGate()).isZero();
        assertThat(steady.weeks()).isEqualTo(program.weeks() + Rehearsal.WEEKS_BEYOND);
        assertThat(steady.days()).allSatisfy(day -> assertThat(day.phase()).isZero());
        assertThat(first(steady, Happening.GateClosed.class, one -> one.shown() == 0 && one.needed() == 3).day())
                .isEqualTo(START.plusWeeks(2));
    }

    @Test
    void groundingTakesThePlaceOfClosedRoutesAndOfTheFirstSession() {
        Program program = program(phase(4, 2, null, Route.BODY, Route.SENSORY));
        List<RehearsedSession> sessions = Rehearsal.of(program, Script.STEADY, terms(1, 3, Route.SENSORY)).days().stream()
                .flatMap(day -> Stream.ofNullable(day.session()))
                .toList();
        assertThat(sessions.getFirst().rule()).isEqualTo("S7");
        assertThat(sessions).filteredOn(session -> session.planned() == Route.SENSORY)
                .isNotEmpty()
                .allSatisfy(session -> {
                    assertThat(session.rule()).isEqualTo("G4");
                    assertThat(session.route()).isEqualTo(Route.GROUNDING);
                    assertThat(session.level()).isEqualTo(1);
                });
    }

    @Test
    void atTheHighLevelsAWeekHoldsFourSessions() {
        Rehearsal steady = Rehearsal.of(program(phase(4, 7, null, Route.BODY)), Script.STEADY, terms(4, 4));
        assertThat(steady.days().stream().flatMap(day -> Stream.ofNullable(day.session())))
                .anySatisfy(session -> {
                    assertThat(session.fate()).isEqualTo(RehearsedSession.Fate.LEFT_OUT);
                    assertThat(session.rule()).isEqualTo("S5");
                });
    }

    @Test
    void whatTheLawDoesNotReadAnyMoreChangesNothing() {
        Program year = program(phase(26, 4, new PhaseGate(60, 4), Route.BODY), phase(26, 2, null, Route.SENSORY));
        assertThat(Script.values()).allSatisfy(script -> assertThat(Rehearsal.of(year, script, terms(2, 5)))
                .isEqualTo(Rehearsal.of(year, script, terms(2, 5), Integer.MAX_VALUE / 2)));
    }

    private static List<Rule> rules(Rehearsal rehearsal) {
        return rehearsal.days().stream()
                .flatMap(day -> day.happenings().stream())
                .flatMap(one -> one instanceof Happening.Law law ? law.rules().stream() : Stream.of())
                .distinct()
                .toList();
    }

    private static <T extends Happening> RehearsedDay first(
            Rehearsal rehearsal, Class<T> kind, java.util.function.Predicate<T> fits) {
        return rehearsal.days().stream()
                .filter(day -> day.happenings().stream().anyMatch(one -> kind.isInstance(one) && fits.test(kind.cast(one))))
                .findFirst()
                .orElseThrow();
    }
}
