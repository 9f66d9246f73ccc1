package thaw.care.safety;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import thaw.domain.practice.NotFor;
import thaw.domain.practice.Route;
import thaw.domain.safety.GateAct;
import thaw.domain.safety.GateChange;

/**
 * What a therapist wants done to a gate.
 *
 * @param route    with the acts about a route
 * @param condition with the acts about a condition
 * @param eventDay of a traumatic event, where it is known
 */
public record GateWish(
        GateAct act, @Nullable Route route, @Nullable NotFor condition, @Nullable LocalDate eventDay) {

    /** A wish that needs to say no more. */
    public static GateWish of(GateAct act) {
        return new GateWish(act, null, null, null);
    }

    /** A wish about a route. */
    public static GateWish of(GateAct act, Route about) {
        return new GateWish(act, about, null, null);
    }

    /** A wish about a condition. */
    public static GateWish of(GateAct act, NotFor about) {
        return new GateWish(act, null, about, null);
    }

    GateChange on(LocalDate day) {
        return new GateChange(day, act, route, condition, eventDay);
    }
}
