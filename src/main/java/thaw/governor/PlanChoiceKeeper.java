package thaw.governor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.people.ClientId;
import thaw.domain.program.PlannedSessionId;

/**
 * Writes what a client chose about a planned session, and the history of it, in the caller's transaction. The caller has
 * made sure that the choice is one that is open.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PlanChoiceKeeper {

    private final PlanChoiceRepository choices;
    private final Governor governor;
    private final Clock clock;

    PlanChoiceKeeper(PlanChoiceRepository choices, Governor governor, Clock clock) {
        this.choices = choices;
        this.governor = governor;
        this.clock = clock;
    }

    /**
     * Stores the choice.
     *
     * @param along other planned sessions that move with it, with their new days
     * @return false when the session is not planned on that day any more; nothing has changed then
     */
    public boolean choose(ClientId client, PlanChoice choice, Map<PlannedSessionId, LocalDate> along) {
        if (!choices.change(client, choice)) {
            return false;
        }
        choices.note(client, choice, clock.instant());
        if (!choice.dayAfter().equals(choice.dayBefore())) {
            governor.planned(client, List.of(choice.dayBefore()), -1);
            governor.planned(client, List.of(choice.dayAfter()), 1);
        }
        List<LocalDate> left = choices.move(client, along);
        governor.planned(client, left, -1);
        governor.planned(client, List.copyOf(along.values()), 1);
        return true;
    }
}
