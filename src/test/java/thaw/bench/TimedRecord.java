package thaw.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.account.Me;
import thaw.database.Clinic;
import thaw.database.OnBothDatabases;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Route;
import thaw.domain.session.Ratings;
import thaw.domain.session.SessionId;
import thaw.domain.session.SessionOutcome;
import thaw.governor.BegunSession;
import thaw.governor.Governor;

/** Times what reads one client's long record, on both databases. */
public abstract class TimedRecord extends OnBothDatabases {

    @Autowired
    protected Governor governor;

    /** A check-in of so many days ago. */
    protected abstract CheckIn checkIn(int ago);

    /** A session that the client did and tolerated on the day. */
    protected final void session(ClientId client, LocalDate day) {
        Instant at = day.atTime(8, 0).atZone(Clinic.ZONE).toInstant();
        SessionId id = SessionId.random();
        Answer two = new Answer.Rated(2);
        Ratings ratings = new Ratings(two, two, new Answer.Rated(8));
        clinic.inTransaction(() -> {
            governor.began(client, new BegunSession(id, null, null, "a-practice", 1, Route.GROUNDING, 1, day, at));
            governor.ended(client, id, new SessionOutcome(
                    ratings, ratings, new Answer.Missing(), two, true, null, true, true, null, List.of()), day);
        });
    }

    /**
     * Times the rounds, after others that do not count, and prints them. Before each round somebody checks in: H2 would give
     * the answer before once more where nothing has changed.
     */
    protected final Measured time(String what, int warming, int rounds, Supplier<?> work) {
        Me other = clinic.client();
        List<Long> nanos = new ArrayList<>();
        for (int round = -warming; round < rounds; round++) {
            CheckIn checkIn = checkIn(round + rounds);
            clinic.inTransaction(() -> governor.checkedIn(other.ownRecord(), checkIn));
            long start = System.nanoTime();
            assertThat(work.get()).isNotNull();
            if (round >= 0) {
                nanos.add(System.nanoTime() - start);
            }
        }
        Measured measured = Measured.of(nanos);
        measured.print(what, engine, nanos.stream().mapToLong(each -> each).sum() / 1e9);
        return measured;
    }
}
