package thaw.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstrumentTest {

    private static final int NONE = -1;

    private static List<OptionalInt> form(int... answers) {
        return Arrays.stream(answers)
                .mapToObj(answer -> answer == NONE ? OptionalInt.empty() : OptionalInt.of(answer))
                .toList();
    }

    private static Instrument named(String name) {
        return Instruments.STANDARD.find(name).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "PHQ-9, 0, minimal", "PHQ-9, 4, minimal", "PHQ-9, 5, mild", "PHQ-9, 9, mild", "PHQ-9, 10, moderate",
        "PHQ-9, 14, moderate", "PHQ-9, 15, moderately-severe", "PHQ-9, 19, moderately-severe", "PHQ-9, 20, severe",
        "PHQ-9, 27, severe", "GAD-7, 4, minimal", "GAD-7, 5, mild", "GAD-7, 10, moderate", "GAD-7, 15, severe",
        "GAD-7, 21, severe", "PHQ-4, 2, none", "PHQ-4, 3, mild", "PHQ-4, 6, moderate", "PHQ-4, 9, severe",
        "PHQ-4, 12, severe", "PCL-5, 30, below-cuts", "PCL-5, 31, between-cuts", "PCL-5, 33, above-cuts",
        "PCL-5, 80, above-cuts", "PC-PTSD-5, 2, below-cuts", "PC-PTSD-5, 3, between-cuts", "PC-PTSD-5, 4, above-cuts",
        "WHO-5, 28, very-low-wellbeing", "WHO-5, 32, low-wellbeing", "WHO-5, 48, low-wellbeing",
        "WHO-5, 52, good-wellbeing", "WHO-5, 100, good-wellbeing"
    })
    void bandsBeginWhereTheyArePublished(String name, int total, String band) {
        assertThat(named(name).band(total).key()).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"44249-1, PHQ-9", "69737-5, GAD-7", "69724-3, PHQ-4", "101697-1, PCL-5", "102010-6, PC-PTSD-5"})
    void questionnairesAreFoundByTheirCode(String code, String name) {
        assertThat(Instruments.STANDARD.find(new Loinc(code)).map(Instrument::name)).contains(name);
    }

    @Test
    void anUnknownCodeFindsNothingAndAMistypedOneIsRefused() {
        assertThat(Instruments.STANDARD.find(new Loinc("44261-6"))).isEmpty();
        assertThatThrownBy(() -> new Loinc("44294-1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Loinc("PHQ-9")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCompleteFormIsSummed() {
        assertThat(named("PHQ-9").score(form(1, 2, 3, 0, 1, 2, 0, 1, 2)))
                .isEqualTo(new Score.Complete(12, new Band(10, 14, "moderate")));
    }

    @Test
    void theWellBeingIndexIsTheSumTimesFour() {
        assertThat(named("WHO-5").score(form(3, 2, 3, 2, 3)))
                .isEqualTo(new Score.Complete(52, new Band(51, 100, "good-wellbeing")));
    }

    @Test
    void oneOrTwoMissingAnswersAreProratedAndMarked() {
        assertThat(named("PHQ-9").score(form(2, 2, 2, 2, 2, 2, 2, NONE, NONE)))
                .isEqualTo(new Score.Prorated(18, new Band(15, 19, "moderately-severe"), 2));
        // 9 x 9/8 = 10.1
        assertThat(named("PHQ-9").score(form(1, 1, 1, 1, 1, 1, 1, 2, NONE)))
                .isEqualTo(new Score.Prorated(10, new Band(10, 14, "moderate"), 1));
    }

    @Test
    void threeMissingAnswersLeaveTheFormIncomplete() {
        assertThat(named("PHQ-9").score(form(3, 3, 3, 3, 3, 3, NONE, NONE, NONE)))
                .isEqualTo(new Score.Incomplete(6, 9));
    }

    @Test
    void theNinthItemAlarmsOnAnIncompleteFormToo() {
        Instrument phq9 = named("PHQ-9");
        assertThat(phq9.isAlarming(form(NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, 1))).isTrue();
        assertThat(phq9.isAlarming(form(3, 3, 3, 3, 3, 3, 3, 3, 0))).isFalse();
        assertThat(phq9.isAlarming(form(3, 3, 3, 3, 3, 3, 3, 3, NONE))).isFalse();
        assertThat(named("GAD-7").isAlarming(form(3, 3, 3, 3, 3, 3, 3))).isFalse();
    }

    @Test
    void aFormThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> named("GAD-7").score(form(1, 1))).hasMessageContaining("7 items");
        assertThatThrownBy(() -> named("PC-PTSD-5").score(form(2, 0, 0, 0, 0))).hasMessageContaining("0 to 1");
    }

    @Test
    void bandsWithAGapAreRefused() {
        List<Band> gap = List.of(new Band(0, 3, "a"), new Band(5, 6, "b"));
        assertThatThrownBy(() -> new Instrument("X", null, List.of(), 2, 3, 1, Instrument.Better.LOWER, gap, null, null, 1))
                .hasMessageContaining("gap");
    }

    @Test
    void everyBandHasAName() {
        ResourceBundle texts = ResourceBundle.getBundle("texts/measure", Locale.ROOT);
        assertThat(Instruments.STANDARD.all()).flatExtracting(Instrument::bands).allSatisfy(band ->
                assertThat(texts.containsKey("measure.band." + band.key())).as(band.key()).isTrue());
    }

    @Test
    void reliableChangeFollowsTheMeasuresOwnError() {
        JacobsonTruax measure = new JacobsonTruax(10, 0.875);
        assertThat(measure.errorOfDifference()).isCloseTo(5, within(1e-12));
        assertThat(measure.reliableBeyond()).isCloseTo(9.8, within(1e-12));
        assertThat(measure.isReliable(40, 30)).isTrue();
        assertThat(measure.isReliable(40, 31)).isFalse();
        assertThat(measure.index(40, 30)).isCloseTo(-2, within(1e-12));
        assertThatThrownBy(() -> new JacobsonTruax(10, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theClinicalCutLiesNearerToTheNarrowerGroup() {
        assertThat(JacobsonTruax.clinicalCut(60, 7.5, 40, 7.5)).isEqualTo(50);
        assertThat(JacobsonTruax.clinicalCut(60, 5, 40, 15)).isEqualTo(55);
    }
}
