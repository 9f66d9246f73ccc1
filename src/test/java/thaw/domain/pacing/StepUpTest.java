package thaw.domain.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thaw.domain.checkin.CheckIn.Numbing;
import thaw.domain.session.StopReason;

class StepUpTest {

    @ParameterizedTest
    @CsvSource({"13, U1", "14, U1", "15, ''"})
    void u1AsksForFourteenDaysWithoutAPause(int ago, String blocked) {
        assertThat(Calm.blocked(Calm.course().and(DoseChange.Type.PAUSE, 10 - ago).decide())).isEqualTo(blocked);
    }

    @Test
    void u1AsksThatNoPauseHolds() {
        assertThat(Calm.blocked(Calm.course().more(draft -> draft.paused(true)).decide())).isEqualTo("U1");
    }

    @ParameterizedTest
    @CsvSource({
        "3 6 10, U2", "3 5 7 10, ''", "4 5 7 10, U2", "2 5 7 10, ''", "3 3 7 10, U2", "3 3 7 7 10, U2", "3 5 7 9 10, ''"
    })
    void u2AsksForFourSessionsOnFourDaysOverSevenDays(String days, String blocked) {
        assertThat(Calm.blocked(on(days).decide())).isEqualTo(blocked);
    }

    @Test
    void u2CountsCompletedRatedSessionsThatWereNotTooMuch() {
        RatedSession fine = Calm.session(3, 2, 2.0, 1.0, 8.0);
        List<RatedSession> none = List.of(
                Calm.ended(fine, false, null, true),
                Calm.ended(fine, null, null, true),
                Calm.ended(fine, true, StopReason.TOO_MUCH, true),
                Calm.session(3, 2, null, 1.0, 8.0),
                Calm.session(3, 1, 2.0, 1.0, 8.0));

        assertThat(Calm.blocked(on("3 5 7 10").decide())).isEmpty();
        none.forEach(session -> assertThat(Calm.blocked(on("3 5 7 10").with(session).decide())).isEqualTo("U2"));
    }

