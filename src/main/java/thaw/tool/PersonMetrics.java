package thaw.tool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.Answer;
import thaw.domain.trend.Granularity;
import thaw.domain.trend.Moments;
import thaw.domain.trend.Occasion;
import thaw.domain.trend.RelativeSd;
import thaw.domain.trend.Scale;
import thaw.domain.trend.Series;
import thaw.domain.trend.Steps;

/** The rows of one person, and what they come to. */
final class PersonMetrics {

    /** A day and, where days have several prompts, the prompt. */
    record Place(long day, @Nullable Integer beep) {}

    /** One line: where it stands in time, and all items of a side where none of them is missing. */
    record Row(@Nullable Place place, Optional<List<Double>> pleasant, Optional<List<Double>> painful) {}

    private final Scale scale;
    private final List<Row> rows = new ArrayList<>();

    PersonMetrics(Scale scale) {
        this.scale = scale;
    }

    void add(Row row) {
        rows.add(row);
    }

    Map<String, @Nullable Object> answer() {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("pleasant", side(Row::pleasant));
        answer.put("painful", side(Row::painful));
        List<Row> both = rows.stream()
                .filter(row -> row.pleasant.isPresent() && row.painful.isPresent())
                .toList();
        answer.put("r_pleasant_painful", Json.orNull(Moments.correlation(
                means(both, Row::pleasant), means(both, Row::painful))));
        return answer;
    }

    private Map<String, @Nullable Object> side(Function<Row, Optional<List<Double>>> side) {
        double[] x = means(rows, side);
        Series series = series(side);
        List<double[]> items = rows.stream()
                .flatMap(row -> side.apply(row).stream())
                .map(PersonMetrics::array)
                .toList();
        Map<String, @Nullable Object> numbers = new LinkedHashMap<>();
        numbers.put("n", x.length);
        numbers.put("mean", Json.orNull(Moments.mean(x)));
        numbers.put("sd", Json.orNull(Moments.sd(x)));
        numbers.put("range", Json.orNull(Moments.range(x)));
        numbers.put("rmssd", Json.orNull(Steps.rootMeanSquare(series.pairs())));
        numbers.put("inertia", Json.orNull(Steps.inertia(series.pairs())));
        numbers.put("rel_sd", Json.orNull(isOnScale(x) ? RelativeSd.of(scale, x) : OptionalDouble.empty()));
        numbers.put("n_pairs", series.pairs().size());
        numbers.put("granularity_icc3k", Json.orNull(Granularity.of(items)));
        numbers.put("icc3k", Json.orNull(Granularity.icc(items)));
        return numbers;
    }

    private boolean isOnScale(double[] x) {
        return Arrays.stream(x).allMatch(scale::contains);
    }

    /**
     * A place that comes back in the file belongs to a further stretch: some studies count days anew after a break, and
     * no pair reaches across. Where the stretches stand one below the other, a place before the one above begins the
     * next; where they are sorted into one another, the first rows of all places are one stretch, the second rows
     * another. A row without a place stands alone.
     */
    private Series series(Function<Row, Optional<List<Double>>> side) {
        List<Series> all = new ArrayList<>();
        List<Occasion> placed = new ArrayList<>();
        for (Row row : rows) {
            Answer answer = answer(side.apply(row));
            Place place = row.place;
            if (place == null) {
                all.add(Series.of(List.of(new Occasion(0, null, answer))));
            } else {
                placed.add(new Occasion(place.day, place.beep, answer));
            }
        }
        Stretches.of(placed).forEach(stretch -> all.add(Series.of(stretch)));
        return Series.ofStretches(all);
    }

    private static Answer answer(Optional<List<Double>> items) {
        return items.isEmpty() ? new Answer.Missing() : new Answer.Rated(mean(items.get()));
    }

    private static double[] means(List<Row> rows, Function<Row, Optional<List<Double>>> side) {
        return rows.stream()
                .flatMap(row -> side.apply(row).stream())
                .mapToDouble(PersonMetrics::mean)
                .toArray();
    }

    private static double mean(List<Double> items) {
        return Moments.mean(array(items)).orElseThrow();
    }

    private static double[] array(List<Double> items) {
        return items.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
