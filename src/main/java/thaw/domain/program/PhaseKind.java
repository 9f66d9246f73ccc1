package thaw.domain.program;

import java.util.List;
import thaw.domain.practice.Route;

/** The kinds of phases in their usual order, from the safest on. A new phase begins as one of them; its words are free. */
public enum PhaseKind {
    GROUND,
    BODY,
    SENSES,
    SMALL_FEELINGS,
    EXPRESSION,
    CONNECTION,
    LIVING_WITH_IT;

    /** The routes that usually take turns in it. */
    public List<Route> routes() {
        return switch (this) {
            case GROUND -> List.of(Route.GROUNDING, Route.PHYSICAL);
            case BODY -> List.of(Route.PHYSICAL, Route.BODY, Route.GROUNDING);
            case SENSES -> List.of(Route.SENSORY, Route.GROUNDING);
            case SMALL_FEELINGS -> List.of(Route.SMALL_FEELINGS, Route.SENSORY, Route.GROUNDING);
            case EXPRESSION -> List.of(Route.CREATIVE, Route.SMALL_FEELINGS, Route.GROUNDING);
            case CONNECTION -> List.of(Route.CONNECTION, Route.SMALL_FEELINGS);
            case LIVING_WITH_IT -> List.of(Route.LESS_NUMBING, Route.CONNECTION, Route.GROUNDING);
        };
    }
}
