package thaw.tool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import thaw.domain.trend.Occasion;

/** The stretches of measuring in the rows of one person. No place comes twice in one of them. */
final class Stretches {

    private static final Comparator<Place> BY_TIME = Comparator.comparingLong(Place::day)
            .thenComparing(Place::beep, Comparator.nullsFirst(Comparator.naturalOrder()));

    private record Place(long day, @Nullable Integer beep) {

        static Place of(Occasion occasion) {
            return new Place(occasion.day(), occasion.beep());
        }
    }

    private Stretches() {}

    /** From rows in the order of the file. */
    static Collection<List<Occasion>> of(List<Occasion> rows) {
        Collection<List<Occasion>> byTurn = byTurn(rows);
        if (byTurn.size() <= 1) {
            return byTurn;
        }
        List<List<Occasion>> byDescent = byDescent(rows);
        return byDescent.stream().allMatch(stretch -> byTurn(stretch).size() == 1) ? byDescent : byTurn;
    }

    /** The first rows of all places, the second rows, and so on. */
    private static Collection<List<Occasion>> byTurn(List<Occasion> rows) {
        Map<Place, Integer> seen = new HashMap<>();
        Map<Integer, List<Occasion>> stretches = new TreeMap<>();
        for (Occasion row : rows) {
            int turn = Objects.requireNonNull(seen.merge(Place.of(row), 1, Integer::sum));
            stretches.computeIfAbsent(turn, unseen -> new ArrayList<>()).add(row);
        }
        return stretches.values();
    }

    /** A new one wherever the file goes back in time. */
    private static List<List<Occasion>> byDescent(List<Occasion> rows) {
        List<List<Occasion>> stretches = new ArrayList<>();
        @Nullable Place above = null;
        for (Occasion row : rows) {
            Place here = Place.of(row);
            if (above == null || BY_TIME.compare(here, above) < 0) {
                stretches.add(new ArrayList<>());
            }
            stretches.getLast().add(row);
            above = here;
        }
        return stretches;
    }
}
