package thaw.domain.safety;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import thaw.domain.practice.NotFor;
import thaw.domain.practice.Route;

/**
 * One act on a client's gates.
 *
 * @param day      the client's calendar day on which it was done
 * @param route    with the acts about a route, and with no other; grounding is never excluded, for it is what is
 *                 offered in place of an excluded route
 * @param condition with the acts about a condition, and with no other
 * @param eventDay the day of a traumatic event that was told, not after {@code day}; null when unknown
 */
public record GateChange(
        LocalDate day, GateAct act, @Nullable Route route, @Nullable NotFor condition, @Nullable LocalDate eventDay) {

    public GateChange {
        if (act.isAboutRoute() != (route != null) || (act == GateAct.ROUTE_EXCLUDED && route == Route.GROUNDING)) {
            throw new IllegalArgumentException(act + " does not go with the route " + route);
        }
        if (act.isAboutCondition() != (condition != null)) {
            throw new IllegalArgumentException(act + " does not go with the condition " + condition);
        }
        if (eventDay != null && (act != GateAct.TRAUMA_TOLD || eventDay.isAfter(day))) {
            throw new IllegalArgumentException(act + " on " + day + " does not go with an event on " + eventDay);
        }
    }

    /** An act that needs to say no more. */
    public static GateChange of(LocalDate day, GateAct act) {
        return new GateChange(day, act, null, null, null);
    }

    /** An act about a route. */
    public static GateChange of(LocalDate day, GateAct act, Route about) {
        return new GateChange(day, act, about, null, null);
    }

    /** An act about a condition. */
    public static GateChange of(LocalDate day, GateAct act, NotFor about) {
        return new GateChange(day, act, null, about, null);
    }

    /** A traumatic event became known. */
    public static GateChange told(LocalDate day, @Nullable LocalDate eventDay) {
        return new GateChange(day, GateAct.TRAUMA_TOLD, null, null, eventDay);
    }
}
