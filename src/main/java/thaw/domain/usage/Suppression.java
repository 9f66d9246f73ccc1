package thaw.domain.usage;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Decides which numbers of a week may be shown, so that none of them stands for a handful of people, and none that does
 * can be worked out.
 *
 * <p>A number of the whole practice is shown when enough people are behind it. A division of the practice (by program,
 * by therapist) adds up to the whole, so one hidden part would be a subtraction away. Therefore:
 * <ol>
 * <li>A part with too few active clients is withheld, none at all included, with everything that was counted in it.
 * <li>As soon as one is, the smallest of the others is withheld too, and all of the same size with it. What is withheld
 *     then holds small and large parts alike, chosen without regard to their order: if any two of them changed places,
 *     everything shown would be the same. So nobody can tell which one is the small one.
 * <li>A measure is shown for the other parts when enough people are behind it in each of them, and in what is withheld
 *     taken together; otherwise it is shown for none.
 * </ol>
 * Everything else that a report says (sums, means, shares, months, ranges) is computed from what is shown for single
 * weeks, never from the counts. Two reports with different ranges or filters therefore hold nothing that the single
 * weeks do not show already. The method is cell suppression with complementary cells (Hundepool et al., Statistical
 * Disclosure Control, 2012, chapter 4), made order-free.
 *
 * @param threshold the smallest number of people that may stand behind a number, 2 or more
 */
public record Suppression(int threshold) {

    /** What the practice promises: nothing about fewer than five people. */
    public static final Suppression STANDARD = new Suppression(5);

    public Suppression {
        if (threshold < 2) {
            throw new IllegalArgumentException("A threshold below 2 protects nobody");
        }
    }

    /** What may be shown of the whole practice. */
    public Shown whole(Counts whole) {
        Map<Measure, Long> shown = new EnumMap<>(Measure.class);
        whole.byMeasure().forEach((measure, count) -> {
            if (enough(count.people())) {
                shown.put(measure, count.many());
            }
        });
        return new Shown(shown);
    }

    /**
     * What may be shown of each part.
     *
     * @param parts every part that there is, those in which nothing happened included
     */
    public <K> Map<K, Shown> parts(Counts whole, Map<K, Counts> parts) {
        Set<K> withheld = withheld(parts);
        Map<K, Counts> others = new HashMap<>(parts);
        others.keySet().removeAll(withheld);
        List<Counts> together = withheld.stream().map(parts::get).toList();
        Set<Measure> measures = EnumSet.noneOf(Measure.class);
        whole.byMeasure().forEach((measure, count) -> {
            if (canBeShown(measure, count, others.values(), together)) {
                measures.add(measure);
            }
        });
        Map<K, Shown> all = new HashMap<>();
        parts.keySet().forEach(part -> all.put(part, Shown.NOTHING));
        others.forEach((part, counts) -> all.put(part, shown(counts, measures)));
        return all;
    }

    private static Shown shown(Counts counts, Set<Measure> measures) {
        Map<Measure, Long> numbers = new EnumMap<>(Measure.class);
        measures.forEach(measure -> numbers.put(measure, counts.of(measure).many()));
        return new Shown(numbers);
    }

    private <K> Set<K> withheld(Map<K, Counts> parts) {
        Set<K> withheld = new HashSet<>(partsOfSize(parts, 0, threshold - 1L));
        OptionalLong nextSmallest = parts.values().stream()
                .mapToLong(Suppression::size)
                .filter(this::enough)
                .min();
        if (!withheld.isEmpty() && nextSmallest.isPresent()) {
            withheld.addAll(partsOfSize(parts, nextSmallest.getAsLong(), nextSmallest.getAsLong()));
        }
        return withheld;
    }

    private static <K> List<K> partsOfSize(Map<K, Counts> parts, long from, long to) {
        return parts.entrySet().stream()
                .filter(part -> size(part.getValue()) >= from && size(part.getValue()) <= to)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static long size(Counts part) {
        return part.of(Measure.ACTIVE_CLIENTS).people();
    }

    private boolean canBeShown(Measure measure, Count whole, Collection<Counts> others, Collection<Counts> withheld) {
        long inOthers = 0;
        for (Counts part : others) {
            long people = part.of(measure).people();
            if (!enough(people)) {
                return false;
            }
            inOthers += people;
        }
        long atLeast = Math.max(whole.people() - inOthers, largest(measure, withheld));
        return withheld.isEmpty() || enough(atLeast);
    }

    /** Someone may be counted in two parts of one week, so what is withheld together has at least its largest part. */
    private static long largest(Measure measure, Collection<Counts> withheld) {
        return withheld.stream()
                .mapToLong(part -> part.of(measure).people())
                .max()
                .orElse(0);
    }

    private boolean enough(long people) {
        return people >= threshold;
    }
}
