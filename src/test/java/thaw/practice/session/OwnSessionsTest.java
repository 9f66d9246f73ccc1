package thaw.practice.session;

import static org.assertj.core.api.Assertions.assertThat;
import static thaw.jooq.Tables.SESSION_EVENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.admin.content.SuspensionService;
import thaw.care.compose.ComposePage.Made;
import thaw.care.compose.ComposeService;
import thaw.care.program.ProgramService;
import thaw.database.Clinic;
import thaw.database.OnBothDatabases;
import thaw.domain.checkin.Answer;
import thaw.domain.compose.ComposedId;
import thaw.domain.pacing.Ceiling;
import thaw.domain.practice.PracticeId;
import thaw.domain.session.Adverse;
import thaw.domain.session.Ratings;
import thaw.domain.session.SessionEvent;
import thaw.domain.session.SessionId;
import thaw.domain.session.SessionOutcome;
import thaw.practice.adverse.AdverseService;

/** A session of the client's own words is begun, told, left, taken up and closed like one of the plan. */
class OwnSessionsTest extends OnBothDatabases {

    @Autowired
    private ComposeService composer;

    @Autowired
    private ProgramService programs;

    @Autowired
    private OwnSessionService own;

    @Autowired
    private ArrivalService arrivals;

    @Autowired
    private AdverseService adverse;

    @Autowired
    private SuspensionService suspensions;

    @Autowired
    private DSLContext sql;

    private Me therapist;
    private Me client;
    private ComposedId id;

    @BeforeEach
    void people() {
        therapist = clinic.therapist();
        client = clinic.client(therapist);
        SignedIn.as(therapist);
        programs.assign(client.ownRecord(), programs.programs().getFirst().id(), today(), new Ceiling(3));
        composer.draft(client.ownRecord(), "It is like fog.");
        Made draft = composer.open(client.ownRecord()).orElseThrow().draft().orElseThrow();
        composer.sign(client.ownRecord(), draft.practice(), draft.version());
        id = draft.id();
        SignedIn.as(client);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clinic.ZONE);
    }

    private boolean tell(SessionId run, boolean ended, int overwhelm, String... events) {
        Instant began = clock.instant();
        return arrivals.arrived(new ArrivedSession(run, new Place.Own(id), new PracticeId("grounding-1-any"), null, began,
                began.plusSeconds(90), Clinic.ZONE, ended, new SessionOutcome(
                        new Ratings(new Answer.Rated(overwhelm), new Answer.Rated(1), new Answer.Rated(8)), Ratings.missing(),
                        new Answer.Missing(), new Answer.Missing(), ended, null, null, null, null,
                        Stream.of(events).map(kind -> new SessionEvent(7, SessionEvent.Kind.valueOf(kind))).toList())));
    }

    private List<String> events(SessionId run) {
        return sql.select(SESSION_EVENT.KIND).from(SESSION_EVENT).where(SESSION_EVENT.SESSION_ID.eq(run))
                .orderBy(SESSION_EVENT.SEQ).fetch(SESSION_EVENT.KIND);
    }

    @Test
    void whatIsToldTwiceOrLateCountsOnceAndInItsOrder() {
        SessionId run = SessionId.random();
        assertThat(own.begin(id, run)).isTrue();
        assertThat(tell(run, false, 3, "STARTED", "PRE")).isTrue();
        assertThat(tell(run, false, 3, "STARTED", "PRE", "TOUCH", "REST")).isTrue();
        assertThat(tell(run, false, 3, "STARTED", "PRE")).isTrue();
        assertThat(own.begin(id, run)).as("told twice").isTrue();
        assertThat(tell(run, true, 3, "STARTED", "PRE", "TOUCH", "REST", "CLOSED", "FINISHED")).isTrue();
        assertThat(tell(run, true, 3, "STARTED", "PRE", "TOUCH", "REST", "CLOSED", "FINISHED")).isTrue();
        assertThat(events(run)).containsExactly("STARTED", "PRE", "TOUCH", "REST", "CLOSED", "FINISHED");
        assertThat(own.offer(id).orElseThrow()).isNotInstanceOf(SessionOffer.Unfinished.class);
    }

    @Test
    void aPageThatWasLostIsTakenUpWithWhatWasRated() {
        SessionId run = SessionId.random();
        tell(run, false, 3, "STARTED", "PRE", "TOUCH");
        assertThat(own.offer(id).orElseThrow()).isInstanceOfSatisfying(SessionOffer.Unfinished.class, left -> {
            assertThat(left.goOn()).isTrue();
            assertThat(left.run().id()).isEqualTo(run);
            assertThat(left.run().soFar().pre().overwhelm()).isEqualTo(new Answer.Rated(3));
            assertThat(left.practice().title()).isEqualTo("The fog");
        });
    }

    @Test
    void whatMayNotBeginAnyMoreIsClosedAndWhatHappenedStays() {
        SessionId run = SessionId.random();
        tell(run, false, 3, "STARTED", "PRE");
        SignedIn.as(therapist);
        composer.withdraw(client.ownRecord(), id);
        SignedIn.as(client);
        assertThat(own.offer(id)).isEmpty();
        assertThat(tell(run, true, 3, "STARTED", "PRE", "STOPPED")).isTrue();
        assertThat(events(run)).containsExactly("STARTED", "PRE", "STOPPED");
    }

    @Test
    void aSessionThatDidNoGoodIsOfferedToNobodyAtTheThreshold() {
        SignedIn.as(clinic.admin());
        int threshold = suspensions.threshold();
        suspensions.threshold(1);
        SignedIn.as(client);
        SessionId run = SessionId.random();
        tell(run, true, 3, "STARTED", "CLOSED");
        assertThat(adverse.tell(run, Adverse.Kind.FAR_AWAY, "")).isTrue();
        assertThat(own.offer(id)).contains(new SessionOffer.NotNow(SessionOffer.Reason.RESTS));
        assertThat(own.begin(id, SessionId.random())).isFalse();
        SignedIn.as(clinic.admin());
        suspensions.threshold(threshold);
    }

    @Test
    void aSessionOfSomebodyElseIsNotThere() {
        SignedIn.as(clinic.client());
        assertThat(own.offer(id)).isEmpty();
        assertThat(tell(SessionId.random(), false, 3, "STARTED")).isFalse();
    }
}
