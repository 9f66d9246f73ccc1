package thaw.domain.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import thaw.domain.checkin.Rotation.Turn;

class RotationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 20);

    @Test
    void everyDayHasThreeDifferentQuestionsInOneOrder() {
        for (int day = 0; day < 400; day++) {
            for (boolean afterSession : new boolean[] {true, false}) {
                List<Turn> turns = Rotation.on(DAY.plusDays(day), afterSession);
                assertThat(turns).hasSize(Rotation.A_DAY).doesNotHaveDuplicates().isSorted();
                assertThat(turns.contains(Turn.AFTER_SESSION)).isEqualTo(afterSession);
            }
        }
    }

    @Test
    void theSameDayAsksTheSameWhoeverAsks() {
        assertThat(Rotation.on(DAY, false)).isEqualTo(Rotation.on(LocalDate.of(2026, 2, 20), false));
    }

    @Test
    void eachTurnIsAskedOnThreeOfFiveDaysAndLeftOutForOneDayAtMost() {
        for (int from = 0; from < 60; from++) {
            assertThat(asked(from, 5, day -> false).values()).containsOnly(3);
            List<Turn> two = IntStream.range(from, from + 2)
                    .mapToObj(day -> Rotation.on(DAY.plusDays(day), false))
                    .flatMap(List::stream)
                    .toList();
            assertThat(two).containsAll(Rotation.TURNS);
        }
    }

    @Test
    void daysAfterSessionsTakeFromEachTurnAlike() {
        for (int from = 0; from < 60; from++) {
            assertThat(asked(from, 15, day -> true).values()).containsOnly(6);
        }
    }

    private static Map<Turn, Integer> asked(int from, int days, Predicate<Integer> afterSession) {
        Map<Turn, Integer> asked = new EnumMap<>(Turn.class);
        for (int day = from; day < from + days; day++) {
            Rotation.on(DAY.plusDays(day), afterSession.test(day)).forEach(turn -> asked.merge(turn, 1, Integer::sum));
        }
        asked.remove(Turn.AFTER_SESSION);
        assertThat(asked).containsOnlyKeys(Rotation.TURNS);
        return asked;
    }
}
