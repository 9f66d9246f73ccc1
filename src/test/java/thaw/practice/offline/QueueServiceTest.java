package thaw.practice.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thaw.jooq.Tables.ALERT;
import static thaw.jooq.Tables.CHECK_IN;
import static thaw.jooq.Tables.DOSE;
import static thaw.jooq.Tables.GATE_CHANGE;
import static thaw.jooq.Tables.INTENSITY_CHANGE;
import static thaw.jooq.Tables.OFFLINE_RECEIPT;
import static thaw.jooq.Tables.PLANNED_SESSION;
import static thaw.jooq.Tables.SESSION_EVENT;
import static thaw.jooq.Tables.SESSION_RUN;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.care.program.ProgramService;
import thaw.care.safety.SafetyService;
import thaw.database.Clinic;
import thaw.database.MovableClock;
import thaw.database.OnBothDatabases;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.Question;
import thaw.domain.pacing.Ceiling;
import thaw.domain.people.ClientId;
import thaw.domain.practice.PracticeId;
import thaw.domain.practice.PracticeVersion;
import thaw.domain.program.PlannedSessionId;
import thaw.domain.safety.SafetyPlan.Part;
import thaw.domain.session.Ratings;
import thaw.domain.session.SessionEvent;
import thaw.domain.session.SessionId;
import thaw.domain.session.SessionOutcome;
import thaw.practice.session.ArrivedSession;
import thaw.practice.session.Place;
import thaw.practice.session.SessionOffer;
import thaw.practice.session.SessionService;

/** A client in a program whose phone was without a network for a while. */
@SuppressWarnings("NullAway.Init")
class QueueServiceTest extends OnBothDatabases {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
    private static final ZoneId AWAY = ZoneId.of("Asia/Kathmandu");
    private static final Duration A_WHILE = Duration.ofHours(5);

    @Autowired
    private QueueService queue;

    @Autowired
    private PackService packs;

    @Autowired
    private SessionService sessions;

    @Autowired
    private SafetyService safety;

    @Autowired
    private ProgramService programs;

    @Autowired
    private DSLContext sql;

    private Me therapist;
    private Me client;

    @BeforeEach
    void aClientInAProgram() {
        therapist = clinic.therapist();
        client = clinic.client(therapist);
        assign(client);
        SignedIn.as(client);
    }

    @Test
    void aCheckInIsStoredOnceWithTheMomentAndTheZoneItWasMadeIn() {
        Instant made = clock.instant().minus(A_WHILE);
        Entry entry = said(made, Map.of(Question.VOLUME, new Answer.Rated(31)));
        for (int i = 0; i < 3; i++) {
            assertThat(queue.take(entry)).isEqualTo(Taken.KEPT);
        }
        var row = sql.fetchSingle(CHECK_IN, CHECK_IN.CLIENT_ID.eq(id()));
        assertThat(row.get(CHECK_IN.MADE_AT)).isEqualTo(made);
        assertThat(row.get(CHECK_IN.ZONE)).isEqualTo(AWAY.getId());
        assertThat(row.get(CHECK_IN.RECEIVED_AT)).isEqualTo(clock.instant());
        assertThat(sql.fetchCount(OFFLINE_RECEIPT, OFFLINE_RECEIPT.CLIENT_ID.eq(id()))).isEqualTo(1);
    }

    @Test
    void aTimeThatCannotBeIsNotTaken() {
        assertThat(queue.take(said(clock.instant().plus(Duration.ofHours(27)), Map.of()))).isEqualTo(Taken.FROM_THE_FUTURE);
        assertThat(queue.take(said(clock.instant().minus(Duration.ofDays(121)), Map.of()))).isEqualTo(Taken.TOO_OLD);
        assertThat(sql.fetchCount(CHECK_IN, CHECK_IN.CLIENT_ID.eq(id()))).isZero();
        assertThat(queue.take(said(clock.instant().minus(Duration.ofDays(119)), Map.of()))).isEqualTo(Taken.KEPT);
        assertThat(queue.take(said(clock.instant().plus(Duration.ofHours(25)), Map.of()))).isEqualTo(Taken.KEPT);
    }

