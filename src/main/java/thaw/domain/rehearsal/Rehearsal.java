package thaw.domain.rehearsal;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import thaw.domain.program.Program;

/**
 * A program under one course, from its first day to its last, or so long until it is plain that a gate stays closed.
 *
 * @param days       at least one, without a gap
 * @param closedGate the position of the phase whose gate is still closed at the end; -1 where the program is through
 */
public record Rehearsal(Program program, Script script, List<RehearsedDay> days, int closedGate) {

    /** So many weeks beyond its own a program is rehearsed while a gate is closed. */
    public static final int WEEKS_BEYOND = 8;

    private static final int WEEK = 7;

    public Rehearsal {
        days = List.copyOf(days);
    }

    /** The program under every course, in the order of {@link Script}. */
    public static List<Rehearsal> all(Program program, Terms terms) {
        return Stream.of(Script.values()).map(script -> of(program, script, terms)).toList();
    }

    /** The program under one course. */
    public static Rehearsal of(Program program, Script script, Terms terms) {
        return of(program, script, terms, Rehearsing.REACH);
    }

    static Rehearsal of(Program program, Script script, Terms terms, int reach) {
        Rehearsing walk = new Rehearsing(program, script, terms, reach);
        int most = (program.weeks() + WEEKS_BEYOND) * WEEK;
        List<RehearsedDay> days = IntStream.range(0, most)
                .takeWhile(number -> !walk.isThrough(number))
                .mapToObj(walk::live)
                .toList();
        return new Rehearsal(program, script, days, walk.closedGate());
    }

    /** How long it takes, in weeks; a week that has begun counts. */
    public int weeks() {
        return (days.size() + WEEK - 1) / WEEK;
    }

    /** How many sessions there are, grounding in place of others among them. */
    public long sessions() {
        return sessions(RehearsedSession::takesPlace);
    }

    /** How many sessions of the plan are grounding instead. */
    public long groundedInstead() {
        return sessions(session -> session.fate() == RehearsedSession.Fate.GROUNDING_INSTEAD);
    }

    /** How many sessions lapse or are left out. */
    public long lapsed() {
        return sessions(session -> !session.takesPlace());
    }

    private long sessions(Predicate<RehearsedSession> which) {
        return days.stream().map(RehearsedDay::session).filter(session -> session != null && which.test(session)).count();
    }

    /** The highest level on any day. */
    public int highest() {
        return days.stream().mapToInt(day -> Math.max(day.level(), day.after())).max().orElseThrow();
    }

    /** The level at the end. */
    public int last() {
        return days.getLast().after();
    }

    /** How often the law lowers the level. */
    public long lowered() {
        return happenings(Happening.Law.class).filter(law -> law.after() < law.before()).count();
    }

    /** How often the law pauses. */
    public long paused() {
        return happenings(Happening.Law.class).filter(Happening.Law::paused).count();
    }

    /** How often the law proposes a step up. */
    public long proposed() {
        return happenings(Happening.Proposal.class).count();
    }

    private <T extends Happening> Stream<T> happenings(Class<T> kind) {
        return days.stream().flatMap(day -> day.happenings().stream()).filter(kind::isInstance).map(kind::cast);
    }
}
