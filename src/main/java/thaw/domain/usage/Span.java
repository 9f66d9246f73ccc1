package thaw.domain.usage;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Some weeks of a report, taken together. Everything here is computed from the numbers that are shown for single weeks,
 * so a longer or a shorter span gives nothing away.
 *
 * @param weeks what is shown of each week
 */
public record Span(List<Shown> weeks) {

    public Span {
        weeks = List.copyOf(weeks);
    }

    /**
     * The sum over the weeks that show the measure; for people, their mean a week.
     *
     * @return empty when no week shows it
     */
    public OptionalDouble of(Measure measure) {
        double[] numbers = weeks.stream()
                .flatMapToLong(week -> week.of(measure).stream())
                .mapToDouble(number -> number)
                .toArray();
        if (numbers.length == 0) {
            return OptionalDouble.empty();
        }
        double sum = Arrays.stream(numbers).sum();
        return OptionalDouble.of(measure.isOfPeople() ? sum / numbers.length : sum);
    }

    /** How much of one measure another one is, over the weeks that show both; 0.5 is half. */
    public OptionalDouble share(Measure part, Measure whole) {
        List<Shown> both = weeks.stream()
                .filter(week -> week.of(part).isPresent() && week.of(whole).isPresent())
                .toList();
        if (both.isEmpty()) {
            return OptionalDouble.empty();
        }
        Span counted = new Span(both);
        return OptionalDouble.of(counted.of(part).orElse(0) / counted.of(whole).orElse(1));
    }

    /** How many of the weeks show the measure. */
    public int weeksWith(Measure measure) {
        return (int) weeks.stream().filter(week -> week.of(measure).isPresent()).count();
    }
}