    @Test
    void notSafeTellsTheTherapistOnceAndSaysWhenItWasPressed() {
        Entry entry = new Entry.NotSafe(UUID.randomUUID(), Instant.parse("2026-03-03T23:15:00Z"), AWAY);
        assertThat(queue.take(entry)).isEqualTo(Taken.KEPT);
        assertThat(queue.take(entry)).isEqualTo(Taken.KEPT);
        var gates = sql.fetch(GATE_CHANGE, GATE_CHANGE.CLIENT_ID.eq(id()), GATE_CHANGE.ACT.eq("CRISIS_RAISED"));
        assertThat(gates).hasSize(1);
        assertThat(gates.getFirst().get(GATE_CHANGE.REASON)).contains("4 Mar 2026").contains("05:00").contains(AWAY.getId());
        assertThat(sql.fetchCount(ALERT, ALERT.CLIENT_ID.eq(id()))).isEqualTo(1);
        assertThat(sql.fetchSingle(DOSE, DOSE.CLIENT_ID.eq(id())).get(DOSE.PAUSED)).isTrue();
    }

    @Test
    void aSessionIsToldPieceByPieceAndEndsOnce() {
        SessionId run = SessionId.random();
        Instant began = clock.instant().minus(A_WHILE);
        queue.take(session(run, planned(client), began, false, outcome(3, 0, "STARTED", "PRE")));
        queue.take(session(run, planned(client), began, false, outcome(3, 0, "STARTED", "PRE", "TOUCH", "REST")));
        var open = sql.fetchSingle(SESSION_RUN, SESSION_RUN.ID.eq(run));
        assertThat(open.get(SESSION_RUN.ENDED_AT)).isNull();
        assertThat(open.get(SESSION_RUN.PRE_OVERWHELM)).isEqualTo(3);
        Entry end = session(run, planned(client), began, true, outcome(3, 4, "STARTED", "PRE", "TOUCH", "REST", "CLOSED"));
        assertThat(queue.take(end)).isEqualTo(Taken.KEPT);
        assertThat(queue.take(end)).isEqualTo(Taken.KEPT);
        var ended = sql.fetchSingle(SESSION_RUN, SESSION_RUN.ID.eq(run));
        assertThat(ended.get(SESSION_RUN.STARTED_AT)).isEqualTo(began);
        assertThat(ended.get(SESSION_RUN.ENDED_AT)).isEqualTo(began.plusSeconds(180));
        assertThat(ended.get(SESSION_RUN.POST_OVERWHELM)).isEqualTo(4);
        assertThat(kinds(run)).containsExactly("STARTED", "PRE", "TOUCH", "REST", "CLOSED");
        assertThat(sql.fetchCount(SESSION_RUN, SESSION_RUN.CLIENT_ID.eq(id()))).isEqualTo(1);
        assertThat(sessions.offer(planned(client))).contains(new SessionOffer.NotNow(SessionOffer.Reason.DONE));
    }

    @Test
    void aSessionWhosePageWasLostIsOfferedAgainWithWhatWasRated() {
        SessionId run = SessionId.random();
        queue.take(session(run, planned(client), clock.instant(), false, outcome(3, 0, "STARTED", "PRE", "TOUCH")));
        var offer = sessions.offer(planned(client)).orElseThrow();
        assertThat(offer).isInstanceOf(SessionOffer.Unfinished.class);
        var left = (SessionOffer.Unfinished) offer;
        assertThat(left.goOn()).isTrue();
        assertThat(left.run().id()).isEqualTo(run);
        assertThat(left.run().soFar().pre().overwhelm()).isEqualTo(new Answer.Rated(3));
        assertThat(left.run().soFar().events()).extracting(event -> event.kind().name()).containsExactly("STARTED", "PRE", "TOUCH");
        assertThat(sessions.begin(planned(client), run, new PracticeVersion("grounding-1-five-colours", 1))).isTrue();
        assertThat(sql.fetchCount(SESSION_RUN, SESSION_RUN.CLIENT_ID.eq(id()))).isEqualTo(1);
    }

    @Test
    void whatWasTooMuchYesterdayLowersTheDoseToday() {
        Instant yesterday = TODAY.minusDays(1).atTime(12, 0).atZone(Clinic.ZONE).toInstant();
        SessionOutcome tooMuch = outcome(2, 9, "STARTED", "PRE", "CLOSED");
        queue.take(session(SessionId.random(), planned(client), yesterday, true, tooMuch));
        assertThat(sql.fetch(INTENSITY_CHANGE, INTENSITY_CHANGE.CLIENT_ID.eq(id())))
                .extracting(change -> String.valueOf(change.get(INTENSITY_CHANGE.RULES)))
                .anyMatch(rules -> rules.contains("D1"));
        assertThat(sql.fetchSingle(DOSE, DOSE.CLIENT_ID.eq(id())).get(DOSE.GROUNDING_ONLY)).isTrue();
    }

