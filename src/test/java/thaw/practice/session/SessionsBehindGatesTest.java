package thaw.practice.session;

import static org.assertj.core.api.Assertions.assertThat;
import static thaw.jooq.Tables.ASSIGNMENT;
import static thaw.jooq.Tables.DOSE;
import static thaw.jooq.Tables.GATE_CHANGE;
import static thaw.jooq.Tables.PLANNED_SESSION;
import static thaw.jooq.Tables.SESSION_RUN;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.care.program.ProgramService;
import thaw.care.safety.GateWish;
import thaw.care.safety.SafetyService;
import thaw.database.MovableClock;
import thaw.database.OnBothDatabases;
import thaw.domain.checkin.Answer;
import thaw.domain.pacing.Ceiling;
import thaw.domain.people.ClientId;
import thaw.domain.practice.NotFor;
import thaw.domain.practice.Practice;
import thaw.domain.practice.PracticeVersion;
import thaw.domain.practice.Route;
import thaw.domain.program.AssignmentId;
import thaw.domain.program.PlannedSessionId;
import thaw.domain.safety.GateAct;
import thaw.domain.session.Ratings;
import thaw.domain.session.SessionEvent;
import thaw.domain.session.SessionId;
import thaw.domain.session.SessionOutcome;
import thaw.governor.BegunSession;
import thaw.governor.Governor;
import thaw.practice.offline.Pack;
import thaw.practice.offline.PackService;
import thaw.practice.today.Today;
import thaw.practice.today.TodayService;

/** A client in a program, with a session of the senses planned today, and what the gates leave of it. */
@SuppressWarnings("NullAway.Init")
class SessionsBehindGatesTest extends OnBothDatabases {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    @Autowired
    private SessionService sessions;

    @Autowired
    private TodayService days;

    @Autowired
    private PackService packs;

    @Autowired
    private SafetyService safety;

    @Autowired
    private ProgramService programs;

    @Autowired
    private Governor governor;

    @Autowired
    private DSLContext sql;

    private Me therapist;
    private Me client;
    private PlannedSessionId planned;

    @BeforeEach
    void aClientWithASessionOfTheSensesToday() {
        therapist = clinic.therapist();
        client = clinic.client(therapist);
        assign();
        planned = sql.fetchSingle(PLANNED_SESSION, PLANNED_SESSION.CLIENT_ID.eq(id()), PLANNED_SESSION.LOCAL_DAY.eq(TODAY))
                .get(PLANNED_SESSION.ID);
        clinic.inTransaction(() -> sql.update(PLANNED_SESSION)
                .set(PLANNED_SESSION.ROUTE, Route.SENSORY.id())
                .where(PLANNED_SESSION.ID.eq(planned))
                .execute());
        yesterdaysSession();
    }

    @Test
    void withoutGatesTheSessionIsTheOneThatIsPlanned() {
        assertThat(offered()).isEqualTo(Route.SENSORY);
        assertThat(today().sessions()).extracting(Today.Planned::route).containsExactly(Route.SENSORY);
        assertThat(today().crisis()).isFalse();
    }

    @Test
    void anExcludedRouteGivesWayToGroundingAndAnotherDoesNot() {
        therapistDoes(GateWish.of(GateAct.ROUTE_EXCLUDED, Route.BODY), 1);
        assertThat(offered()).isEqualTo(Route.SENSORY);
        therapistDoes(GateWish.of(GateAct.ROUTE_EXCLUDED, Route.SENSORY), 2);
        assertThat(offered()).isEqualTo(Route.GROUNDING);
        assertThat(today().sessions()).extracting(Today.Planned::route).containsExactly(Route.GROUNDING);
        assertThat(begun()).isEqualTo(Route.GROUNDING.id());
    }

