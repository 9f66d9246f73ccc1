package thaw.domain.trend;

import java.util.List;
import thaw.domain.trend.Movement.Comparison;
import thaw.domain.trend.Movement.Direction;
import thaw.domain.trend.Movement.Size;

/** Which words a movement takes. */
final class MovementWords {

    private MovementWords() {}

    static List<Phrase> of(Movement movement) {
        return switch (movement) {
            case Movement.TooFew(int recent, int before, int needed) ->
                List.of(Phrase.of("trend.too-few", recent, before, needed));
            case Movement.Steady(Comparison sides) -> List.of(what("trend.same", sides), howSureOfSame(sides));
            case Movement.Moved(Direction direction, Size size, Comparison sides) ->
                List.of(what(key(direction, size), sides), howSure(sides));
        };
    }

    private static Phrase what(String key, Comparison sides) {
        return Phrase.of(key, sides.recent(), sides.before());
    }

    private static String key(Direction direction, Size size) {
        String way = switch (direction) {
            case HIGHER -> "trend.higher";
            case LOWER -> "trend.lower";
        };
        return switch (size) {
            case A_LITTLE -> way + ".a-little";
            case CLEARLY -> way + ".clearly";
        };
    }

    private static Phrase howSure(Comparison sides) {
        String key = switch (sides.certainty()) {
            case FEW_DAYS -> "trend.sure.few-days";
            case WITHIN_SWING -> "trend.sure.within-swing";
            case BEYOND_SWING -> "trend.sure.beyond-swing";
        };
        return Phrase.of(key, sides.recentDays(), sides.beforeDays());
    }

    private static Phrase howSureOfSame(Comparison sides) {
        String key = switch (sides.certainty()) {
            case FEW_DAYS -> "trend.sure.few-days";
            case WITHIN_SWING, BEYOND_SWING -> "trend.sure.days";
        };
        return Phrase.of(key, sides.recentDays(), sides.beforeDays());
    }
}
