package thaw.care.safety;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thaw.domain.people.ClientId;
import thaw.domain.safety.Flag;
import thaw.domain.safety.GateAct;
import thaw.domain.safety.GateChange;
import thaw.domain.safety.GateHistory;
import thaw.domain.safety.SafetyPlan;
import thaw.domain.safety.Situation;

/**
 * The safety of one client.
 *
 * @param zone       the client's
 * @param today      the client's calendar day
 * @param acts       everything done to the gates, oldest first
 * @param plans      every version of the safety plan, newest first
 * @param flags      what speaks for professional help and has not been put aside
 * @param dismissals what was put aside, newest first
 */
public record SafetyPage(
        ClientId client,
        String name,
        ZoneId zone,
        LocalDate today,
        List<Act> acts,
        List<Version> plans,
        List<Flag> flags,
        List<Dismissal> dismissals) {

    /**
     * Something that was done to a gate.
     *
     * @param number counts the acts of this client from 1
     * @param by     null when Thaw did it because of an answer
     */
    public record Act(int number, GateChange change, Instant at, @Nullable String by, @Nullable String reason) {}

    /** A version of the safety plan. */
    public record Version(int number, Instant at, String by, SafetyPlan plan) {}

    /** A flag that was put aside. */
    public record Dismissal(Situation situation, Instant at, LocalDate day, String by, String reason) {}

    /** The gates as they stand. */
    public GateHistory gates() {
        return new GateHistory(acts.stream().map(Act::change).toList());
    }

    /** How many acts this page knows of, to find one that was done meanwhile. */
    public int actsSeen() {
        return acts.isEmpty() ? 0 : acts.getLast().number();
    }

    /** The version of the plan that holds; 0 without a plan. */
    public int planSeen() {
        return plans.isEmpty() ? 0 : plans.getFirst().number();
    }

    /** The last act of this kind; empty when there was none. */
    public Optional<Act> last(GateAct kind) {
        return acts.reversed().stream().filter(act -> act.change().act() == kind).findFirst();
    }
}
