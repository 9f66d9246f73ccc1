package thaw.domain.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thaw.domain.checkin.CheckIn.Numbing;

class SlowSignalsTest {

    @ParameterizedTest
    @CsvSource({"2, 0, ''", "3, 0, D7", "3, 1, D7", "3, 2, ''", "4, 2, D7", "4, 3, ''", "7, 5, D7"})
    void d7CountsDaysWithALotOfNumbing(int thisWeek, int weekBefore, String rules) {
        Calm calm = fortnight();
        calm.checkIns(day -> {
            boolean lot = day.day() > 13 ? day.day() <= 13 + thisWeek : day.day() <= 6 + weekBefore;
            return new RatedDay(day.day(), day.felt(), 20.0, lot ? Numbing.LOT : Numbing.SOME, false);
        });

        assertThat(Calm.rules(calm.decide())).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource({"1, ''", "2, D8", "3, D8"})
    void d8WaitsForTheSecondDayOutsideTheLimits(int days, String rules) {
        assertThat(Calm.rules(Calm.course().more(draft -> draft.ewmaSignalDays(days)).decide())).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource({
        "PHQ-9, 5, ''", "PHQ-9, 6, D9", "PHQ-9, 7, D9", "GAD-7, 3, ''", "GAD-7, 4, D9", "GAD-7, 5, D9",
        "PCL-5, 14, ''", "PCL-5, 15, D9", "PCL-5, 16, D9", "PCL-5, -15, ''", "WHO-5, 10, D9"
    })
    void d9AsksForAReliableWorsening(String questionnaire, double points, String rules) {
        List<ScoreChange> changes = List.of(new ScoreChange(questionnaire, points));

        assertThat(Calm.rules(Calm.course().more(draft -> draft.scoreChanges(changes)).decide())).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource({
        "40, 20.1, ''", "40, 20, R1", "40, 19, R1", "18, 9, ''", "20, 10, R1", "20, 10.1, ''", "19, 9, R1", "19, 9.5, ''"
    })
    void r1IsHalfTheVolumeAndTenPointsLower(double before, double now, String rules) {
        Calm calm = fortnight();
        calm.checkIns(day -> volume(day, day.day() > 13 ? now : before));

        assertThat(Calm.rules(calm.decide())).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource({"3, 7, ''", "4, 7, R1", "7, 3, ''", "7, 4, R1"})
    void r1NeedsFourValuesOfEach(int now, int before, String rules) {
        Calm calm = fortnight();
        calm.checkIns(day -> {
            boolean known = day.day() > 13 ? day.day() > 20 - now : day.day() > 13 - before;
            return volume(day, known ? (day.day() > 13 ? 5.0 : 50.0) : null);
        });

        assertThat(Calm.rules(calm.decide())).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource({
        "13, HOLD 4 rules G6", "14, HOLD 3 rules G6 R4 ", "27, HOLD 3 rules G6 R4 ", "28, HOLD 1 rules G6 R4b ",
        "29, HOLD 1 rules G6 R4b "
    })
    void aSilenceComesBackLower(int days, String line) {
        Calm calm = Calm.empty().level(4).today(10 + days).and(Calm.session(10, 4, 2.0, 1.0, 8.0));

        assertThat(Calm.line(calm.with(Calm.day(9, 2.0, 1.0, 8.0)).decide())).startsWith(line);
    }

    @Test
    void aSilenceAtLevelOneStaysThere() {
        assertThat(Calm.line(Calm.course().level(1).today(24).decide())).startsWith("HOLD 1 rules G6 R4 ");
    }

    @Test
    void aSilenceFromTheStartCountsFromTheStart() {
        assertThat(Calm.rules(Calm.empty().today(15).decide())).isEqualTo("G6 R4");
        assertThat(Calm.rules(Calm.empty().today(14).decide())).isEqualTo("G6");
        assertThat(Calm.rules(Calm.empty().today(99).more(draft -> draft.started(null)).decide())).isEqualTo("G6");
    }

    @Test
    void aSilenceLowersUnderAPauseToo() {
        assertThat(Calm.line(Calm.course().today(24).gates(Gate.DANGER.open()).decide()))
                .startsWith("PAUSE 1 grounding rules G2 G6 R4 ");
    }

    private static Calm fortnight() {
        Calm calm = Calm.empty().today(20);
        for (int day = 7; day <= 20; day++) {
            calm.with(Calm.day(day, 2.0, 1.0, 8.0));
        }
        return calm;
    }

    private static RatedDay volume(RatedDay day, @Nullable Double volume) {
        return new RatedDay(day.day(), day.felt(), volume, Numbing.NONE, false);
    }
}
