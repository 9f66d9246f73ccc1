package thaw.care.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import thaw.domain.checkin.Question;
import thaw.domain.trend.Minimums;
import thaw.domain.trend.RunningLane;
import thaw.domain.trend.Scale;

/**
 * The chart of a page that is open. A check-in that comes in while it is looked at goes to the end of it: it alone is read,
 * and the numbers of its lanes go on from where they stood. Where something older has changed, all of it is read anew.
 *
 * @param known how many of the check-ins were there before; 0 where all were read anew
 */
public record OpenChart(ClientChart chart, Map<Question, RunningLane> lanes, int known) {

    public OpenChart {
        lanes = Map.copyOf(lanes);
    }

    /** A chart that was read whole. */
    public static OpenChart of(ClientChart chart) {
        LocalDate started = chart.started();
        Long first = started == null ? null : started.toEpochDay();
        Map<Question, RunningLane> lanes = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            lanes.put(question, RunningLane.begin(first, new Scale(0, question.highest()), Minimums.STANDARD)
                    .and(chart.series(question)));
        }
        return new OpenChart(chart, lanes, 0);
    }

    /** The lane of a question. */
    public RunningLane lane(Question question) {
        return Objects.requireNonNull(lanes.get(question));
    }

    /** The moment from which on check-ins are not known yet. */
    public Instant last() {
        return chart.checkIns().isEmpty() ? Instant.EPOCH : chart.checkIns().getLast().at();
    }

    /**
     * The chart with what came in; empty where an older check-in came, went or was corrected, and where the program began
     * on another day, for then the numbers before are others too.
     *
     * @param later the chart with the check-ins alone that were made after {@link #last()}
     */
    public Optional<OpenChart> with(ClientChart later) {
        ClientChart.Stand before = chart.stand();
        boolean grown = isAfter(later)
                && later.stand().equals(new ClientChart.Stand(
                        chart.checkIns().size(), before.versions(), before.answered()))
                && Objects.equals(later.started(), chart.started())
                && later.zone().equals(chart.zone());
        return grown ? Optional.of(grown(later)) : Optional.empty();
    }

    /** A client who travels west may be on the day before once more. */
    private boolean isAfter(ClientChart later) {
        return chart.checkIns().isEmpty()
                || later.checkIns().stream().noneMatch(one -> one.day().isBefore(chart.checkIns().getLast().day()));
    }

    private OpenChart grown(ClientChart later) {
        Map<Question, RunningLane> next = new EnumMap<>(Question.class);
        lanes.forEach((question, lane) -> next.put(question, lane.and(later.series(question))));
        return new OpenChart(later.after(chart.checkIns()), next, chart.checkIns().size());
    }
}