    @ParameterizedTest
    @CsvSource({"3, ''", "4, U2"})
    void u2CountsSinceTheLevelChanged(int resumed, String blocked) {
        Calm calm = on("3 5 7 10").and(DoseChange.Type.RESUME, resumed);

        assertThat(Calm.blocked(calm.decide()).replace(" U5", "")).isEqualTo(blocked);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 4, 1, 8, ''", "4, 4.1, 1, 8, U3", "3, 4, 3, 8, ''", "3, 4, 3.1, 8, U3", "3, 4, 1, 6, ''", "3, 4, 1, 5.9, U3",
        "1, 2, 1, 8, ''", "1, 2.1, 1, 8, U3", ", 1, 1, 8, ''", ", 1.1, 1, 8, U3", "3, , 1, 8, U3", "3, 3, , 8, U3",
        "3, 3, 1, , U3"
    })
    void u3AsksThatEachOfTheLastThreeWasTolerated(
            @Nullable Double pre,
            @Nullable Double overwhelm,
            @Nullable Double dissociation,
            @Nullable Double safety,
            String blocked) {
        RatedSession session = Calm.session(8, 2, overwhelm, dissociation, safety);
        Calm calm = Calm.course().and(Calm.session(2, 2, 2.0, 1.0, 8.0));

        assertThat(Calm.blocked(calm.with(Calm.pre(session, new Felt(pre, 1.0, 8.0))).decide()))
                .isEqualTo(blocked);
    }

    @ParameterizedTest
    @CsvSource({"true, ''", "false, U3", ", U3"})
    void u3AsksThatEachEndedGrounded(@Nullable Boolean grounded, String blocked) {
        RatedSession session = Calm.ended(Calm.session(8, 2, 2.0, 1.0, 8.0), true, null, grounded);

        assertThat(Calm.blocked(Calm.course().with(session).decide())).isEqualTo(blocked);
    }

    @Test
    void u3LooksAtTheLastThreeAlone() {
        RatedSession hard = Calm.session(3, 2, 7.0, 5.0, 4.0);

        assertThat(Calm.blocked(Calm.course().with(hard).decide())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "4, 8, 3, ''", "4.1, 8, 3, U4", "4, 6, 3, ''", "4, 5.9, 3, U4", "4, 8, 3.1, U4", ", 8, 3, U4", "4, , 3, U4",
        "4, 8, , U4"
    })
    void u4AsksForCalmMedians(
            @Nullable Double overwhelm, @Nullable Double safety, @Nullable Double dissociation, String blocked) {
        Calm calm = Calm.course().checkIns(day -> Calm.day(day.day(), overwhelm, dissociation, safety));

        assertThat(Calm.blocked(calm.decide())).isEqualTo(blocked);
    }

    @ParameterizedTest
    @CsvSource({"6, ''", "6.1, U4"})
    void u4AsksForAHighestOfSix(double highest, String blocked) {
        assertThat(Calm.blocked(Calm.course().with(Calm.day(7, highest, 1.0, 8.0)).decide())).isEqualTo(blocked);
    }

    @ParameterizedTest
    @CsvSource({"4, U4", "5, ''", "6, ''"})
    void u4AsksForFiveCheckInsThatKnow(int known, String blocked) {
        Calm fewer = Calm.course();
        Calm unsaid = Calm.course();
        for (int day = 1; day <= 10 - known; day++) {
            fewer.without(day);
            unsaid.with(Calm.day(day, 2.0, 1.0, null));
        }

        assertThat(Calm.blocked(fewer.decide())).isEqualTo(blocked);
        assertThat(Calm.blocked(unsaid.decide())).isEqualTo(blocked);
    }

    @ParameterizedTest
    @CsvSource({"4, U5", "3, ''", "2, ''"})
    void u5AsksForSevenDaysAtTheLevel(int changed, String blocked) {
        Calm calm = Calm.course().with(Calm.session(4, 2, 2.0, 1.0, 8.0)).and(DoseChange.Type.STEP_UP, changed);

        assertThat(Calm.blocked(calm.decide()).replace("U2", "").strip()).isEqualTo(blocked);
    }

    @ParameterizedTest
    @CsvSource({"-3, U5", "-4, ''", "-5, ''"})
    void u5AsksForFourteenDaysAfterAStepDown(int down, String blocked) {
        Calm calm = Calm.course().more(draft -> draft.started(-50)).and(DoseChange.Type.STEP_DOWN, down);

        assertThat(Calm.blocked(calm.decide())).isEqualTo(blocked);
    }

    @ParameterizedTest
    @CsvSource({"2, 2, U5c", "2, 3, ''", "4, 5, ''", "5, 5, U5c"})
    void u5cAsksForACeilingAboveAndALevelThatExists(int level, int ceiling, String blocked) {
        Calm calm = Calm.course().level(level).more(draft -> draft.ceiling(new Ceiling(ceiling)));
        calm.sessions(session -> Calm.session(session.day(), level, 2.0, 1.0, 8.0));

        assertThat(Calm.blocked(calm.decide())).isEqualTo(blocked);
    }

    @ParameterizedTest
    @CsvSource({"9.9, 14.9, U6", "10, 14.9, ''", "9.9, 15, ''", ", , U6"})
    void u6AsksForContactInSessionsOrInVolume(@Nullable Double body, @Nullable Double volume, String blocked) {
        assertThat(Calm.blocked(numb(body, volume).decide())).isEqualTo(blocked);
    }

    @Test
    void u6TakesAStirring() {
        Calm calm = numb(0.0, 0.0);

        calm.with(Calm.felt(Calm.session(5, 2, 2.0, 1.0, 8.0), true, 0.0));

        assertThat(Calm.blocked(calm.decide())).isEmpty();
    }

    @Test
    void withoutContactAloneItIsTheRouteThatChanges() {
        Decision decision = numb(0.0, 0.0).decide();

        assertThat(Calm.line(decision)).isEqualTo("HOLD 2 rules blocked U6 notices routine:U6");
        assertThat(decision.therapistText()).isEqualTo("pacing.therapist.U6");
    }

    @Test
    void theTherapistMayProceedWithoutContactAndSaysWhy() {
        Decision decision = numb(0.0, 0.0).more(draft -> draft.proceedWithoutContact(true)).decide();

        assertThat(Calm.line(decision)).isEqualTo("STEP_UP 3 rules blocked notices routine:U8");
        assertThat(decision.reasonNeeded()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"true, ''", "false, U7", ", U7"})
    void u7AsksForTheClientsOwnYes(@Nullable Boolean ready, String blocked) {
        assertThat(Calm.blocked(Calm.course().more(draft -> draft.ready(ready)).decide())).isEqualTo(blocked);
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, true", "4, true"})
    void u8AsksForAReasonFromLevelFour(int level, boolean reason) {
        Calm calm = Calm.course().level(level).sessions(of -> Calm.session(of.day(), level, 2.0, 1.0, 8.0));

        Decision decision = calm.decide();

        assertThat(decision.level().level()).isEqualTo(level + 1);
        assertThat(decision.reasonNeeded()).isEqualTo(reason);
    }

    @Test
    void whatIsMissingIsSaidInNumbers() {
        assertThat(on("7 8 10").decide().blockedBy())
                .containsExactly(new Blocked(Condition.U2, List.of(
                        new Fact("sessions_completed", 3.0, 4.0),
                        new Fact("different_days", 3.0, 4.0),
                        new Fact("span_days", 3.0, 7.0))));
    }

    @Test
    void aSignedThresholdReplacesTheDefault() {
        Parameters stricter =
                Parameters.STANDARD.with("2", Map.of(Parameter.U2_SESSIONS, 6.0, Parameter.U2_DAYS, 6.0));

        Decision decision = Calm.course().more(draft -> draft.parameters(stricter)).decide();

        assertThat(Calm.blocked(decision)).isEqualTo("U2");
        assertThat(decision.parameterVersion()).isEqualTo("2");
    }

    private static Calm on(String days) {
        Calm calm = Calm.empty();
        for (String day : days.split(" ", -1)) {
            calm.and(Calm.session(Integer.parseInt(day), 2, 2.0, 1.0, 8.0));
        }
        for (int day = 1; day <= 10; day++) {
            calm.with(Calm.day(day, 2.0, 1.0, 8.0));
        }
        return calm;
    }

    private static Calm numb(@Nullable Double body, @Nullable Double volume) {
        return Calm.course()
                .sessions(session -> Calm.felt(session, false, body))
                .checkIns(day -> new RatedDay(day.day(), day.felt(), volume, Numbing.NONE, false));
    }
}