    @Test
    void nothingOfSomebodyElseIsTakenOrPacked() {
        Me other = clinic.client(therapist);
        assign(other);
        SignedIn.as(therapist);
        safety.write(other.ownRecord(), Map.of(Part.PEOPLE, "Sam"), 0);
        SignedIn.as(client);
        Entry foreign = session(SessionId.random(), planned(other), clock.instant(), true, outcome(1, 1, "STARTED"));
        Entry unknown = session(
                SessionId.random(), PlannedSessionId.random(), clock.instant(), true, outcome(1, 1, "STARTED"));
        assertThat(queue.take(foreign)).isEqualTo(Taken.NOT_PLANNED);
        assertThat(queue.take(unknown)).isEqualTo(Taken.NOT_PLANNED);
        assertThat(sql.fetchCount(SESSION_RUN, SESSION_RUN.CLIENT_ID.in(id(), other.ownRecord()))).isZero();
        assertThat(packs.pack().plan()).isEmpty();
    }

    @Test
    void aPackHoldsTheDayAndEachClientHasASecretOfTheirOwn() {
        SignedIn.as(therapist);
        safety.write(id(), Map.of(Part.PEOPLE, "Lu"), 0);
        SignedIn.as(client);
        Pack pack = packs.pack();
        assertThat(pack.account()).isEqualTo(client.id());
        assertThat(pack.day()).isEqualTo(TODAY);
        assertThat(pack.plan().orElseThrow().plan().text(Part.PEOPLE)).isEqualTo("Lu");
        assertThat(pack.sessions()).extracting(Pack.Playable::planned).containsExactly(planned(client));
        assertThat(packs.pack().secret()).isEqualTo(pack.secret()).hasSize(44);
        SignedIn.as(clinic.client(therapist));
        assertThat(packs.pack().secret()).isNotEqualTo(pack.secret());
    }

    @Test
    void theOtherRolesAreRefused() {
        Entry entry = said(clock.instant(), Map.of());
        for (Me other : List.of(therapist, clinic.admin())) {
            SignedIn.as(other);
            assertThatThrownBy(packs::pack).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> queue.take(entry)).isInstanceOf(AccessDeniedException.class);
        }
    }

    private ClientId id() {
        return client.ownRecord();
    }

    private void assign(Me to) {
        SignedIn.as(therapist);
        assertThat(programs.assign(to.ownRecord(), programs.programs().getFirst().id(), TODAY, Ceiling.DEFAULT))
                .isEqualTo(ProgramService.Assigned.DONE);
    }

    private PlannedSessionId planned(Me of) {
        return sql.fetchSingle(
                        PLANNED_SESSION, PLANNED_SESSION.CLIENT_ID.eq(of.ownRecord()), PLANNED_SESSION.LOCAL_DAY.eq(TODAY))
                .get(PLANNED_SESSION.ID);
    }

    private List<String> kinds(SessionId run) {
        return sql.select(SESSION_EVENT.KIND)
                .from(SESSION_EVENT)
                .where(SESSION_EVENT.SESSION_ID.eq(run))
                .orderBy(SESSION_EVENT.SEQ)
                .fetch(SESSION_EVENT.KIND);
    }

    private static Entry said(Instant made, Map<Question, Answer> answers) {
        return new Entry.Said(CheckIn.of(CheckInId.random(), made, AWAY, answers));
    }

    private static Entry session(
            SessionId run, PlannedSessionId planned, Instant began, boolean ended, SessionOutcome outcome) {
        return new Entry.Practised(new ArrivedSession(
                run, new Place.Planned(planned), new PracticeId("grounding-1-five-colours"), 1, began, began.plusSeconds(180),
                Clinic.ZONE, ended,
                outcome));
    }

    private static SessionOutcome outcome(int before, int after, String... events) {
        return new SessionOutcome(
                ratings(before), ratings(after), new Answer.Missing(), new Answer.Missing(), after > 0, null,
                after > 0 ? true : null, null, null,
                Stream.of(events).map(kind -> new SessionEvent(7, SessionEvent.Kind.valueOf(kind))).toList());
    }

    private static Ratings ratings(int overwhelm) {
        return overwhelm == 0
                ? Ratings.missing()
                : new Ratings(new Answer.Rated(overwhelm), new Answer.Rated(1), new Answer.Rated(8));
    }
}
