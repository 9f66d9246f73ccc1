package thaw.care.chart;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.Question;
import thaw.domain.checkin.Wording;
import thaw.domain.measure.Measured;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Route;
import thaw.domain.trend.DoorResponse;
import thaw.domain.trend.Flickers;
import thaw.domain.trend.Minimums;
import thaw.domain.trend.Picture;
import thaw.domain.trend.Series;
import thaw.domain.trend.Turbulence;

/**
 * The last year of a record, as the sections beside the chart read it.
 *
 * @param today      the client's calendar day
 * @param words      of the last check-ins, without those that the client keeps
 * @param scores     the newest of every questionnaire
 * @param medication days on which a drug or dose began, changed or ended
 */
public record ClientReading(
        ClientId client,
        ZoneId zone,
        LocalDate today,
        List<ClientChart.Moment> checkIns,
        List<Session> sessions,
        List<Flickers.Stirring> stirrings,
        List<Said> words,
        List<LocalDate> medication,
        List<Told> scores) {

    /**
     * A session that ended.
     *
     * @param noticed the second at which the client first pulled back; null when not
     */
    public record Session(LocalDate day, DoorResponse.Session response, @Nullable Integer noticed) {}

    /** A word of a check-in: when it was said, and what it is for. */
    public record Said(LocalDate day, Wording part) {}

    /**
     * The newest score of a questionnaire.
     *
     * @param items what each item came to, counted from 1; without those that were not answered, and empty where Thaw does
     *              not know the answers
     */
    public record Told(Measured measured, Map<Integer, Double> items) {}

    /** The newest scores that tell something about a picture, in the order of its questionnaires. */
    public List<Told> told(Picture.Form form) {
        return scores.stream()
                .filter(score -> form.isTold(score.measured().instrument()))
                .filter(score -> form.item() == 0 || score.items().containsKey(form.item()))
                .toList();
    }

    /** The answers to one question. */
    public Series series(Question question) {
        return ClientChart.series(checkIns, question);
    }

    /** Thawing, or coming apart: the lanes read together. */
    public Turbulence turbulence() {
        Map<Question, Series> lanes = new EnumMap<>(Question.class);
        Stream.of(Question.values()).forEach(question -> lanes.put(question, series(question)));
        return Turbulence.of(lanes, today.toEpochDay());
    }

    /** The small signs in which thawing shows first. */
    public Flickers flickers() {
        List<Flickers.Notice> notices = sessions.stream()
                .flatMap(session -> Optional.ofNullable(session.noticed()).stream()
                        .map(second -> new Flickers.Notice(session.day().toEpochDay(), second)))
                .toList();
        long known = Stream.concat(
                        checkIns.stream().map(ClientChart.Moment::day), sessions.stream().map(Session::day))
                .min(Comparator.naturalOrder())
                .orElse(today)
                .toEpochDay();
        return Flickers.of(
                stirrings, series(Question.VOLUME), notices, known, today.toEpochDay(), Minimums.STANDARD);
    }

    /** What the record says of each picture. */
    public Map<Picture, List<Picture.Sign>> pictures() {
        Map<Question, Series> series = new EnumMap<>(Question.class);
        List<Answer> answers = checkIns.stream()
                .filter(moment -> moment.day().isAfter(today.minusDays(Picture.DAYS)))
                .flatMap(moment -> Stream.of(Question.VOLUME, Question.PLEASANT, Question.PAINFUL).map(moment::answer))
                .toList();
        Long newest = medication.stream()
                .filter(day -> !day.isAfter(today))
                .max(Comparator.naturalOrder())
                .map(LocalDate::toEpochDay)
                .orElse(null);
        Map<Wording, Long> said = words.stream()
                .filter(word -> word.day().isAfter(today.minusDays(Picture.DAYS)) && !word.day().isAfter(today))
                .collect(Collectors.groupingBy(Said::part, Collectors.counting()));
        Picture.Reading reading = new Picture.Reading(
                question -> series.computeIfAbsent(question, this::series), answers, said, newest, today.toEpochDay());
        Map<Picture, List<Picture.Sign>> pictures = new EnumMap<>(Picture.class);
        for (Picture picture : Picture.values()) {
            pictures.put(picture, picture.signs(reading));
        }
        return pictures;
    }

    /** How the client answers to each route. */
    public List<DoorResponse> doors() {
        return DoorResponse.of(sessions.stream().map(Session::response).toList());
    }

    static Route route(String id) {
        return Route.ofId(id).orElseThrow();
    }
}
