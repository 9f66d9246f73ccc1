package thaw.record.clinic;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.Answer;
import thaw.domain.session.Ratings;
import thaw.domain.session.SessionEvent;
import thaw.domain.session.SessionEvent.Kind;
import thaw.domain.session.SessionOutcome;
import thaw.domain.session.StopReason;

/** Makes what a session leaves behind from the day's feelings and the level. */
final class MadeSessions {

    private static final int ORIENT = 45;
    private static final int CLOSE = 60;
    private static final int[] CYCLES = {3, 4, 4, 4, 4};
    private static final int[] TOUCH = {10, 20, 35, 70, 100};
    private static final int[] REST = {30, 40, 45, 70, 95};

    private final Chance chance;

    MadeSessions(Chance chance) {
        this.chance = chance;
    }

    /** A session on a day like this. The stronger the level and the day, the more often it is left early. */
    SessionOutcome at(int level, Feeling feeling) {
        double strain = feeling.overwhelm() + 0.35 * (level - 1) + 0.5 * chance.spread();
        boolean tooMuch = strain > 6.2 && chance.happens(0.45);
        @Nullable StopReason stop = tooMuch ? StopReason.TOO_MUCH : chance.happens(0.03) ? other() : null;
        boolean pulledBack = stop == null && chance.happens(strain / 22);
        boolean stirring = chance.happens(0.15 + feeling.volume() / 130);
        Ratings pre = ratings(feeling.overwhelm(), feeling.away(), feeling.safety());
        Ratings post = ratings(strain + (tooMuch ? 0.8 : -0.3), feeling.away() + 0.3 * chance.spread(), feeling.safety());
        boolean resettles = post.overwhelm().number().orElse(0) >= 6;
        return new SessionOutcome(
                pre, post,
                resettles ? new Answer.Rated(Math.clamp(Math.round(strain - 1.5), 0L, 10L)) : new Answer.Missing(),
                new Answer.Rated(Math.round(Math.clamp(feeling.body() + 6 * chance.spread(), 0.0, 100.0))),
                stop == null, stop, strain < 8 || chance.happens(0.8), stirring, null,
                events(level, stop != null, pulledBack, stirring));
    }

    /** A session in which safety falls, whatever the day: what the law answers at once (D3). */
    SessionOutcome inWhichSafetyFalls(int level, Feeling feeling) {
        return new SessionOutcome(
                ratings(3, 2, 7), ratings(5, 3, 3), new Answer.Missing(), new Answer.Rated(Math.round(feeling.body())),
                true, null, true, true, null, events(level, false, true, true));
    }

    private StopReason other() {
        return chance.one(List.of(StopReason.TIME, StopReason.FELT_NOTHING, StopReason.OTHER, StopReason.UNSAID));
    }

    private static Ratings ratings(double overwhelm, double away, double safety) {
        return new Ratings(ten(overwhelm), ten(away), ten(safety));
    }

    private static Answer ten(double value) {
        return new Answer.Rated(Math.clamp(Math.round(value), 0L, 10L));
    }

    private List<SessionEvent> events(int level, boolean stopped, boolean pulledBack, boolean stirring) {
        List<SessionEvent> events = new ArrayList<>();
        events.add(new SessionEvent(0, Kind.STARTED));
        events.add(new SessionEvent(ORIENT, Kind.PRE));
        int cycles = CYCLES[level - 1];
        int leftAt = stopped || pulledBack ? chance.between(1, cycles) : 0;
        int second = ORIENT + chance.between(5, 15);
        for (int cycle = 1; cycle <= cycles; cycle++) {
            events.add(new SessionEvent(second, Kind.TOUCH));
            if (cycle == leftAt) {
                second += chance.between(2, TOUCH[level - 1] - 1);
                events.add(new SessionEvent(second, stopped ? Kind.STOPPED : Kind.PULLED_BACK));
                if (stopped) {
                    return closed(events, second, false);
                }
            } else {
                second += TOUCH[level - 1];
            }
            events.add(new SessionEvent(second, Kind.REST));
            second += REST[level - 1];
            if (level >= 2 && cycle == cycles / 2) {
                events.add(new SessionEvent(second, Kind.MID_CHECK));
            }
        }
        events.add(new SessionEvent(second, Kind.CLOSED));
        return closed(events, second + CLOSE, stirring);
    }

    private static List<SessionEvent> closed(List<SessionEvent> events, int second, boolean stirring) {
        events.add(new SessionEvent(second + 12, Kind.POST));
        if (stirring) {
            events.add(new SessionEvent(second + 18, Kind.STIRRING));
        }
        events.add(new SessionEvent(second + 22, Kind.GROUNDED));
        events.add(new SessionEvent(second + 25, Kind.FINISHED));
        return events;
    }
}
