package thaw.domain.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.Question;

class TurbulenceTest {

    private static final long TODAY = 100;

    private final Map<Question, Series> lanes = new EnumMap<>(Question.class);

    @Test
    void distressUpWithContactUpAndSafetyHeldIsThawing() {
        lane(Question.PAINFUL, 20, 50);
        lane(Question.VOLUME, 15, 40);
        lane(Question.SAFETY, 8, 8);
        assertThat(Turbulence.of(lanes, TODAY).weather()).isEqualTo(Weather.THAWING);
    }

    @Test
    void theSameWithSafetyDownIsComingApart() {
        lane(Question.PAINFUL, 20, 50);
        lane(Question.VOLUME, 15, 40);
        lane(Question.SAFETY, 8, 5);
        assertThat(Turbulence.of(lanes, TODAY).weather()).isEqualTo(Weather.DESTABILISING);
    }

    @Test
    void distressUpWithContactDownIsComingApartWhateverElseOfContactGoesUp() {
        lane(Question.OVERWHELM, 2, 6);
        lane(Question.VOLUME, 30, 60);
        lane(Question.BODY, 40, 10);
        lane(Question.SAFETY, 8, 8);
        assertThat(Turbulence.of(lanes, TODAY).weather()).isEqualTo(Weather.DESTABILISING);
    }

    @Test
    void sleepDownCountsWhereItIsAsked() {
        lane(Question.OVERWHELM, 2, 6);
        lane(Question.VOLUME, 30, 60);
        lane(Question.SAFETY, 8, 8);
        Series sleep = series(7, 3, 14);
        assertThat(Turbulence.of(lanes, sleep, new Scale(0, 10), TODAY).weather()).isEqualTo(Weather.DESTABILISING);
    }

    @Test
    void withoutSafetyNothingIsCalledThawing() {
        lane(Question.PAINFUL, 20, 50);
        lane(Question.VOLUME, 15, 40);
        assertThat(Turbulence.of(lanes, TODAY).weather()).isEqualTo(Weather.NEITHER);
    }

    @Test
    void sevenAnsweredDaysOnEachSideAreNeeded() {
        lanes.put(Question.OVERWHELM, series(2, 8, 7));
        lanes.put(Question.SAFETY, series(8, 3, 7));
        assertThat(Turbulence.of(lanes, TODAY).weather()).isEqualTo(Weather.DESTABILISING);
        lanes.put(Question.OVERWHELM, series(2, 8, 6));
        assertThat(Turbulence.of(lanes, TODAY).weather()).isEqualTo(Weather.NEITHER);
    }

    /** 14 points of 100, with swings of 20: below 15 % of the scale and within the usual swing. */
    @Test
    void whatStaysWithinTheUsualSwingIsHeld() {
        lanes.put(Question.PAINFUL, swinging(30, 44, 20));
        lane(Question.VOLUME, 15, 40);
        lane(Question.SAFETY, 8, 8);
        assertThat(Turbulence.of(lanes, TODAY).weather()).isEqualTo(Weather.NEITHER);
        lanes.put(Question.PAINFUL, swinging(30, 45, 20));
        assertThat(Turbulence.of(lanes, TODAY).weather()).isEqualTo(Weather.THAWING);
        lanes.put(Question.PAINFUL, swinging(30, 44, 1));
        assertThat(Turbulence.of(lanes, TODAY).weather()).isEqualTo(Weather.THAWING);
    }

    @Test
    void ofTwoRhythmsEachHasItsOwnSilence() {
        assertThat(OwnRhythm.of(days(1, 12)).orElseThrow()).isEqualTo(new OwnRhythm(11, 1, 2));
        assertThat(OwnRhythm.of(days(4, 8)).orElseThrow()).isEqualTo(new OwnRhythm(7, 4, 5));
        assertThat(OwnRhythm.of(List.of(0, 1, 4, 5, 8, 9, 12)).orElseThrow().unusualAfter()).isEqualTo(5);
    }

    @Test
    void oneHolidayDoesNotMoveTheRhythmAndFourteenDaysAreTheLimit() {
        List<Integer> withHoliday = new ArrayList<>(days(1, 12));
        withHoliday.add(60);
        assertThat(OwnRhythm.of(withHoliday).orElseThrow().unusualAfter()).isEqualTo(2);
        assertThat(OwnRhythm.of(days(20, 8)).orElseThrow().unusualAfter()).isEqualTo(14);
    }

    @Test
    void sixGapsAreNeededAndADayCountsOnce() {
        assertThat(OwnRhythm.of(days(1, 6))).isEmpty();
        assertThat(OwnRhythm.of(List.of(0, 0, 1, 2, 3, 4, 5))).isEmpty();
        assertThat(OwnRhythm.of(days(1, 7))).isPresent();
    }

    private static List<Integer> days(int gap, int number) {
        return IntStream.range(0, number).map(i -> i * gap).boxed().toList();
    }

    private void lane(Question question, double before, double now) {
        lanes.put(question, series(before, now, 14));
    }

    private static Series series(double before, double now, int each) {
        List<Occasion> occasions = new ArrayList<>();
        for (int ago = 0; ago < each; ago++) {
            occasions.add(on(TODAY - ago, now));
            occasions.add(on(TODAY - 14 - ago, before));
        }
        return Series.of(occasions);
    }

    private static Series swinging(double before, double now, double swing) {
        List<Occasion> occasions = new ArrayList<>();
        for (int ago = 0; ago < 14; ago++) {
            double off = ago % 2 == 0 ? swing : -swing;
            occasions.add(on(TODAY - ago, now + off));
            occasions.add(on(TODAY - 14 - ago, before + off));
        }
        return Series.of(occasions);
    }

    private static Occasion on(long day, double value) {
        return Occasion.of(LocalDate.ofEpochDay(day), new Answer.Rated(value));
    }
}
