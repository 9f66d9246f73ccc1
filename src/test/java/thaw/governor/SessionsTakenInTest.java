package thaw.governor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thaw.jooq.Tables.CLIENT_WEEK;
import static thaw.jooq.Tables.SESSION_EVENT;
import static thaw.jooq.Tables.SESSION_RUN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import thaw.account.Me;
import thaw.database.Clinic;
import thaw.database.MovableClock;
import thaw.database.OnBothDatabases;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.pacing.Ceiling;
import thaw.domain.pacing.RatedSession;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Route;
import thaw.domain.session.Ratings;
import thaw.domain.session.SessionEvent;
import thaw.domain.session.SessionId;
import thaw.domain.session.SessionOutcome;
import thaw.domain.session.StopReason;

class SessionsTakenInTest extends OnBothDatabases {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 4);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private Governor governor;

    @Autowired
    private DoseKeeper doses;

    @Autowired
    private EvidenceRepository evidence;

    @Autowired
    private DSLContext sql;

    @Test
    void aSessionThatBeginsAndEndsTwiceIsStoredAndCountedOnce() {
        ClientId client = clinic.client().ownRecord();
        SessionId session = begin(client, 1, WEDNESDAY);
        begin(client, session, 1, WEDNESDAY);
        end(client, session);
        end(client, session);
        assertThat(sql.fetchCount(SESSION_EVENT, SESSION_EVENT.SESSION_ID.eq(session))).isEqualTo(2);
        assertThat(week(client, MONDAY)).containsExactly(1, 0, 1, 1);
    }

    @Test
    void theEndOfASessionKeepsItsRatingsAndItsReason() {
        ClientId client = clinic.client().ownRecord();
        SessionId session = begin(client, 1, WEDNESDAY);
        end(client, session);
        Record row = sql.fetchSingle(SESSION_RUN, SESSION_RUN.ID.eq(session));
        assertThat(Marks.answer(row.get(SESSION_RUN.PRE_OVERWHELM_MARK), row.get(SESSION_RUN.PRE_OVERWHELM)))
                .isEqualTo(new Answer.Rated(3));
        assertThat(Marks.answer(row.get(SESSION_RUN.PRE_SAFETY_MARK), row.get(SESSION_RUN.PRE_SAFETY)))
                .isEqualTo(new Answer.CantTell());
        assertThat(Marks.answer(row.get(SESSION_RUN.POST_SAFETY_MARK), row.get(SESSION_RUN.POST_SAFETY)))
                .isEqualTo(new Answer.Missing());
        assertThat(row.get(SESSION_RUN.STOP_REASON)).isEqualTo("FELT_NOTHING");
        assertThat(row.get(SESSION_RUN.PULLED_BACK)).isTrue();
        assertThat(row.get(SESSION_RUN.ENDED_AT)).isEqualTo(MovableClock.START);
    }

    @Test
    void anotherClientEndsNothing() {
        ClientId client = clinic.client().ownRecord();
        ClientId stranger = clinic.client().ownRecord();
        SessionId session = begin(client, 1, WEDNESDAY);
        end(stranger, session);
        assertThat(sql.fetchSingle(SESSION_RUN, SESSION_RUN.ID.eq(session)).get(SESSION_RUN.ENDED_AT)).isNull();
        assertThat(sql.fetchCount(SESSION_EVENT, SESSION_EVENT.SESSION_ID.eq(session))).isZero();
        assertThat(sql.fetchCount(CLIENT_WEEK, CLIENT_WEEK.CLIENT_ID.eq(stranger))).isZero();
    }

    @Test
    void theDatabaseItselfRefusesALevelThatDoesNotExist() {
        ClientId client = clinic.client().ownRecord();
        assertThatThrownBy(() -> begin(client, 6, WEDNESDAY)).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(sql.fetchCount(SESSION_RUN, SESSION_RUN.CLIENT_ID.eq(client))).isZero();
    }

    @Test
    void aWeekBeginsOnMondayAndGoesOverTheTurnOfTheYear() {
        ClientId client = clinic.client().ownRecord();
        for (String day : List.of("2025-12-28", "2025-12-29", "2025-12-31", "2026-01-01", "2026-01-04", "2026-01-05")) {
            begin(client, 1, LocalDate.parse(day));
        }
        assertThat(started(client)).isEqualTo(Map.of(
                LocalDate.of(2025, 12, 22), 1, LocalDate.of(2025, 12, 29), 4, LocalDate.of(2026, 1, 5), 1));
    }

    @Test
    void theDayOfACheckInIsTheClientsOwn() {
        ClientId client = clinic.client().ownRecord();
        CheckIn lateOnSundayInUtc = CheckIn.of(
                CheckInId.random(), Instant.parse("2026-03-01T23:30:00Z"), Clinic.ZONE, Map.of());
        clinic.inTransaction(() -> governor.checkedIn(client, lateOnSundayInUtc));
        assertThat(sql.fetchSingle(CLIENT_WEEK, CLIENT_WEEK.CLIENT_ID.eq(client)).get(CLIENT_WEEK.WEEK))
                .isEqualTo(MONDAY);
    }

    @Test
    void whatWasPlannedIsCountedAndCanBeWithdrawn() {
        ClientId client = clinic.client().ownRecord();
        List<LocalDate> days = List.of(MONDAY, WEDNESDAY, MONDAY.plusWeeks(1));
        clinic.inTransaction(() -> governor.planned(client, days, 1));
        clinic.inTransaction(() -> governor.planned(client, List.of(WEDNESDAY), -1));
        assertThat(sql.fetch(CLIENT_WEEK, CLIENT_WEEK.CLIENT_ID.eq(client))
                        .intoMap(CLIENT_WEEK.WEEK, CLIENT_WEEK.PLANNED))
                .isEqualTo(Map.of(MONDAY, 1, MONDAY.plusWeeks(1), 1));
    }

    /** Two of them must not look like two sessions without a closing rating (R7), nor stand among the last three (U3). */
    @Test
    void aSessionThatWasDeclinedIsNoEvidence() {
        ClientId client = withDose();
        end(client, begin(client, 3, WEDNESDAY), SessionEvent.Kind.STARTED, SessionEvent.Kind.PRE, SessionEvent.Kind.GROUNDING);
        assertThat(levels(client)).isEmpty();
        end(client, begin(client, 3, WEDNESDAY), SessionEvent.Kind.STARTED, SessionEvent.Kind.PRE, SessionEvent.Kind.TOUCH);
        assertThat(levels(client)).containsExactly(3);
    }

    @Test
    void groundingInPlaceOfThePracticeShowsNothingAboutItsLevel() {
        ClientId client = withDose();
        end(client, begin(client, 3, WEDNESDAY), SessionEvent.Kind.PRE, SessionEvent.Kind.INSTEAD, SessionEvent.Kind.TOUCH);
        assertThat(levels(client)).containsExactly(1);
    }

    private ClientId withDose() {
        Me therapist = clinic.therapist();
        ClientId client = clinic.client(therapist).ownRecord();
        clinic.inTransaction(() -> doses.start(client, new Ceiling(3), therapist.id(), MONDAY));
        return client;
    }

    private List<Integer> levels(ClientId client) {
        return clinic.inTransaction(() -> evidence.of(client, WEDNESDAY)).orElseThrow().course().sessions().stream()
                .map(RatedSession::level)
                .toList();
    }

    private void end(ClientId client, SessionId session, SessionEvent.Kind... kinds) {
        SessionOutcome outcome = new SessionOutcome(
                Ratings.missing(), Ratings.missing(), new Answer.Missing(), new Answer.Missing(), false, null, null, null,
                null, Stream.of(kinds).map(kind -> new SessionEvent(1, kind)).toList());
        clinic.inTransaction(() -> governor.ended(client, session, outcome, WEDNESDAY));
    }

    private SessionId begin(ClientId client, int level, LocalDate day) {
        SessionId id = SessionId.random();
        begin(client, id, level, day);
        return id;
    }

    private void begin(ClientId client, SessionId id, int level, LocalDate day) {
        clinic.inTransaction(() -> governor.began(client, new BegunSession(
                id, null, null, "five-colours", 1, Route.GROUNDING, level, day, MovableClock.START)));
    }

    /** Stopped after pulling back once; overwhelm 3 before, safety "can't tell". */
    private void end(ClientId client, SessionId session) {
        SessionOutcome outcome = new SessionOutcome(
                new Ratings(new Answer.Rated(3), new Answer.Rated(0), new Answer.CantTell()),
                Ratings.missing(), new Answer.Missing(), new Answer.Rated(40), false, StopReason.FELT_NOTHING, true,
                null, null, List.of(
                        new SessionEvent(0, SessionEvent.Kind.STARTED), new SessionEvent(9, SessionEvent.Kind.PULLED_BACK)));
        clinic.inTransaction(() -> governor.ended(client, session, outcome, WEDNESDAY));
    }

    private List<Integer> week(ClientId client, LocalDate monday) {
        Record row = sql.fetchSingle(CLIENT_WEEK, CLIENT_WEEK.CLIENT_ID.eq(client), CLIENT_WEEK.WEEK.eq(monday));
        return List.of(row.get(CLIENT_WEEK.STARTED), row.get(CLIENT_WEEK.COMPLETED),
                row.get(CLIENT_WEEK.PULLED_BACK), row.get(CLIENT_WEEK.STOPPED));
    }

    private Map<LocalDate, Integer> started(ClientId client) {
        return sql.fetch(CLIENT_WEEK, CLIENT_WEEK.CLIENT_ID.eq(client))
                .intoMap(CLIENT_WEEK.WEEK, CLIENT_WEEK.STARTED);
    }
}
