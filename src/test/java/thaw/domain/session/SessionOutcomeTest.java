package thaw.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thaw.domain.checkin.Answer;

class SessionOutcomeTest {

    private static final Ratings NONE = Ratings.missing();

    /** "Not today" after the first rating leaves a beginning, the rating and an end. */
    @ParameterizedTest
    @CsvSource({
        "STARTED PRE GROUNDING FINISHED, false", "STARTED, false", "STARTED PRE TOUCH, true", "STARTED PRE REST, true",
        "STARTED CLOSED, true"
    })
    void aSessionTookPlaceOnceSomethingWasTouchedRestedOrClosed(String kinds, boolean tookPlace) {
        assertThat(outcome(kinds, NONE, false, null).tookPlace()).isEqualTo(tookPlace);
    }

    @Test
    void aStopAClosingRatingOrTheEndSayThatItTookPlace() {
        Ratings skipped = new Ratings(new Answer.Skipped(), new Answer.Missing(), new Answer.Missing());
        assertThat(outcome("STARTED STOPPED", NONE, false, StopReason.TOO_MUCH).tookPlace()).isTrue();
        assertThat(outcome("STARTED", skipped, false, null).tookPlace()).isTrue();
        assertThat(outcome("STARTED", NONE, true, null).tookPlace()).isTrue();
    }

    @Test
    void groundingInPlaceOfThePracticeIsToldApartFromGroundingAfterIt() {
        assertThat(outcome("STARTED PRE INSTEAD TOUCH", NONE, true, null).groundingInstead()).isTrue();
        assertThat(outcome("STARTED PRE TOUCH POST GROUNDING", NONE, true, null).groundingInstead()).isFalse();
    }

    private static SessionOutcome outcome(String kinds, Ratings post, boolean completed, @Nullable StopReason stop) {
        List<SessionEvent> events = Arrays.stream(kinds.split(" ", -1))
                .map(kind -> new SessionEvent(1, SessionEvent.Kind.valueOf(kind)))
                .toList();
        return new SessionOutcome(
                NONE, post, new Answer.Missing(), new Answer.Missing(), completed, stop, null, null, null, events);
    }
}
