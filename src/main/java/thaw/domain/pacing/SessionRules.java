package thaw.domain.pacing;

import static thaw.domain.pacing.Numbers.atLeast;
import static thaw.domain.pacing.Numbers.atMost;
import static thaw.domain.pacing.Parameter.*;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import thaw.domain.practice.Route;

/**
 * The rules inside a session, S1 to S7, and whether one may begin. "Pull back" and "Stop" (S4) stand outside all rules:
 * they are always there.
 */
public final class SessionRules {

    private static final int WEEK = 7;
    private static final int LOW = 2;
    private static final int HIGHEST = 4;

    private final Parameters parameters;

    /** The rules with these thresholds. */
    public SessionRules(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * A session that was begun.
     *
     * @param day as in {@link Evidence}
     */
    public record Begun(int day, Intensity level) {}

    /** Whether a session may begin today. */
    public enum Start {
        OPEN,
        /** Grounding is what is open now (S7, R8, or a rule of the law). */
        GROUNDING_FIRST,
        /** The practice is above the client's level. */
        ABOVE_LEVEL,
        /** Enough for today (S5). */
        ENOUGH_TODAY,
        /** Enough strong sessions in the last seven days (S5). */
        ENOUGH_THIS_WEEK
    }

    /** What a mid-check asks for. */
    public enum MidCheck {
        GO_ON,
        SKIP_NEXT_TOUCH,
        /** Open the eyes, ground, and end. */
        GROUND_AND_END
    }

    /**
     * S5 and S7: whether a practice may begin. All sessions begun today count, at whatever level. A day with a session at
     * level 3 or above is full for anything but grounding at a low level. A week is the last seven days, today included.
     *
     * @param first whether it would be the first session of the program
     * @param begun sessions begun so far, in any order, at least those of the last seven days
     */
    public Start mayStart(
            Dose dose, Route route, Intensity practice, boolean first, int today, List<Begun> begun) {
        boolean grounding = route == Route.GROUNDING;
        if ((first || dose.asksForGrounding()) && !grounding) {
            return Start.GROUNDING_FIRST;
        }
        if (practice.compareTo(dose.level()) > 0) {
            return Start.ABOVE_LEVEL;
        }
        List<Begun> now = begun.stream().filter(session -> session.day() == today).toList();
        boolean strongDay = !grounding && now.stream().anyMatch(session -> session.level().level() > LOW);
        if (strongDay || now.size() >= SessionCaps.aDay(practice)) {
            return Start.ENOUGH_TODAY;
        }
        long strong = begun.stream()
                .filter(session -> session.day() <= today && today - session.day() < WEEK)
                .filter(session -> session.level().level() >= HIGHEST)
                .count();
        boolean full = practice.level() >= HIGHEST && strong >= SessionCaps.aWeek(practice);
        return full ? Start.ENOUGH_THIS_WEEK : Start.OPEN;
    }

    /** S5: the longest session of a level, in minutes. */
    public static int longestMinutes(Intensity level) {
        return switch (level.level()) {
            case 1 -> 3;
            case 2 -> 5;
            case 3 -> 8;
            case 4 -> 12;
            default -> 15;
        };
    }

    /** S1: whether to offer grounding in place of the planned session. A rating that is unknown offers nothing. */
    public boolean offersGrounding(Felt pre) {
        return atLeast(pre.overwhelm(), parameters.of(S1_OVERWHELM))
                || atLeast(pre.dissociation(), parameters.of(S1_DISSOCIATION))
                || atMost(pre.safety(), parameters.of(S1_SAFETY));
    }

    /** S3: the longest time between two mid-checks, in seconds; none at level 1. */
    public OptionalInt midCheckSeconds(Intensity level) {
        return level.isLowest() ? OptionalInt.empty() : OptionalInt.of(parameters.count(S3_SECONDS));
    }

    /**
     * S3: what a mid-check asks for.
     *
     * @param overwhelm 0-10; null when it was left out
     * @param farAway   the client answered "far away"
     */
    public MidCheck midCheck(@Nullable Double overwhelm, boolean farAway) {
        if (farAway || atLeast(overwhelm, parameters.of(S3_END_OVERWHELM))) {
            return MidCheck.GROUND_AND_END;
        }
        return atLeast(overwhelm, parameters.of(S3_SKIP_OVERWHELM)) ? MidCheck.SKIP_NEXT_TOUCH : MidCheck.GO_ON;
    }

    /** S6: the shortest closing, in seconds. */
    public int closingSeconds() {
        return parameters.count(S6_CLOSING_SECONDS);
    }

    /** S6: whether to offer two minutes of grounding and one re-rating after this closing rating. */
    public boolean offersResettling(@Nullable Double postOverwhelm) {
        return atLeast(postOverwhelm, parameters.of(S6_OVERWHELM));
    }

    /** S6: how long the grounding before the re-rating is, in seconds. */
    public int resettlingSeconds() {
        return parameters.count(S6_RESETTLING_SECONDS);
    }
}
