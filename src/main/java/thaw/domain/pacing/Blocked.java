package thaw.domain.pacing;

import java.util.List;

/**
 * A condition of a step up that is not met: what would change the decision.
 *
 * @param missing the numbers as they are, beside what is needed; a number that is unknown has no value
 */
public record Blocked(Condition condition, List<Fact> missing) {

    public Blocked {
        missing = List.copyOf(missing);
    }
}
