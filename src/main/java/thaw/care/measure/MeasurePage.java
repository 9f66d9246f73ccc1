package thaw.care.measure;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.CheckInRhythm;
import thaw.domain.measure.Change;
import thaw.domain.measure.FormId;
import thaw.domain.measure.Measured;
import thaw.domain.measure.OrderId;
import thaw.domain.measure.Scores;
import thaw.domain.people.ClientId;

/**
 * What a client is asked, and what came of it.
 *
 * @param started  the day the program began; null without one
 * @param scores   newest first
 * @param plans    what is asked now
 * @param offered  the questionnaires of the clinic that can be planned
 * @param checkIns how many check-ins came in the last seven days
 */
public record MeasurePage(
        ClientId client,
        String name,
        ZoneId zone,
        LocalDate today,
        @Nullable LocalDate started,
        List<Scored> scores,
        List<Plan> plans,
        List<String> offered,
        CheckInRhythm rhythm,
        int checkIns) {

    /**
     * A score.
     *
     * @param form the answers behind it; null when it was recorded by hand
     * @param by   who recorded it; null when the client filled the form in
     */
    public record Scored(Measured measured, @Nullable FormId form, @Nullable String by) {}

    /**
     * A questionnaire that is planned.
     *
     * @param everyWeeks null for once
     * @param next       when it is asked next; null when it was to be asked once, and was
     * @param answered   how many questions of its draft are answered; 0 without one
     */
    public record Plan(
            OrderId id, String questionnaire, @Nullable Integer everyWeeks, @Nullable LocalDate next, int answered) {}

    /** What changed from the baseline to this score, as {@link Scores} finds it. */
    public Optional<Change> changeTo(Measured later) {
        return new Scores(
                        later.instrument(),
                        scores.reversed().stream()
                                .map(Scored::measured)
                                .filter(one -> one.instrument().equals(later.instrument()))
                                .toList(),
                        started)
                .change(later);
    }
}
