package thaw.domain.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thaw.domain.checkin.Answer;
import thaw.domain.trend.Movement.Certainty;
import thaw.domain.trend.Movement.Direction;
import thaw.domain.trend.Movement.Moved;
import thaw.domain.trend.Movement.Size;

class MovementTest {

    private static final long TODAY = 100;

    /** The days before from 73 to 86, the last 14 days from 87 to 100; every {@code step}-th day is answered. */
    private static Movement movement(int step, DoubleUnaryOperator value) {
        List<Occasion> days = new ArrayList<>();
        for (long day = 60; day <= TODAY + 5; day += step) {
            boolean inside = day > TODAY - 28 && day <= TODAY;
            days.add(new Occasion(day, null, new Answer.Rated(inside ? value.applyAsDouble((double) day) : 99)));
        }
        return Movement.of(Series.of(days), TODAY, new Scale(0, 100), Minimums.STANDARD);
    }

    private static DoubleUnaryOperator stepTo(double recent) {
        return day -> day >= 87 ? recent : 30;
    }

    private static String words(Movement movement) {
        ResourceBundle texts = ResourceBundle.getBundle("texts/trend", Locale.ROOT);
        return movement.phrases().stream()
                .map(phrase -> new MessageFormat(texts.getString(phrase.key()), Locale.ENGLISH)
                        .format(phrase.arguments().toArray()))
                .collect(Collectors.joining(" "));
    }

    @Test
    void aClearRiseIsSaidWithItsNumbersAndDays() {
        assertThat(words(movement(1, stepTo(52.5))))
                .isEqualTo("Clearly higher: 52.5 in the last 14 days, 30 in the 14 days before."
                        + " The difference is larger than the usual ups and downs. It rests on 14 and 14 days.");
    }

    @Test
    void fewDaysAreSaidToBeFew() {
        Movement movement = movement(3, stepTo(20));
        assertThat(movement).isInstanceOfSatisfying(Moved.class, moved -> {
            assertThat(moved.direction()).isEqualTo(Direction.LOWER);
            assertThat(moved.size()).isEqualTo(Size.A_LITTLE);
            assertThat(moved.comparison().certainty()).isEqualTo(Certainty.FEW_DAYS);
        });
        assertThat(words(movement)).contains("A little lower", "few days, 5 and 4");
    }

    @Test
    void aDifferenceInsideTheUsualSwingIsSaidToBeInside() {
        Movement movement = movement(1, day -> (day % 2 == 0 ? 20 : 40) + (day >= 87 ? 10 : 0));
        assertThat(movement).isInstanceOfSatisfying(Moved.class, moved -> {
            assertThat(moved.comparison().difference()).isEqualTo(10);
            assertThat(moved.comparison().swing()).isBetween(10.0, 10.5);
            assertThat(moved.comparison().certainty()).isEqualTo(Certainty.WITHIN_SWING);
        });
        assertThat(words(movement)).contains("within the usual ups and downs");
    }

    @Test
    void sizesBeginAtFiveAndFifteenPercentOfTheScale() {
        assertThat(movement(1, stepTo(34.9))).isInstanceOf(Movement.Steady.class);
        assertThat(((Moved) movement(1, stepTo(35))).size()).isEqualTo(Size.A_LITTLE);
        assertThat(((Moved) movement(1, stepTo(44.9))).size()).isEqualTo(Size.A_LITTLE);
        assertThat(((Moved) movement(1, stepTo(45))).size()).isEqualTo(Size.CLEARLY);
        assertThat(words(movement(1, stepTo(30)))).startsWith("About the same").contains("14 and 14 days");
    }

    @Test
    void threeDaysOnEachSideAreNeeded() {
        assertThat(movement(7, stepTo(50))).isEqualTo(new Movement.TooFew(2, 2, 3));
        assertThat(words(movement(7, stepTo(50)))).contains("too few days", "Both need 3");
    }

    @Test
    void theMiddleDayCountsAndNotTheWildOne() {
        Movement movement = movement(1, day -> day == 90 ? 100 : 30);
        assertThat(movement).isInstanceOf(Movement.Steady.class);
    }

    @Test
    void distressWithContactAndSafetyIsThawing() {
        Movement up = movement(1, stepTo(60));
        Movement same = movement(1, stepTo(30));
        Movement down = movement(1, stepTo(5));
        Movement unknown = movement(7, stepTo(30));
        assertThat(Weather.of(up, up, same, unknown)).isEqualTo(Weather.THAWING);
        assertThat(Weather.of(up, up, unknown, unknown)).isEqualTo(Weather.NEITHER);
        assertThat(Weather.of(up, same, same, same)).isEqualTo(Weather.NEITHER);
        assertThat(Weather.of(same, up, down, same)).isEqualTo(Weather.NEITHER);
        assertThat(Weather.of(up, up, down, same)).isEqualTo(Weather.DESTABILISING);
        assertThat(Weather.of(up, up, same, down)).isEqualTo(Weather.DESTABILISING);
        assertThat(Weather.of(up, down, same, same)).isEqualTo(Weather.DESTABILISING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"texts/trend", "texts/measure"})
    void textsAreFreeOfWordsThatHurt(String file) {
        ResourceBundle texts = ResourceBundle.getBundle(file, Locale.ROOT);
        assertThat(texts.keySet()).isNotEmpty().allSatisfy(key -> assertThat(texts.getString(key))
                .doesNotContainPattern("(?i)\\b(only|just|failed|missed|resistant)\\b"));
    }
}
