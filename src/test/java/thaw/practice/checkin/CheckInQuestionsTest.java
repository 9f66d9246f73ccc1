package thaw.practice.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import thaw.shell.Words;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A phone without a network puts its questions together as the server does. */
class CheckInQuestionsTest {

    private static final Words WORDS = (key, arguments) -> key;
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    private static ArrayNode byThePhone(LocalDate day, boolean afterSession) {
        ObjectNode turns = CheckInQuestions.turns(WORDS);
        ArrayNode asked = CheckInQuestions.core(WORDS);
        var days = turns.path(afterSession ? "after" : "ordinary");
        days.path((int) Math.floorMod(day.toEpochDay(), (long) days.size()))
                .forEach(name -> turns.path("questions").path(name.asString()).forEach(asked::add));
        return asked;
    }

    @Test
    void withoutANetworkADayAsksWhatItAsksWithOne() {
        FIRST.datesUntil(FIRST.plusDays(40)).forEach(day -> {
            assertThat(byThePhone(day, false)).as(day.toString()).isEqualTo(CheckInQuestions.on(day, false, WORDS));
            assertThat(byThePhone(day, true)).as(day.toString()).isEqualTo(CheckInQuestions.on(day, true, WORDS));
        });
    }

    @Test
    void onADayAfterASessionTheQuestionAboutItIsThere() {
        assertThat(byThePhone(FIRST, true).toString()).contains("after_session");
        assertThat(byThePhone(FIRST, false).toString()).doesNotContain("after_session");
    }
}
