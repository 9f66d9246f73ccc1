package thaw.domain.measure;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How one questionnaire is scored and read.
 *
 * @param name           its short name, such as PHQ-9
 * @param loinc          the code of the panel, or null where the clinic maps it itself
 * @param itemCodes      the LOINC codes of the items in their order; empty where Thaw does not know them
 * @param items          how many items count
 * @param highestAnswer  each item is answered from 0 to this
 * @param factor         the sum of the items times this is the total (WHO-5: 4)
 * @param better         which way is better
 * @param bands          from low to high, without a gap, over all totals
 * @param reliableChange a change of this many points or more is more than measuring error, or null where not known
 * @param alarmItem      the item, from 1, at which any answer above 0 calls for safety (PHQ-9: 9), or null
 * @param mostMissing    an incomplete form is prorated with at most this many items missing
 */
public record Instrument(
        String name,
        @Nullable Loinc loinc,
        List<String> itemCodes,
        int items,
        int highestAnswer,
        int factor,
        Better better,
        List<Band> bands,
        @Nullable Integer reliableChange,
        @Nullable Integer alarmItem,
        int mostMissing) {

    /** Which way is better. */
    public enum Better {
        LOWER,
        HIGHER
    }

    public Instrument {
        bands = List.copyOf(bands);
        itemCodes = List.copyOf(itemCodes);
        if (!itemCodes.isEmpty() && itemCodes.size() != items) {
            throw new IllegalArgumentException(name + " has a code an item, or none");
        }
        if (items < 1 || highestAnswer < 1 || factor < 1 || mostMissing < 0 || mostMissing >= items) {
            throw new IllegalArgumentException(name + " needs items, answers, and at least one item answered");
        }
        if (!covers(bands, items * highestAnswer * factor)) {
            throw new IllegalArgumentException("The bands of " + name + " leave a gap or overlap");
        }
    }

    /**
     * The same instrument as a clinic reads it.
     *
     * @param starts         the lowest totals of all bands but the first
     * @param reliableChange as in {@link Instrument}
     * @throws IllegalArgumentException when these are not as many as there are, or not rising within the totals
     */
    public Instrument readBy(List<Integer> starts, @Nullable Integer reliableChange) {
        if (starts.size() != bands.size() - 1) {
            throw new IllegalArgumentException(name + " has " + (bands.size() - 1) + " starts of bands");
        }
        List<Band> read = IntStream.range(0, bands.size())
                .mapToObj(i -> new Band(
                        i == 0 ? 0 : starts.get(i - 1),
                        i == starts.size() ? highestTotal() : starts.get(i) - 1,
                        bands.get(i).key()))
                .toList();
        return new Instrument(
                name, loinc, itemCodes, items, highestAnswer, factor, better, read, reliableChange, alarmItem, mostMissing);
    }

    /** The highest total there can be. */
    public int highestTotal() {
        return items * highestAnswer * factor;
    }

    /** The band of a total between 0 and {@link #highestTotal}. */
    public Band band(int total) {
        return bands.stream()
                .filter(band -> band.contains(total))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no total of " + total));
    }

    /**
     * Scores one form. With 1 up to {@link #mostMissing} items missing the mean of the answered items stands for
     * each missing one, the sum is rounded to a whole number (a half goes up), and the score says that it is prorated.
     *
     * @param answers one an item, in order; empty where an item was not answered
     * @throws IllegalArgumentException for another number of items or an answer off the item's scale
     */
    public Score score(List<OptionalInt> answers) {
        check(answers);
        int answered = (int) answers.stream().filter(OptionalInt::isPresent).count();
        int missing = items - answered;
        if (missing > mostMissing) {
            return new Score.Incomplete(answered, items);
        }
        int sum = answers.stream().flatMapToInt(OptionalInt::stream).sum();
        int total = factor * (int) Math.round(sum * (double) items / answered);
        return missing == 0
                ? new Score.Complete(total, band(total))
                : new Score.Prorated(total, band(total), missing);
    }

    /** Whether the alarm item was answered above 0. It counts on an incomplete form as well. */
    public boolean isAlarming(List<OptionalInt> answers) {
        check(answers);
        return alarmItem != null && answers.get(alarmItem - 1).orElse(0) > 0;
    }

    private void check(List<OptionalInt> answers) {
        boolean onScale = answers.stream()
                .flatMapToInt(OptionalInt::stream)
                .allMatch(answer -> answer >= 0 && answer <= highestAnswer);
        if (answers.size() != items || !onScale) {
            throw new IllegalArgumentException(
                    name + " has " + items + " items, each answered from 0 to " + highestAnswer);
        }
    }

    private static boolean covers(List<Band> bands, int highestTotal) {
        return !bands.isEmpty()
                && bands.getFirst().from() == 0
                && bands.getLast().to() == highestTotal
                && IntStream.range(1, bands.size())
                        .allMatch(i -> bands.get(i).from() == bands.get(i - 1).to() + 1);
    }
}
