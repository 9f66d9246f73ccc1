package thaw.care.chart.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import thaw.care.chart.ClientChart;
import thaw.care.chart.OpenChart;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.Question;
import thaw.domain.pacing.Parameter;
import thaw.domain.trend.ControlChart;
import thaw.domain.trend.Departure;
import thaw.domain.trend.EwmaChart;
import thaw.domain.trend.Minimums;
import thaw.domain.trend.Scale;
import thaw.domain.trend.Thinning;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One lane of the chart in the form that the web component draws. */
final class LaneJson {

    /** Two answers further apart than this are not joined by a line. */
    private static final Duration GAP = Duration.ofDays(3);

    /** The quiet ink. */
    private static final int QUIET = 0;

    private final CareWords words;
    private final OpenChart open;
    private final ClientChart chart;
    private final Extent extent;
    private final boolean growing;
    private final LongUnaryOperator pieces;

    /**
     * Draws lanes.
     *
     * @param growing whether the browser has what was known before, so that it takes the rest alone
     */
    LaneJson(CareWords words, OpenChart open, Extent extent, boolean growing) {
        this.words = words;
        this.open = open;
        this.chart = open.chart();
        this.growing = growing;
        this.extent = extent;
        this.pieces = extent.pieces(chart);
    }

    void fill(ObjectNode lane, Lane what, Wish wish) {
        lane.put("id", what.name());
        lane.put("label", words.text("care.chart.lane." + what));
        lane.put("min", 0);
        lane.put("max", what.highest());
        if (what == Lane.OVERWHELM) {
            window(lane.putArray("band"));
        }
        ArrayNode series = lane.putArray("series");
        what.questions().forEach(question -> answers(series.addObject(), question));
        if (wish.before()) {
            what.questions().forEach(question -> before(series.addObject(), question));
        }
        if (wish.limits()) {
            limits(series, what.watched());
        }
    }

    /** The window of tolerance: the person's own, or as far as the law tolerates while there is too little to tell. */
    private void window(ArrayNode band) {
        double limit = Parameter.U4_OVERWHELM_HIGHEST.standard();
        long today = LocalDate.ofInstant(extent.end(), chart.zone()).toEpochDay();
        open.lane(Question.OVERWHELM).window(today, limit)
                .ifPresentOrElse(
                        own -> band.add(own.low())
                                .add(own.high())
                                .add(words.text("chart.window.personal", own.low(), own.high(), own.n())),
                        () -> band.add(0).add(limit).add(words.text("chart.window.usual", limit)));
    }

    private void answers(ObjectNode series, Question question) {
        series.put("id", question.name());
        series.put("label", words.text("care.chart.question." + question));
        points(series.putArray("points"), growing ? grown(question) : numbers(question));
        ArrayNode cantTell = series.putArray("cantTell");
        long last = Long.MIN_VALUE;
        for (ClientChart.Moment moment : growing ? added() : chart.checkIns()) {
            long t = moment.at().toEpochMilli();
            if (moment.answer(question) instanceof Answer.CantTell && pieces.applyAsLong(t) != last) {
                cantTell.add(t);
                last = pieces.applyAsLong(t);
            }
        }
    }

    private List<Thinning.Point> numbers(Question question) {
        return chart.checkIns().stream()
                .flatMap(moment -> point(moment, question).stream())
                .toList();
    }

    /** What is new, after the last number before it: it tells whether there is a break between them. */
    private List<Thinning.Point> grown(Question question) {
        Stream<Thinning.Point> before = chart.checkIns().subList(0, open.known()).reversed().stream()
                .flatMap(moment -> point(moment, question).stream())
                .limit(1);
        Stream<Thinning.Point> after = added().stream().flatMap(moment -> point(moment, question).stream());
        return Stream.concat(before, after).toList();
    }

    private List<ClientChart.Moment> added() {
        return chart.checkIns().subList(open.known(), chart.checkIns().size());
    }

    private static Optional<Thinning.Point> point(ClientChart.Moment moment, Question question) {
        OptionalDouble number = moment.answer(question).number();
        return number.isPresent()
                ? Optional.of(new Thinning.Point(moment.at().toEpochMilli(), number.getAsDouble()))
                : Optional.empty();
    }

    /** The period before the one that is seen, moved under it. */
    private void before(ObjectNode series, Question question) {
        long shift = extent.seen().length().toMillis();
        Instant from = extent.seen().from().minusMillis(shift);
        Wish.Stretch before = new Wish.Stretch(from, extent.seen().from());
        quiet(series, question, "before", "dashed");
        points(series.putArray("points"), numbers(question).stream()
                .filter(point -> before.holds(Instant.ofEpochMilli(point.t())))
                .map(point -> new Thinning.Point(point.t() + shift, point.value()))
                .toList());
    }

    private void limits(ArrayNode series, Question question) {
        Departure.watch(
                        chart.series(question).dayAverages(),
                        chart.started() == null ? null : chart.started().toEpochDay(),
                        new Scale(0, question.highest()),
                        Minimums.STANDARD)
                .ifPresent(watched -> {
                    line(series, question, "upper", "dotted", watched, state -> Math.min(question.highest(), state.upper()));
                    line(series, question, "lower", "dotted", watched, state -> Math.max(0, state.lower()));
                    line(series, question, "smoothed", "solid", watched, EwmaChart.Smoothed::z);
                });
    }

    private void line(
            ArrayNode all,
            Question question,
            String what,
            String dash,
            Departure.Watched watched,
            ToDoubleFunction<EwmaChart.Smoothed> height) {
        ObjectNode series = all.addObject();
        quiet(series, question, what, dash);
        series.put("bare", true);
        List<Thinning.Point> points = new ArrayList<>();
        for (ControlChart.Point point : watched.points()) {
            if (point.state() instanceof EwmaChart.Smoothed state) {
                long t = Extent.noon(LocalDate.ofEpochDay(point.day()), chart.zone()).toEpochMilli();
                points.add(new Thinning.Point(t, height.applyAsDouble(state)));
            }
        }
        points(series.putArray("points"), points);
    }

    private void quiet(ObjectNode series, Question question, String what, String dash) {
        series.put("id", question.name() + "-" + what);
        series.put("label", words.text("chart.lane." + what, words.text("care.chart.question." + question)));
        series.put("tone", QUIET);
        series.put("line", dash);
    }

    /** As many points as can be seen; where nothing came for days, a break. */
    private void points(ArrayNode array, List<Thinning.Point> points) {
        long end = 0;
        for (List<Thinning.Point> run : Thinning.runs(points, GAP.toMillis(), pieces)) {
            if (end > 0) {
                array.addArray().add(end + 1).addNull();
            }
            run.forEach(point -> array.addArray().add(point.t()).add(rounded(point.value())));
            end = run.getLast().t();
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
