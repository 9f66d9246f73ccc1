package thaw.practice.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import thaw.account.Me;
import thaw.database.Clinic;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.Question;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Route;
import thaw.domain.session.Ratings;
import thaw.domain.session.SessionId;
import thaw.domain.session.SessionOutcome;
import thaw.governor.BegunSession;
import thaw.governor.Governor;

/** Check-ins and sessions of one client; with a word where something stirred. */
final class JourneyRecords {

    private final Clinic clinic;
    private final Governor governor;
    private final ClientId client;

    JourneyRecords(Clinic clinic, Governor governor, Me client) {
        this.clinic = clinic;
        this.governor = governor;
        this.client = client.ownRecord();
    }

    void checkIn(Instant at, double volume, @Nullable String word) {
        Map<Question, Answer> answers = Map.of(Question.VOLUME, new Answer.Rated(volume));
        CheckIn checkIn =
                new CheckIn(CheckInId.random(), at, Clinic.ZONE, answers, null, word != null, word, null);
        clinic.inTransaction(() -> governor.checkedIn(client, checkIn));
    }

    void session(Instant at, int level, @Nullable String word) {
        SessionId id = SessionId.random();
        LocalDate day = LocalDate.ofInstant(at, Clinic.ZONE);
        BegunSession begun = new BegunSession(
                id, null, null, "sensory-1-rough-smooth", 1, Route.SENSORY, level, day, at);
        SessionOutcome outcome = new SessionOutcome(
                Ratings.missing(), Ratings.missing(), new Answer.Missing(), new Answer.Missing(), true, null, true,
                word != null, word, List.of());
        clinic.inTransaction(() -> {
            governor.began(client, begun);
            governor.ended(client, id, outcome, day);
        });
    }
}
