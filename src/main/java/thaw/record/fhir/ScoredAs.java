package thaw.record.fhir;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import thaw.domain.measure.FormOption;
import thaw.domain.measure.FormQuestion;
import thaw.domain.measure.Instrument;
import thaw.domain.measure.Instruments;
import thaw.domain.measure.Questionnaire;
import thaw.domain.measure.Scoring;
import thaw.record.fhir.FromFhir.Remark;

/** Finds the instrument that a questionnaire is, by its code, and fills in the points that its file leaves out. */
final class ScoredAs {

    private final Instruments instruments;
    private final List<Remark> remarks;

    ScoredAs(Instruments instruments, List<Remark> remarks) {
        this.instruments = instruments;
        this.remarks = remarks;
    }

    QuestionnaireFile.Asked asked(Questionnaire read, @Nullable String url, @Nullable String resourceId) {
        Optional<Instrument> known = Optional.ofNullable(read.code()).flatMap(instruments::withCode);
        Questionnaire rated = known.map(instrument -> withPoints(read, instrument)).orElse(read);
        Optional<Scoring> scoring = known.flatMap(instrument -> Scoring.as(instrument, rated));
        if (known.isPresent() && scoring.isEmpty()) {
            remarks.add(new Remark("", Remark.Kind.OTHER_ITEMS));
        }
        if (scoring.isEmpty() && Scoring.byOwnValues(rated).isEmpty()) {
            remarks.add(new Remark("", Remark.Kind.NO_SCORE));
        }
        Questionnaire complete = scoring.flatMap(Scoring::alarm)
                .map(item -> rated.alarmingAt(Set.of(item.linkId())))
                .orElse(rated);
        return new QuestionnaireFile.Asked(
                complete, url, resourceId, scoring.isPresent() ? known.map(Instrument::name).orElse(null) : null);
    }

    /** Where higher is worse, the answers of the known instruments stand from the least to the most. */
    private Questionnaire withPoints(Questionnaire read, Instrument instrument) {
        if (instrument.better() == Instrument.Better.HIGHER) {
            return read;
        }
        List<FormQuestion> rated = read.questions().stream().map(question -> withPoints(question, instrument)).toList();
        return new Questionnaire(read.title(), read.code(), read.language(), rated, read.unasked(), read.alarms());
    }

    private FormQuestion withPoints(FormQuestion question, Instrument instrument) {
        boolean none = question.options().stream().allMatch(option -> option.points() == null);
        if (!none || question.options().size() != instrument.highestAnswer() + 1) {
            return question;
        }
        remarks.add(new Remark(question.linkId(), Remark.Kind.POINTS_BY_PLACE));
        List<FormOption> options = IntStream.range(0, question.options().size())
                .mapToObj(at -> new FormOption(
                        question.options().get(at).key(), question.options().get(at).text(), (double) at))
                .toList();
        return new FormQuestion(
                question.linkId(), question.code(), question.kind(), question.text(), question.headings(), options,
                question.lowest(), question.highest(), question.initial(), question.shownWhen());
    }
}