    /** "The wall" is not for somebody who is pregnant: neither on Today nor in the pack, and no open page begins it. */
    @Test
    void aPracticeThatIsNotForTheClientIsKeptAwayOnEveryPath() {
        clinic.inTransaction(() -> {
            sql.update(PLANNED_SESSION).set(PLANNED_SESSION.ROUTE, Route.PHYSICAL.id()).where(PLANNED_SESSION.ID.eq(planned)).execute();
            sql.update(DOSE).set(DOSE.INTENSITY, 3).where(DOSE.CLIENT_ID.eq(id())).execute();
        });
        Practice wall = offer();
        assertThat(wall.notFor()).contains(NotFor.PREGNANCY);
        assertThat(packed()).containsExactly(wall);
        SessionId running = SessionId.random();
        therapistDoes(GateWish.of(GateAct.CONDITION_NOTED, NotFor.PREGNANCY), 1);
        assertThat(offered()).isEqualTo(Route.GROUNDING);
        assertThat(today().sessions()).extracting(Today.Planned::route).containsExactly(Route.GROUNDING);
        assertThat(packed()).extracting(Practice::route).containsExactly(Route.GROUNDING);
        SignedIn.as(client);
        assertThat(sessions.begin(planned, running, PracticeVersion.of(wall))).as("a page that was open").isFalse();
        therapistDoes(GateWish.of(GateAct.CONDITION_ENDED, NotFor.PREGNANCY), 2);
        assertThat(offer()).isEqualTo(wall);
        SignedIn.as(client);
        assertThat(sessions.begin(planned, running, PracticeVersion.of(wall))).isTrue();
        therapistDoes(GateWish.of(GateAct.CONDITION_NOTED, NotFor.PREGNANCY), 3);
        SignedIn.as(client);
        assertThat(sessions.offer(planned)).get().isInstanceOfSatisfying(SessionOffer.Unfinished.class, left ->
                assertThat(left.goOn()).as("what runs is closed").isFalse());
    }

    @Test
    void aDissociativeDisorderLeavesTheSensesAndClosesTheRest() {
        therapistDoes(GateWish.of(GateAct.CONDITION_NOTED, NotFor.DISSOCIATIVE_DISORDER), 1);
        assertThat(offered()).isEqualTo(Route.SENSORY);
        clinic.inTransaction(() -> sql.update(PLANNED_SESSION)
                .set(PLANNED_SESSION.ROUTE, Route.CREATIVE.id()).where(PLANNED_SESSION.ID.eq(planned)).execute());
        assertThat(offered()).isEqualTo(Route.GROUNDING);
        therapistDoes(GateWish.of(GateAct.ROUTE_OPENED, Route.CREATIVE), 2);
        assertThat(offered()).isEqualTo(Route.CREATIVE);
    }

    private List<Practice> packed() {
        SignedIn.as(client);
        return packs.pack().sessions().stream().map(Pack.Playable::practice).toList();
    }

    @Test
    void ongoingDangerLeavesGroundingAlone() {
        therapistDoes(GateWish.of(GateAct.DANGER_RAISED), 1);
        assertThat(today().paused()).isTrue();
        assertThat(today().sessions()).extracting(Today.Planned::route).containsExactly(Route.GROUNDING);
        assertThat(offered()).isEqualTo(Route.GROUNDING);
        assertThat(begun()).isEqualTo(Route.GROUNDING.id());
    }

    @Test
    void aClientWhoWithdrewConsentIsOfferedNoSession() {
        therapistDoes(GateWish.of(GateAct.CONSENT_WITHDRAWN), 1);
        SignedIn.as(client);
        assertThat(sessions.offer(planned)).contains(new SessionOffer.NotNow(SessionOffer.Reason.NO_CONSENT));
        assertThat(sessions.begin(planned, SessionId.random(), new PracticeVersion("grounding-1-five-colours", 1))).isFalse();
        therapistDoes(GateWish.of(GateAct.CONSENT_GIVEN), 2);
        assertThat(offered()).isEqualTo(Route.SENSORY);
    }

    /** R8: the first two sessions after a pause are grounding; one that was declined is none of them. */
    @Test
    void groundingThatIsOwedIsDoneByASessionAndNotByNotToday() {
        clinic.inTransaction(() -> sql.update(DOSE).set(DOSE.GROUNDING_OWED, 2).where(DOSE.CLIENT_ID.eq(id())).execute());
        end(SessionEvent.Kind.STARTED, SessionEvent.Kind.PRE, SessionEvent.Kind.GROUNDING);
        assertThat(owed()).isEqualTo(2);
        assertThat(today().closed()).isEmpty();
        clinic.inTransaction(() -> sql.update(PLANNED_SESSION)
                .set(PLANNED_SESSION.STATE, "PLANNED")
                .where(PLANNED_SESSION.ID.eq(planned))
                .execute());
        end(SessionEvent.Kind.STARTED, SessionEvent.Kind.PRE, SessionEvent.Kind.TOUCH, SessionEvent.Kind.CLOSED);
        assertThat(owed()).isEqualTo(1);
    }

