package thaw.care.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An alert and everything that became of it, oldest first. */
public record AlertStory(AlertRow alert, List<Step> steps) {

    public AlertStory {
        steps = List.copyOf(steps);
    }

    /**
     * A step.
     *
     * @param act      RAISED, FIRED, TAKEN, NOTED, ROUTED, ESCALATED or CLOSED
     * @param by       null where it was Thaw
     * @param owner    who answered for the alert from there on
     * @param delivery PENDING, DELIVERED or FAILED where the owner had to be told
     */
    public record Step(
            Instant at,
            String act,
            @Nullable String by,
            String owner,
            @Nullable String words,
            @Nullable String delivery) {}
}
