package thaw.domain.trend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.Answer;
import thaw.domain.practice.Route;

/**
 * How one client answers to one route: does it settle, does it bring contact, does anything stir. Every number is drawn
 * toward the mean of all routes by {@link Credibility}; it describes what was, and proves nothing about what comes.
 *
 * @param sessions how many sessions of this route there were
 */
public record DoorResponse(Route route, int sessions, Map<Sign, Drawn> signs) {

    /** What a door is looked at for. */
    public enum Sign {
        /** By how many points overwhelm came down from before the session until it had settled; below 0 it rose. */
        SETTLING,
        /** The share, 0 to 1, of sessions with a stirring or with body of at least 10. */
        CONTACT,
        /** The share, 0 to 1, of sessions after which something had stirred. */
        STIRRING
    }

    /**
     * A number of one route.
     *
     * @param own    the route's own mean
     * @param drawn  what to believe of it, between its own mean and that of all routes
     * @param weight how much of it is its own, 0 to 1
     * @param n      sessions that tell this number
     */
    public record Drawn(double own, double drawn, double weight, int n) {}

    /**
     * One session.
     *
     * @param settled overwhelm once settled: rated once more, else after the session
     */
    public record Session(Route route, Answer before, Answer settled, @Nullable Boolean stirring, Answer body) {

        OptionalDouble sign(Sign sign) {
            return switch (sign) {
                case SETTLING -> before.number().isPresent() && settled.number().isPresent()
                        ? OptionalDouble.of(before.number().getAsDouble() - settled.number().getAsDouble())
                        : OptionalDouble.empty();
                case CONTACT -> {
                    Numbness.Contact contact = new Numbness.Contact(stirring, body);
                    yield contact.isKnown() ? OptionalDouble.of(contact.isThere() ? 1 : 0) : OptionalDouble.empty();
                }
                case STIRRING -> stirring == null ? OptionalDouble.empty() : OptionalDouble.of(stirring ? 1 : 0);
            };
        }
    }

    public DoorResponse {
        signs = Map.copyOf(signs);
    }

    /** The number, where any session of the route tells it. */
    public Optional<Drawn> sign(Sign sign) {
        return Optional.ofNullable(signs.get(sign));
    }

    /** Every route that has sessions, the one with the most contact first. */
    public static List<DoorResponse> of(List<Session> sessions) {
        Map<Route, List<Session>> byRoute = new EnumMap<>(Route.class);
        sessions.forEach(one -> byRoute.computeIfAbsent(one.route(), none -> new ArrayList<>()).add(one));
        Map<Route, Map<Sign, Drawn>> signs = new EnumMap<>(Route.class);
        byRoute.keySet().forEach(route -> signs.put(route, new EnumMap<>(Sign.class)));
        for (Sign sign : Sign.values()) {
            Map<Route, double[]> values = new EnumMap<>(Route.class);
            byRoute.forEach((route, some) -> values.put(route, values(some, one -> one.sign(sign))));
            Credibility.of(values.values()).ifPresent(credibility -> values.forEach((route, own) ->
                    drawn(credibility, own).ifPresent(number -> signs.getOrDefault(route, Map.of()).put(sign, number))));
        }
        return byRoute.entrySet().stream()
                .map(some -> new DoorResponse(
                        some.getKey(), some.getValue().size(), signs.getOrDefault(some.getKey(), Map.of())))
                .sorted(Comparator.comparingDouble((DoorResponse door) ->
                                -door.sign(Sign.CONTACT).map(Drawn::drawn).orElse(-1.0))
                        .thenComparing(DoorResponse::route))
                .toList();
    }

    private static double[] values(List<Session> sessions, Function<Session, OptionalDouble> number) {
        return sessions.stream()
                .map(number)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
    }

    private static Optional<Drawn> drawn(Credibility credibility, double[] own) {
        if (own.length == 0) {
            return Optional.empty();
        }
        double mean = Moments.mean(own).orElseThrow();
        return Optional.of(new Drawn(
                mean, credibility.drawn(mean, own.length), credibility.weight(own.length), own.length));
    }
}
