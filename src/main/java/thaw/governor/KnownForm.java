package thaw.governor;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thaw.domain.measure.FormAnswers;
import thaw.domain.measure.FormScore;
import thaw.domain.measure.Instrument;
import thaw.domain.measure.Instruments;
import thaw.domain.measure.Measured;
import thaw.domain.measure.Questionnaire;
import thaw.domain.measure.QuestionnaireId;
import thaw.domain.measure.Scoring;

/**
 * One version of a questionnaire of the clinic.
 *
 * @param name    the clinic's name for it, which stays through its versions
 * @param scoreAs the instrument it is scored as, or null for its own values
 */
public record KnownForm(QuestionnaireId id, String name, @Nullable String scoreAs, Questionnaire questionnaire) {

    /** The score of these answers; empty for a questionnaire that has none. */
    Optional<Measured> score(FormAnswers answers, LocalDate day, Measured.Origin origin, Instruments instruments) {
        Optional<Instrument> instrument = Optional.ofNullable(scoreAs).flatMap(instruments::find);
        return instrument
                .flatMap(known -> Scoring.as(known, questionnaire))
                .or(() -> Scoring.byOwnValues(questionnaire))
                .map(scoring -> {
                    FormScore score = scoring.score(questionnaire, answers);
                    Instrument as = scoring.instrument();
                    return new Measured(
                            as == null ? name : as.name(),
                            day,
                            score,
                            as == null ? Instrument.Better.LOWER : as.better(),
                            as == null ? null : as.reliableChange(),
                            origin,
                            null);
                });
    }
}