    private int owed() {
        return sql.fetchSingle(DOSE, DOSE.CLIENT_ID.eq(id())).get(DOSE.GROUNDING_OWED);
    }

    private void end(SessionEvent.Kind... kinds) {
        SignedIn.as(client);
        SessionId session = SessionId.random();
        assertThat(sessions.begin(planned, session, PracticeVersion.of(offer()))).isTrue();
        sessions.end(session, new SessionOutcome(
                Ratings.missing(), Ratings.missing(), new Answer.Missing(), new Answer.Missing(), false, null, null, null,
                null, Stream.of(kinds).map(kind -> new SessionEvent(1, kind)).toList()));
    }

    @Test
    void thoughtsOfNotWantingToLiveShowTheCrisisCardAndLeaveTheSession() {
        therapistDoes(GateWish.of(GateAct.ITEM_9_RAISED), 1);
        assertThat(today().crisis()).isTrue();
        assertThat(offered()).isEqualTo(Route.SENSORY);
    }

    @Test
    void assigningAProgramNotesConsentOnce() {
        assign();
        assertThat(sql.fetch(GATE_CHANGE, GATE_CHANGE.CLIENT_ID.eq(id())))
                .extracting(gate -> gate.get(GATE_CHANGE.ACT) + " " + gate.get(GATE_CHANGE.BY_ACCOUNT))
                .containsExactly("CONSENT_GIVEN " + therapist.id());
    }

    @Test
    void aCrisisFromBeforeTheFirstProgramPausesItFromItsFirstDay() {
        client = clinic.client(therapist);
        therapistDoes(GateWish.of(GateAct.CRISIS_RAISED), 0);
        assign();
        assertThat(sql.fetchSingle(DOSE, DOSE.CLIENT_ID.eq(id())).get(DOSE.PAUSED)).isTrue();
    }

    private ClientId id() {
        return client.ownRecord();
    }

    private void assign() {
        SignedIn.as(therapist);
        assertThat(programs.assign(id(), programs.programs().getFirst().id(), TODAY, Ceiling.DEFAULT))
                .isEqualTo(ProgramService.Assigned.DONE);
    }

    private void therapistDoes(GateWish wish, int seen) {
        SignedIn.as(therapist);
        assertThat(safety.act(id(), wish, seen, "Talked about it")).isEqualTo(thaw.care.safety.Answer.DONE);
    }

    private Route offered() {
        return offer().route();
    }

    private Practice offer() {
        SignedIn.as(client);
        SessionOffer offer = sessions.offer(planned).orElseThrow();
        assertThat(offer).isInstanceOf(SessionOffer.Ready.class);
        return ((SessionOffer.Ready) offer).practice();
    }

    private Today today() {
        SignedIn.as(client);
        return days.today();
    }

    private String begun() {
        SignedIn.as(client);
        SessionId session = SessionId.random();
        assertThat(sessions.begin(planned, session, PracticeVersion.of(offer()))).isTrue();
        return sql.fetchSingle(SESSION_RUN, SESSION_RUN.ID.eq(session)).get(SESSION_RUN.ROUTE);
    }

    /** The first session of a program is grounding by itself (S7); it lies behind. */
    private void yesterdaysSession() {
        AssignmentId assignment = sql.fetchSingle(ASSIGNMENT, ASSIGNMENT.CLIENT_ID.eq(id())).get(ASSIGNMENT.ID);
        SessionId first = SessionId.random();
        SessionOutcome outcome = new SessionOutcome(
                Ratings.missing(), Ratings.missing(), new Answer.Missing(), new Answer.Missing(), true, null, true,
                false, null, List.of());
        clinic.inTransaction(() -> {
            governor.began(id(), new BegunSession(
                    first, null, assignment, "grounding-1-five-colours", 1, Route.GROUNDING, 1, TODAY.minusDays(1),
                    MovableClock.START));
            governor.ended(id(), first, outcome, TODAY.minusDays(1));
        });
    }
}
