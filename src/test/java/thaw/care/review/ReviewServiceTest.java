package thaw.care.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.account.Covers;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.care.alert.CoverService;
import thaw.care.review.ReviewService.Answered;
import thaw.database.Clinic;
import thaw.database.OnBothDatabases;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.governor.Governor;
import thaw.practice.answers.AnswersService;
import thaw.practice.answers.MyAnswer;
import thaw.practice.answers.MyAnswers;

class ReviewServiceTest extends OnBothDatabases {

    @Autowired
    private ReviewService reviews;

    @Autowired
    private AnswersService answers;

    @Autowired
    private CoverService covers;

    @Autowired
    private Governor governor;

    private void checkIn(Me client) {
        clinic.inTransaction(() -> governor.checkedIn(
                client.ownRecord(), CheckIn.of(CheckInId.random(), clock.instant(), Clinic.ZONE, Map.of())));
    }

    private MyAnswers mine(Me client) {
        SignedIn.as(client);
        return answers.mine();
    }

    @Test
    void anAnswerSettlesWhatCameBeforeIt() {
        Me therapist = clinic.therapist();
        Me first = clinic.client(therapist);
        Me second = clinic.client(therapist);
        checkIn(first);
        clock.pass(Duration.ofHours(1));
        checkIn(second);
        checkIn(first);
        SignedIn.as(therapist);
        assertThat(reviews.list(0, 10)).extracting(Unanswered::client).containsExactly(first.ownRecord(), second.ownRecord());
        assertThat(reviews.list(0, 10).getFirst().many()).isEqualTo(2);
        assertThat(reviews.open(first.ownRecord()).orElseThrow().entries()).hasSize(2);
        assertThat(reviews.answer(first.ownRecord(), "  Thank you.  ")).contains(Answered.DONE);
        assertThat(reviews.list(0, 10)).extracting(Unanswered::client).containsExactly(second.ownRecord());
        assertThat(reviews.answer(first.ownRecord(), "Again")).contains(Answered.NOTHING);
        assertThat(mine(first).answers()).containsExactly(
                new MyAnswer(therapist.name(), "CHECK_IN", LocalDate.of(2026, 3, 4), "Thank you."));
        assertThat(mine(second).answers()).isEmpty();
        clock.pass(Duration.ofHours(1));
        checkIn(first);
        SignedIn.as(therapist);
        assertThat(reviews.list(0, 10)).hasSize(2);
    }

    @Test
    void anAnswerHasWords() {
        Me therapist = clinic.therapist();
        Me client = clinic.client(therapist);
        checkIn(client);
        SignedIn.as(therapist);
        assertThat(reviews.answer(client.ownRecord(), " ")).contains(Answered.NO_WORDS);
        assertThat(reviews.answer(client.ownRecord(), "a".repeat(ReviewService.LONGEST + 1))).contains(Answered.NO_WORDS);
        assertThat(mine(client).answers()).isEmpty();
    }

    @Test
    void aClientOfSomebodyElseIsUnknown() {
        Me client = clinic.client();
        checkIn(client);
        SignedIn.as(clinic.therapist());
        assertThat(reviews.list(0, 10)).isEmpty();
        assertThat(reviews.open(client.ownRecord())).isEmpty();
        assertThat(reviews.answer(client.ownRecord(), "Hello")).isEmpty();
        assertThat(mine(client).answers()).isEmpty();
    }

    @Test
    void wordsAreKeptReadyForOneTherapistAlone() {
        Me therapist = clinic.therapist();
        SignedIn.as(therapist);
        reviews.keep(List.of(" Thank you. ", " ", "Seen. More on Tuesday."));
        assertThat(reviews.templates()).containsExactly("Thank you.", "Seen. More on Tuesday.");
        reviews.keep(List.of("Seen."));
        assertThat(reviews.templates()).containsExactly("Seen.");
        SignedIn.as(clinic.therapist());
        assertThat(reviews.templates()).isEmpty();
    }

    @Test
    void theClientSeesWhenTheTherapistReadsAndWhoStandsIn() {
        Me therapist = clinic.therapist();
        Me deputy = clinic.therapist();
        Me client = clinic.client(therapist);
        // a Wednesday at eleven; the clinic works until 17:00
        assertThat(mine(client).next().orElseThrow().at()).isEqualTo(Instant.parse("2026-03-04T16:00:00Z"));
        SignedIn.as(therapist);
        reviews.readOn(Set.of(DayOfWeek.TUESDAY));
        reviews.readOn(Set.of());
        assertThat(reviews.readingDays()).containsExactly(DayOfWeek.TUESDAY);
        assertThat(mine(client).next().orElseThrow().at()).isEqualTo(Instant.parse("2026-03-10T16:00:00Z"));
        SignedIn.as(therapist);
        covers.add(new Covers.Plan(deputy.id(), LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 13), true));
        assertThat(mine(client).next().orElseThrow()).satisfies(next -> {
            assertThat(next.name()).isEqualTo(deputy.name());
            assertThat(next.at()).isEqualTo(Instant.parse("2026-03-09T16:00:00Z"));
        });
    }
}
