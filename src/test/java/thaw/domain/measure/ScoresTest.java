package thaw.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thaw.domain.measure.Change.Verdict;

class ScoresTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static Measured score(Instrument instrument, int day, @Nullable Integer total) {
        FormScore score = total == null
                ? new FormScore(FormScore.State.INCOMPLETE, null, 3.0, 0.0, 27.0, 2, 9, null)
                : new FormScore(FormScore.State.COMPLETE, (double) total, null, 0.0, 27.0, 9, 9, null);
        return new Measured(
                instrument.name(), DAY.plusDays(day), score, instrument.better(), instrument.reliableChange(),
                Measured.Origin.FORM, null);
    }

    @ParameterizedTest
    @CsvSource({
        "PHQ-9, 10, 16, RELIABLY_WORSE", "PHQ-9, 10, 15, NOT_RELIABLE", "PHQ-9, 16, 10, RELIABLY_BETTER",
        "GAD-7, 8, 12, RELIABLY_WORSE", "GAD-7, 8, 11, NOT_RELIABLE", "PCL-5, 40, 25, RELIABLY_BETTER",
        "PCL-5, 40, 26, NOT_RELIABLE", "WHO-5, 40, 52, RELIABLY_BETTER", "WHO-5, 52, 40, RELIABLY_WORSE",
        "WHO-5, 40, 48, NOT_RELIABLE"
    })
    void changeIsJudgedByTheFixedPoints(String name, int earlier, int later, Verdict verdict) {
        Instrument instrument = Instruments.STANDARD.find(name).orElseThrow();
        Change change = Change.between(score(instrument, 0, earlier), score(instrument, 7, later)).orElseThrow();
        assertThat(change.points()).isEqualTo(later - earlier);
        assertThat(change.verdict()).contains(verdict);
        assertThat(change.isReliable()).isEqualTo(verdict != Verdict.NOT_RELIABLE);
    }

    @Test
    void changeIsNotJudgedWhereNoPointsAreKnown() {
        Change change = Change.between(score(Instruments.PHQ_4, 0, 3), score(Instruments.PHQ_4, 7, 12)).orElseThrow();
        assertThat(change.verdict()).isEmpty();
        assertThat(change.isReliable()).isFalse();
    }

    @Test
    void thereIsNoChangeFromOrToAnIncompleteForm() {
        assertThat(Change.between(score(Instruments.PHQ_9, 0, null), score(Instruments.PHQ_9, 7, 12))).isEmpty();
        assertThat(Change.between(score(Instruments.PHQ_9, 0, 12), score(Instruments.PHQ_9, 7, null))).isEmpty();
    }

    @Test
    void theBaselineIsTheLastTotalBeforeTheProgramElseTheFirst() {
        List<Measured> scores = List.of(
                score(Instruments.PHQ_9, 30, 8), score(Instruments.PHQ_9, 0, 20), score(Instruments.PHQ_9, 10, 15),
                score(Instruments.PHQ_9, 12, null));
        assertThat(course(scores, 12).baseline().orElseThrow().score().total()).isEqualTo(15);
        assertThat(course(scores, -5).baseline().orElseThrow().score().total()).isEqualTo(20);
        assertThat(course(scores, null).change(scores.getFirst()).orElseThrow().points()).isEqualTo(-12);
        assertThat(course(scores, 12).change(course(scores, 12).baseline().orElseThrow())).isEmpty();
        assertThat(course(List.of(score(Instruments.PHQ_9, 3, null)), null).baseline()).isEmpty();
    }

    @Test
    void everyQuestionnaireHasACourseOfItsOwn() {
        List<Scores> courses = Scores.of(
                List.of(score(Instruments.PHQ_9, 3, 9), score(Instruments.GAD_7, 2, 5), score(Instruments.PHQ_9, 1, 4)), null);
        assertThat(courses).extracting(Scores::instrument).containsExactly("GAD-7", "PHQ-9");
        assertThat(courses.getLast().newest().score().total()).isEqualTo(9);
    }

    private static Scores course(List<Measured> scores, @Nullable Integer started) {
        return new Scores("PHQ-9", scores, started == null ? null : DAY.plusDays(started));
    }
}
