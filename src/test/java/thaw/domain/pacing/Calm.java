package thaw.domain.pacing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.CheckIn.Numbing;
import thaw.domain.session.StopReason;

/** A calm course that may go up, day 10 at level 2, to be disturbed one thing at a time. */
final class Calm {

    static final int TODAY = 10;
    static final Felt BEFORE = new Felt(2.0, 1.0, 8.0);

    private int today = TODAY;
    private int level = 2;
    private final List<RatedSession> sessions = new ArrayList<>();
    private final List<RatedDay> checkIns = new ArrayList<>();
    private final List<DoseChange> history = new ArrayList<>();
    private Gates gates = Gates.OPEN;
    private UnaryOperator<EvidenceDraft> more = draft -> draft;

    static Calm course() {
        Calm calm = empty();
        IntStream.of(1, 3, 5, 8, 10).forEach(day -> calm.sessions.add(session(day, 2, 2.0, 1.0, 8.0)));
        IntStream.rangeClosed(1, TODAY).forEach(day -> calm.checkIns.add(day(day, 2.0, 1.0, 8.0)));
        return calm;
    }

    static Calm empty() {
        return new Calm();
    }

    static RatedSession session(
            int day, int level, @Nullable Double overwhelm, @Nullable Double dissociation, @Nullable Double safety) {
        Felt post = new Felt(overwhelm, dissociation, safety);
        return new RatedSession(day, level, BEFORE, post, null, true, null, true, true, 20.0);
    }

    static RatedDay day(int day, @Nullable Double overwhelm, @Nullable Double away, @Nullable Double safety) {
        return new RatedDay(day, new Felt(overwhelm, away, safety), 20.0, Numbing.NONE, false);
    }

    Calm today(int day) {
        this.today = day;
        return this;
    }

    Calm level(int now) {
        this.level = now;
        return this;
    }

    Calm gates(Gates standing) {
        this.gates = standing;
        return this;
    }

    /** Instead of what was there on its day. */
    Calm with(RatedSession session) {
        sessions.removeIf(other -> other.day() == session.day());
        sessions.add(session);
        return this;
    }

    /** Instead of what was there on its day. */
    Calm with(RatedDay day) {
        checkIns.removeIf(other -> other.day() == day.day());
        checkIns.add(day);
        return this;
    }

    /** Beside what is there. */
    Calm and(RatedSession session) {
        sessions.add(session);
        return this;
    }

    Calm and(DoseChange.Type type, int day) {
        history.add(new DoseChange(day, type, true));
        return this;
    }

    Calm and(DoseChange change) {
        history.add(change);
        return this;
    }

    Calm without(int checkInDay) {
        checkIns.removeIf(day -> day.day() == checkInDay);
        return this;
    }

    Calm sessions(UnaryOperator<RatedSession> change) {
        sessions.replaceAll(change);
        return this;
    }

    Calm checkIns(UnaryOperator<RatedDay> change) {
        checkIns.replaceAll(change);
        return this;
    }

    Calm more(UnaryOperator<EvidenceDraft> change) {
        UnaryOperator<EvidenceDraft> before = more;
        this.more = draft -> change.apply(before.apply(draft));
        return this;
    }

    Evidence evidence() {
        EvidenceDraft draft = new EvidenceDraft(today, new Intensity(level))
                .started(1)
                .ceiling(new Ceiling(5))
                .baselineVolume(10.0)
                .ready(true)
                .gates(gates)
                .sessions(sessions)
                .checkIns(checkIns)
                .history(history);
        return more.apply(draft).toEvidence();
    }

    Decision decide() {
        return PacingLaw.decide(evidence());
    }

    /** The decision in a line: {@code STEP_DOWN 1 grounding rules D1 blocked U1 U3 notices same_day:D1}. */
    static String line(Decision decision) {
        return decision.outcome() + " " + decision.level().level() + (decision.groundingOnly() ? " grounding" : "")
                + words(" rules", decision.fired().stream().map(fired -> fired.rule().id()).toList())
                + words(" blocked", decision.blockedBy().stream()
                        .map(blocked -> blocked.condition().id())
                        .toList())
                + words(" notices", decision.notices().stream().map(Notice::toString).toList());
    }

    static String rules(Decision decision) {
        return decision.fired().stream().map(fired -> fired.rule().id()).collect(Collectors.joining(" "));
    }

    static String blocked(Decision decision) {
        return decision.blockedBy().stream()
                .map(blocked -> blocked.condition().id())
                .collect(Collectors.joining(" "));
    }

    private static String words(String title, List<String> words) {
        return title + words.stream().map(word -> " " + word).collect(Collectors.joining());
    }

    static RatedSession pre(RatedSession of, Felt pre) {
        return new RatedSession(
                of.day(), of.level(), pre, of.post(), of.resettled(), of.completed(), of.stopReason(),
                of.endedGrounded(), of.stirring(), of.body());
    }

    static RatedSession resettled(RatedSession of, @Nullable Double resettled) {
        return new RatedSession(
                of.day(), of.level(), of.pre(), of.post(), resettled, of.completed(), of.stopReason(),
                of.endedGrounded(), of.stirring(), of.body());
    }

    static RatedSession ended(
            RatedSession of, @Nullable Boolean completed, @Nullable StopReason stop, @Nullable Boolean grounded) {
        return new RatedSession(
                of.day(), of.level(), of.pre(), of.post(), of.resettled(), completed, stop, grounded, of.stirring(),
                of.body());
    }

    static RatedSession felt(RatedSession of, @Nullable Boolean stirring, @Nullable Double body) {
        return new RatedSession(
                of.day(), of.level(), of.pre(), of.post(), of.resettled(), of.completed(), of.stopReason(),
                of.endedGrounded(), stirring, body);
    }
}
