package thaw.care.chart.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import thaw.care.chart.ClientChart;
import thaw.care.chart.OpenChart;
import thaw.care.chart.Seam;
import thaw.domain.event.LifeEvent;
import thaw.domain.measure.Scores;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A client's chart in the form that the web component draws. */
final class TrendJson {

    private final CareWords words;
    private final Locale locale;
    private final OpenChart open;
    private final ClientChart chart;
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    private TrendJson(CareWords words, Locale locale, OpenChart open) {
        this.words = words;
        this.locale = locale;
        this.open = open;
        this.chart = open.chart();
    }

    /** The whole record as it is wished for; a long one in as many points as can be seen. */
    static ObjectNode of(CareWords words, Locale locale, OpenChart open, Instant now, Wish wish) {
        return new TrendJson(words, locale, open).build(now, wish, false);
    }

    /**
     * What a browser takes that has drawn what was known before: of the points the new ones alone. A long record comes as a
     * whole, for which points stand for it changes with its end, and so does a chart with lines that are computed.
     */
    static ObjectNode grown(CareWords words, Locale locale, OpenChart open, Instant now, Wish wish) {
        boolean growing = open.known() > 0
                && open.chart().checkIns().size() <= Extent.FULL
                && !wish.before()
                && !wish.limits();
        return new TrendJson(words, locale, open).build(now, wish, growing);
    }

    private ObjectNode build(Instant now, Wish wish, boolean growing) {
        Extent extent = Extent.of(chart, now, wish);
        json.put("from", extent.shown().from().toEpochMilli());
        json.put("to", extent.shown().to().toEpochMilli());
        json.put("range", wish.days() + "." + wish.turn());
        json.put("earliest", extent.first().toEpochMilli());
        json.put("latest", extent.end().toEpochMilli());
        json.put("locale", locale.toLanguageTag());
        json.put("zone", chart.zone().getId());
        json.put("gapAfterMs", Duration.between(extent.first(), extent.end()).plusDays(1).toMillis());
        json.put("multiples", wish.multiples());
        json.put("grows", growing);
        ArrayNode lanes = json.putArray("lanes");
        LaneJson lane = new LaneJson(words, open, extent, growing);
        Lane.of(chart).forEach(what -> lane.fill(lanes.addObject(), what, wish));
        ScoreLaneJson measure = new ScoreLaneJson(words, locale, chart);
        chart.courses().forEach(scores -> measure.fill(lanes.addObject(), scores));
        ArrayNode seams = json.putArray("seams");
        seams(seams);
        DepartedNotice.of(open).forEach(risen -> risen(seams, risen));
        dose(json.putObject("dose"));
        ArrayNode events = json.putArray("events");
        chart.events().forEach(event -> {
            ObjectNode mark = events.addObject();
            mark.put("t", Extent.noon(event.day(), chart.zone()).toEpochMilli());
            mark.put("kind", kind(event.what().kind()));
            mark.put("label", event.what().words());
        });
        labels(json.putObject("labels"));
        return json;
    }

    private static String kind(LifeEvent.Kind kind) {
        return kind == LifeEvent.Kind.LIFE_EVENT ? "life" : kind.name().toLowerCase(Locale.ROOT);
    }

    private void seams(ArrayNode seams) {
        SeamWords says = new SeamWords(words, locale);
        Lane.of(chart).forEach(lane ->
                SeamWords.of(chart, lane).forEach(seam -> seam(seams.addObject(), lane.name(), seam, says)));
        chart.courses().stream()
                .map(Scores::instrument)
                .forEach(name -> SeamWords.of(chart, name).forEach(seam -> seam(seams.addObject(), name, seam, says)));
    }

    private static void seam(ObjectNode json, String lane, Seam seam, SeamWords says) {
        json.put("lane", lane);
        json.put("t", seam.at().toEpochMilli());
        json.put("label", says.name(seam));
    }

    /** The day on which the control chart first told a slow rise. */
    private void risen(ArrayNode seams, DepartedNotice.Risen risen) {
        Lane.of(chart).stream().filter(lane -> lane.watched() == risen.question()).forEach(lane -> {
            LocalDate day = LocalDate.ofEpochDay(risen.departure().firstDay());
            ObjectNode json = seams.addObject();
            json.put("lane", lane.name());
            json.put("t", Extent.noon(day, chart.zone()).toEpochMilli());
            json.put("label", words.text("chart.departed.mark", words.text("care.chart.question." + risen.question())));
            json.put("sign", "↑");
        });
    }

    private void dose(ObjectNode dose) {
        ArrayNode ceiling = dose.putArray("ceiling");
        ArrayNode levels = dose.putArray("levels");
        ArrayNode changes = dose.putArray("changes");
        List<ClientChart.Change> history = chart.changes();
        for (int i = 0; i < history.size(); i++) {
            ClientChart.Change change = history.get(i);
            ceiling.addArray().add(change.at().toEpochMilli()).add(change.ceiling());
            ObjectNode level = levels.addObject();
            level.put("from", change.at().toEpochMilli());
            level.put("to", i + 1 < history.size() ? (Long) history.get(i + 1).at().toEpochMilli() : null);
            level.put("level", change.levelAfter());
            level.put("paused", change.paused());
            level.put("groundingOnly", change.groundingOnly());
            changes.addObject().put("t", change.at().toEpochMilli()).put("label", words.change(change));
        }
        ArrayNode sessions = dose.putArray("sessions");
        chart.sessions().forEach(session -> {
            ObjectNode mark = sessions.addObject();
            mark.put("t", session.at().toEpochMilli());
            mark.put("level", session.level());
            mark.put("outcome", session.outcome());
            putSecond(mark, session.second());
        });
    }

    private static void putSecond(ObjectNode mark, @Nullable Integer second) {
        if (second != null) {
            mark.put("second", second);
        }
    }

    private void labels(ObjectNode labels) {
        List.of("chart", "cantTell", "dose", "level", "ceiling", "change", "paused", "groundingOnly", "events", "completed",
                        "pulledBack", "stopped", "atSecond", "nothing", "unanswered", "better", "worse", "estimated",
                        "incomplete")
                .forEach(label -> labels.put(label, words.text("care.chart.label." + label)));
        for (LifeEvent.Kind kind : LifeEvent.Kind.values()) {
            labels.put(kind(kind), words.text("chart.events.kind." + kind));
        }
    }
}
