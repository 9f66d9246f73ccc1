package thaw.domain.pacing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.CheckIn.Numbing;
import thaw.domain.session.StopReason;

/**
 * Histories by seed. A person has a mood that lasts (calm, uneasy, heavy) with days that stand out, answers left out, gates
 * now and then and earlier steps, so that every rule is near somebody.
 */
final class RandomHistory {

    private static final int TODAY = 40;

    private final Random random;
    private final double strain;
    private final double gaps;
    private final int level;

    private RandomHistory(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        this.strain = random.nextInt(3) == 0 ? random.nextDouble() : random.nextDouble() / 12;
        this.gaps = random.nextInt(3) == 0 ? random.nextDouble() / 2 : random.nextDouble() / 40;
        this.level = 1 + random.nextInt(5);
    }

    static Evidence of(int seed) {
        return new RandomHistory(seed).evidence();
    }

    private Evidence evidence() {
        int silence = chance(0.06) ? random.nextInt(35) : 0;
        return new EvidenceDraft(TODAY, new Intensity(level))
                .started(chance(0.1) ? null : random.nextInt(30))
                .ceiling(chance(0.02) ? null : new Ceiling(chance(0.2) ? 1 + random.nextInt(5) : 5))
                .paused(chance(0.02))
                .baselineVolume(chance(gaps) ? null : (double) random.nextInt(40))
                .ready(chance(gaps) ? null : Boolean.valueOf(!chance(0.1)))
                .proceedWithoutContact(chance(0.05))
                .plannedRoute(chance(0.5) ? "creative" : null)
                .ewmaSignalDays(chance(0.05) ? random.nextInt(4) : 0)
                .scoreChanges(chance(0.05) ? List.of(new ScoreChange("PHQ-9", random.nextInt(12))) : List.of())
                .gates(gates())
                .sessions(sessions(silence))
                .checkIns(checkIns(silence))
                .history(history())
                .toEvidence();
    }

    private Gates gates() {
        Integer trauma = chance(0.03) ? random.nextInt(TODAY + 1) : null;
        return new Gates(
                !chance(0.01),
                !chance(0.01),
                chance(0.02),
                chance(0.02),
                chance(0.02),
                trauma,
                trauma == null ? null : Integer.valueOf(TODAY - random.nextInt(3)),
                chance(0.5),
                chance(0.04) ? Set.of("creative") : Set.of());
    }

    private List<RatedSession> sessions(int silence) {
        List<RatedSession> sessions = new ArrayList<>();
        for (int day = TODAY - 25; day <= TODAY - silence; day++) {
            if (day == TODAY || chance(0.5)) {
                sessions.add(session(day));
            }
            if (chance(0.08)) {
                sessions.add(session(day));
            }
        }
        return sessions;
    }

    private RatedSession session(int day) {
        boolean tooMuch = chance(strain / 3);
        return new RatedSession(
                day,
                chance(0.06) ? 1 + random.nextInt(5) : level,
                new Felt(bad(), bad(), good()),
                new Felt(bad(), bad(), good()),
                chance(0.1) ? bad() : null,
                !tooMuch && !chance(0.05),
                tooMuch ? StopReason.TOO_MUCH : null,
                chance(gaps) ? null : Boolean.valueOf(!chance(strain / 6)),
                chance(0.5),
                (double) random.nextInt(30));
    }

    private List<RatedDay> checkIns(int silence) {
        boolean wentQuiet = chance(0.15);
        List<RatedDay> days = new ArrayList<>();
        for (int day = TODAY - 25; day <= TODAY - silence; day++) {
            if (!chance(gaps)) {
                days.add(checkIn(day, wentQuiet));
            }
            if (chance(0.08)) {
                days.add(checkIn(day, wentQuiet));
            }
        }
        return days;
    }

    private RatedDay checkIn(int day, boolean wentQuiet) {
        double volume = wentQuiet && day > TODAY - 7 ? random.nextInt(20) : random.nextInt(60);
        return new RatedDay(
                day,
                new Felt(bad(), bad(), good()),
                chance(gaps) ? null : Double.valueOf(volume),
                numbing(),
                chance(0.3));
    }

    private @Nullable Numbing numbing() {
        return chance(gaps) ? null : chance(0.7) ? Numbing.NONE : one(Numbing.values());
    }

    private List<DoseChange> history() {
        List<DoseChange> changes = new ArrayList<>();
        double unrest = chance(0.3) ? 0.7 : 0.1;
        while (chance(unrest)) {
            DoseChange.Type type = chance(0.6) ? DoseChange.Type.STEP_DOWN : one(DoseChange.Type.values());
            int ago = chance(0.2) ? 0 : random.nextInt(30);
            changes.add(new DoseChange(TODAY - ago, type, chance(0.8)));
        }
        return changes;
    }

    /** 0 to 10 in halves, where high is worse; null where it was left out. */
    private @Nullable Double bad() {
        if (chance(gaps)) {
            return null;
        }
        double usual = 10 * strain * random.nextDouble() + 1.5 * random.nextDouble();
        double rating = chance(strain / 4) ? 10 * random.nextDouble() : usual;
        return Math.min(10, Math.round(2 * rating) / 2.0);
    }

    private @Nullable Double good() {
        Double bad = bad();
        return bad == null ? null : Double.valueOf(10 - bad);
    }

    private <T> T one(T[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** The same with its lists in another order. */
    static Evidence shuffled(Evidence of, Random random) {
        return copy(
                of,
                of.level(),
                mixed(of.sessions(), random),
                mixed(of.checkIns(), random),
                mixed(of.history(), random));
    }

    private static <T> List<T> mixed(List<T> items, Random random) {
        List<T> mixed = new ArrayList<>(items);
        Collections.shuffle(mixed, random);
        return mixed;
    }

    /** The same after today's step down was taken. */
    static Evidence steppedDown(Evidence of, Intensity level) {
        List<DoseChange> history = new ArrayList<>(of.history());
        history.add(new DoseChange(of.today(), DoseChange.Type.STEP_DOWN, true));
        return copy(of, level, of.sessions(), of.checkIns(), history);
    }

    static Evidence copy(
            Evidence of, Intensity level, List<RatedSession> sessions, List<RatedDay> days, List<DoseChange> history) {
        return new Evidence(
                of.today(), level, of.started(), of.ceiling(), of.paused(), of.baselineVolume(), of.ready(),
                of.proceedWithoutContact(), of.plannedRoute(), of.ewmaSignalDays(), of.scoreChanges(), of.gates(),
                sessions, days, history, of.parameters());
    }
}
