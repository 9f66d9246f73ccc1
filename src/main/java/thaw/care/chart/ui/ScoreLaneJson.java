package thaw.care.chart.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import thaw.care.chart.ClientChart;
import thaw.domain.measure.Band;
import thaw.domain.measure.Change;
import thaw.domain.measure.FormScore;
import thaw.domain.measure.Instrument;
import thaw.domain.measure.Measured;
import thaw.domain.measure.Scores;
import thaw.shell.ScoreWords;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The scores of one questionnaire as a lane: its bands, and what kind of score each is. */
final class ScoreLaneJson {

    private final CareWords words;
    private final Locale locale;
    private final ClientChart chart;

    ScoreLaneJson(CareWords words, Locale locale, ClientChart chart) {
        this.words = words;
        this.locale = locale;
        this.chart = chart;
    }

    void fill(ObjectNode lane, Scores scores) {
        Optional<Instrument> instrument = chart.instruments().find(scores.instrument());
        lane.put("id", scores.instrument());
        lane.put("label", scores.instrument());
        lane.put("min", lowest(scores));
        lane.put("max", instrument.map(known -> (double) known.highestTotal()).orElseGet(() -> highest(scores)));
        instrument.ifPresent(known -> bands(lane.putArray("bands"), known.bands()));
        ObjectNode series = lane.putArray("series").addObject();
        series.put("id", scores.instrument());
        series.put("label", scores.instrument());
        ArrayNode points = series.putArray("points");
        ArrayNode marks = series.putArray("marks");
        for (Measured score : scores.all()) {
            long t = Extent.noon(score.day(), chart.zone()).toEpochMilli();
            Double total = score.score().total();
            if (total != null) {
                points.addArray().add(t).add(total).add(note(scores, score));
            }
            mark(scores, score).ifPresent(kind -> marks.addArray()
                    .add(t)
                    .add(total == null ? lowest(scores) : total)
                    .add(kind)
                    .add(total == null ? ScoreWords.total(words, score.score()) : ""));
        }
    }

    private static double lowest(Scores scores) {
        return scores.all().stream()
                .flatMap(score -> Optional.ofNullable(score.score().lowest()).stream())
                .min(Double::compare)
                .orElse(0.0);
    }

    /** The highest that the scores know of, or else the highest there was. */
    private static double highest(Scores scores) {
        double known = scores.all().stream()
                .map(Measured::score)
                .flatMap(score -> Optional.ofNullable(score.highest()).or(() -> Optional.ofNullable(score.total())).stream())
                .max(Double::compare)
                .orElse(1.0);
        return Math.max(lowest(scores) + 1, known);
    }

    private void bands(ArrayNode array, List<Band> bands) {
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            int end = i + 1 < bands.size() ? bands.get(i + 1).from() : band.to();
            array.addArray().add(band.from()).add(end).add(words.text("measure.band." + band.key()));
        }
    }

    private String note(Scores scores, Measured score) {
        String estimated = score.score().state() == FormScore.State.PRORATED ? ScoreWords.total(words, score.score()) + ". " : "";
        String band = ScoreWords.band(words, score.score()).map(name -> name + ". ").orElse("");
        return (estimated + band + scores.change(score).map(change -> ScoreWords.change(words, locale, change)).orElse(""))
                .strip();
    }

    /** The kind of mark that a score has beside its dot: how it changed, else how whole it is. */
    private static Optional<String> mark(Scores scores, Measured score) {
        return scores.change(score)
                .flatMap(Change::verdict)
                .flatMap(verdict -> switch (verdict) {
                    case RELIABLY_BETTER -> Optional.of("better");
                    case RELIABLY_WORSE -> Optional.of("worse");
                    case NOT_RELIABLE -> Optional.empty();
                })
                .or(() -> switch (score.score().state()) {
                    case COMPLETE -> Optional.empty();
                    case PRORATED -> Optional.of("estimated");
                    case INCOMPLETE -> Optional.of("incomplete");
                });
    }
}
