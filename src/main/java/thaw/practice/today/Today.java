package thaw.practice.today;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thaw.domain.measure.OrderId;
import thaw.domain.practice.Route;
import thaw.domain.program.PlannedSessionId;
import thaw.domain.safety.GateHistory;

/**
 * The client's day.
 *
 * @param level      null before a program has been assigned
 * @param ready      the answer to "ready for a bit more" at this level; null when not answered
 * @param lastCheckIn null before the first
 * @param lastContact the day of the last check-in or session; null before the first
 * @param next       the next day with a session after today; null when none is planned
 * @param grounding  sessions are grounding for now
 * @param crisis     the crisis card stands on top
 * @param plan       there is a safety plan to read
 * @param asksCheckIn a check-in is asked today; it is welcome on any day
 * @param questions  questionnaires that are asked today
 * @param sessions   what is planned today
 * @param changes    how the pace changed in the last days, newest first
 */
public record Today(
        String name,
        LocalDate day,
        @Nullable Integer level,
        boolean paused,
        @Nullable Boolean ready,
        @Nullable Instant lastCheckIn,
        @Nullable LocalDate lastContact,
        @Nullable LocalDate next,
        boolean grounding,
        boolean crisis,
        boolean plan,
        boolean asksCheckIn,
        List<Questions> questions,
        List<Planned> sessions,
        List<Change> changes) {

    /** After this many days without a check-in or session somebody is welcomed back (R4). */
    private static final int AWAY_DAYS = 14;

    /**
     * A questionnaire that is asked.
     *
     * @param begun a part of it is answered
     */
    public record Questions(OrderId id, boolean begun) {}

    /**
     * A planned session and what became of it.
     *
     * @param wish the lower level that the client chose for it; null for the level of the dose
     */
    public record Planned(PlannedSessionId id, Route route, String state, @Nullable Integer wish) {}

    /** Whether the client was away for so long that the day begins with a welcome. */
    public boolean welcomesBack() {
        return lastContact != null && !lastContact.isAfter(day.minusDays(AWAY_DAYS));
    }

    /**
     * A change of the pace.
     *
     * @param byName null when the pacing law acted by itself
     * @param rules  ids of the rules that acted, separated by spaces
     */
    public record Change(
            LocalDate day, String act, int level, int ceiling, @Nullable String byName, @Nullable String rules) {}

    /**
     * The day with the gates before it: grounding in place of what is closed, and help where it is needed.
     *
     * @param asks a check-in is asked today
     */
    Today behind(GateHistory gates, boolean asks) {
        return new Today(
                name, day, level, paused, ready, lastCheckIn, lastContact, next, grounding, gates.crisis() || gates.item9(),
                plan, asks, questions,
                sessions.stream()
                        .map(one -> grounding || gates.excluded().contains(one.route())
                                ? new Planned(one.id(), Route.GROUNDING, one.state(), one.wish())
                                : one)
                        .toList(),
                changes);
    }
}
