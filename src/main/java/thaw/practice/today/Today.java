package thaw.practice.today;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import thaw.domain.measure.OrderId;
import thaw.domain.practice.Route;
import thaw.domain.program.PlannedSessionId;
import thaw.domain.safety.GateHistory;
import thaw.practice.session.SessionOffer;

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
     * @param wish   the lower level that the client chose for it; null for the level of the dose
     * @param begun  its page was left or lost: it goes on, or is closed
     * @param notNow why it cannot begin now (S5, S7, gates); null where it can
     */
    public record Planned(
            PlannedSessionId id,
            Route route,
            String state,
            @Nullable Integer wish,
            boolean begun,
            SessionOffer.@Nullable Reason notNow) {

        Planned(PlannedSessionId id, Route route, String state, @Nullable Integer wish) {
            this(id, route, state, wish, false, null);
        }

        /** As it is offered now: with the practice's own route, grounding among them, or with what keeps it. */
        private Planned as(SessionOffer offer) {
            return switch (offer) {
                case SessionOffer.Ready ready -> new Planned(id, ready.practice().route(), state, wish, false, null);
                case SessionOffer.Unfinished begun -> new Planned(id, begun.practice().route(), state, wish, true, null);
                case SessionOffer.NotNow(SessionOffer.Reason reason) -> new Planned(id, route, state, wish, false, reason);
            };
        }
    }

    /** What can begin now. */
    public List<Planned> open() {
        return sessions.stream()
                .filter(session -> session.state().equals("PLANNED") && session.notNow() == null)
                .toList();
    }

    /** Why nothing more of what is planned begins today; empty where something can, or all is done. */
    public Optional<SessionOffer.Reason> closed() {
        return open().isEmpty()
                ? sessions.stream()
                        .filter(session -> session.state().equals("PLANNED"))
                        .flatMap(session -> Optional.ofNullable(session.notNow()).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** Whether the sessions rest because the consent is withdrawn: then none comes next. */
    public boolean withoutConsent() {
        return closed().filter(reason -> reason == SessionOffer.Reason.NO_CONSENT).isPresent();
    }

    /**
     * What is told of the pace: where a therapist started things again, what had been lowered before is over, and where a
     * pause came after that, the start is. Who set the program up and how high it may go stays.
     */
    public List<Change> told() {
        List<String> acts = changes.stream().map(Change::act).toList();
        int resumed = acts.indexOf("RESUME");
        int paused = acts.indexOf("PAUSE");
        return IntStream.range(0, changes.size())
                .filter(i -> resumed < 0
                        || i < resumed
                        || (i == resumed && (paused < 0 || paused > resumed))
                        || acts.get(i).matches("START|CEILING"))
                .mapToObj(changes::get)
                .toList();
    }

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
     * The day with the gates before it, and help where it is needed.
     *
     * @param asks   a check-in is asked today
     * @param offers what is behind the planned sessions now
     */
    Today behind(GateHistory gates, boolean asks, Map<PlannedSessionId, SessionOffer> offers) {
        return new Today(
                name, day, level, paused, ready, lastCheckIn, lastContact, next, grounding, gates.crisis() || gates.item9(),
                plan, asks, questions,
                sessions.stream()
                        .map(one -> Optional.ofNullable(offers.get(one.id())).map(one::as).orElse(one))
                        .toList(),
                changes);
    }
}
