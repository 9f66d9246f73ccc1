package thaw.care.chart.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thaw.care.chart.ClientChart;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.Question;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A client's chart in the form that the web component draws. */
final class TrendJson {

    /** Two answers further apart than this are not joined by a line. */
    private static final Duration GAP = Duration.ofDays(3);

    private static final Duration LONG_AGO = Duration.ofDays(180);

    /** The window of tolerance on the overwhelm lane: up to 6 of 10 (U4). */
    private static final int WINDOW_TOP = 6;

    private final CareWords words;
    private final ClientChart chart;
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    private TrendJson(CareWords words, ClientChart chart) {
        this.words = words;
        this.chart = chart;
    }

    /** The whole record, with the last {@code days} shown first. */
    static ObjectNode of(CareWords words, Locale locale, ClientChart chart, Instant now, int days) {
        return new TrendJson(words, chart).build(locale, now, days);
    }

    private ObjectNode build(Locale locale, Instant now, int days) {
        Instant first = first(now);
        Instant end = end(now);
        Instant from = end.minus(Duration.ofDays(days));
        json.put("from", (first.isAfter(from) ? first : from).toEpochMilli());
        json.put("to", end.toEpochMilli());
        json.put("earliest", first.toEpochMilli());
        json.put("latest", end.toEpochMilli());
        json.put("locale", locale.toLanguageTag());
        json.put("zone", chart.zone().getId());
        json.put("gapAfterMs", GAP.toMillis());
        ArrayNode lanes = json.putArray("lanes");
        for (Lane lane : Lane.values()) {
            lane(lanes.addObject(), lane);
        }
        dose(json.putObject("dose"));
        ArrayNode events = json.putArray("events");
        chart.events().forEach(event -> {
            ObjectNode mark = events.addObject();
            mark.put("t", noon(event.day(), chart.zone()));
            mark.put("kind", event.kind().equals("LIFE_EVENT") ? "life" : event.kind().toLowerCase(Locale.ROOT));
            mark.put("label", event.words());
        });
        labels(json.putObject("labels"));
        return json;
    }

    private Instant first(Instant now) {
        Instant aWeekAgo = now.minus(Duration.ofDays(7));
        return moments().min(Instant::compareTo).filter(moment -> moment.isBefore(aWeekAgo)).orElse(aWeekAgo);
    }

    /** Now; for a record that ended long ago, such as an imported one, its last day. */
    private Instant end(Instant now) {
        return moments()
                .max(Instant::compareTo)
                .filter(moment -> moment.isBefore(now.minus(LONG_AGO)))
                .map(moment -> moment.plus(Duration.ofDays(1)))
                .orElse(now);
    }

    private Stream<Instant> moments() {
        return Stream.of(
                        chart.checkIns().stream().map(ClientChart.Moment::at),
                        chart.sessions().stream().map(ClientChart.Session::at),
                        chart.events().stream().map(event ->
                                Instant.ofEpochMilli(noon(event.day(), chart.zone()))))
                .flatMap(moments -> moments);
    }

    private void lane(ObjectNode lane, Lane what) {
        lane.put("id", what.name());
        lane.put("label", words.text("care.chart.lane." + what));
        lane.put("min", 0);
        lane.put("max", what.highest());
        if (what == Lane.OVERWHELM) {
            lane.putArray("band").add(0).add(WINDOW_TOP).add(words.text("care.chart.window"));
        }
        ArrayNode series = lane.putArray("series");
        what.questions().forEach(question -> series(series.addObject(), question));
    }

    private void series(ObjectNode series, Question question) {
        series.put("id", question.name());
        series.put("label", words.text("care.chart.question." + question));
        ArrayNode points = series.putArray("points");
        ArrayNode cantTell = series.putArray("cantTell");
        for (ClientChart.Moment moment : chart.checkIns()) {
            Answer answer = moment.answer(question);
            OptionalDouble number = answer.number();
            if (number.isPresent()) {
                points.addArray().add(moment.at().toEpochMilli()).add(number.getAsDouble());
            } else if (answer instanceof Answer.CantTell) {
                cantTell.add(moment.at().toEpochMilli());
            }
        }
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
            mark.put("outcome", outcome(session));
            putSecond(mark, session.second());
        });
    }

    private static String outcome(ClientChart.Session session) {
        if (session.stopReason() != null || !session.completed()) {
            return "stopped";
        }
        return session.pulledBack() ? "pulled_back" : "completed";
    }

    private static void putSecond(ObjectNode mark, @Nullable Integer second) {
        if (second != null) {
            mark.put("second", second);
        }
    }

    private void labels(ObjectNode labels) {
        List.of("chart", "cantTell", "dose", "level", "ceiling", "paused", "groundingOnly", "events", "completed",
                        "pulledBack", "stopped", "atSecond", "nothing")
                .forEach(label -> labels.put(label, words.text("care.chart.label." + label)));
    }

    private static long noon(LocalDate day, ZoneId zone) {
        return day.atTime(12, 0).atZone(zone).toInstant().toEpochMilli();
    }
}
