package thaw.domain.rehearsal;

import java.util.List;
import thaw.domain.pacing.Rule;

/** Something worth a line in a rehearsal. */
public sealed interface Happening {

    /**
     * The law speaks by rules that did not speak the day before, or lowers the level.
     *
     * @param rules  the most protective first
     * @param paused whether it pauses from here on
     */
    record Law(List<Rule> rules, int before, int after, boolean paused) implements Happening {

        public Law {
            rules = List.copyOf(rules);
        }
    }

    /** The law proposes the next level (U8). */
    record Proposal(int level, boolean confirmed) implements Happening {}

    /** Grounding alone ends by itself (R8). */
    record GroundingOver() implements Happening {}

    /** The law waited for the therapist, who counts as having resumed now, one level lower (R8). */
    record Resumed(int level) implements Happening {}

    /** The law waited for the therapist (R5), who counts as having ended grounding alone now. */
    record Acknowledged() implements Happening {}

    /** What the gate waits for is there, and the therapist counts as having opened it. */
    record GateOpened(int phase) implements Happening {}

    /** The weeks of the phase are over, and its gate is closed still: it goes on week by week. */
    record GateClosed(int phase, int shown, int needed) implements Happening {}
}
