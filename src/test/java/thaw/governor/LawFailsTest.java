package thaw.governor;

import static org.assertj.core.api.Assertions.assertThat;
import static thaw.jooq.Tables.ALERT;
import static thaw.jooq.Tables.CHECK_IN;
import static thaw.jooq.Tables.DECISION;
import static thaw.jooq.Tables.PARAMETER_SET;
import static thaw.jooq.Tables.SESSION_RUN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.account.Me;
import thaw.database.Clinic;
import thaw.database.MovableClock;
import thaw.database.OnBothDatabases;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.Question;
import thaw.domain.pacing.Ceiling;
import thaw.domain.pacing.Dose;
import thaw.domain.pacing.TherapistAct;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Route;
import thaw.domain.session.Ratings;
import thaw.domain.session.SessionId;
import thaw.domain.session.SessionOutcome;

/**
 * A mistake in what the law does: the thresholds that hold are no JSON, so that nothing can be decided. The evidence stays,
 * nobody is raised, the therapist is told, and what lowers by hand goes on.
 */
class LawFailsTest extends OnBothDatabases {

    private static final LocalDate TODAY = LocalDate.ofInstant(MovableClock.START, Clinic.ZONE);

    @Autowired
    private LawKeeper law;

    @Autowired
    private LawReader reader;

    @Autowired
    private DoseKeeper doses;

    @Autowired
    private DoseRepository held;

    @Autowired
    private Governor governor;

    @Autowired
    private DSLContext sql;

    private Me therapist;
    private ClientId client;

    @BeforeEach
    void aClientWhoseThresholdsAreBroken() {
        therapist = clinic.therapist();
        client = clinic.client(therapist).ownRecord();
        clinic.inTransaction(() -> {
            doses.start(client, new Ceiling(4), therapist.id(), TODAY.minusDays(60));
            doses.sign(client, false, (parameters, version) -> parameters.with(version, Map.of()), therapist.id(), TODAY, "A try");
            sql.update(PARAMETER_SET)
                    .set(PARAMETER_SET.THRESHOLDS, "no thresholds")
                    .where(PARAMETER_SET.CLIENT_ID.eq(client))
                    .execute();
        });
    }

    @Test
    void aCheckInIsKeptAndTheTherapistIsTold() {
        checkIn();
        assertThat(sql.fetchCount(CHECK_IN, CHECK_IN.CLIENT_ID.eq(client))).isEqualTo(1);
        assertThat(sql.fetchCount(DECISION, DECISION.CLIENT_ID.eq(client))).isZero();
        assertThatTheTherapistIsToldOnce();
    }

    @Test
    void aSessionIsKeptAndTheTherapistIsTold() {
        SessionId session = SessionId.random();
        clinic.inTransaction(() -> {
            governor.began(client, new BegunSession(
                    session, null, null, "grounding-1-five-colours", 1, Route.GROUNDING, 1, TODAY, clock.instant()));
            governor.ended(client, session, new SessionOutcome(
                    Ratings.missing(), Ratings.missing(), new Answer.Missing(), new Answer.Missing(), true, null, true,
                    false, null, List.of()), TODAY);
            law.applyLaw(client, TODAY);
        });
        assertThat(sql.fetchSingle(SESSION_RUN, SESSION_RUN.ID.eq(session)).get(SESSION_RUN.ENDED_AT)).isNotNull();
        assertThatTheTherapistIsToldOnce();
    }

    @Test
    void itFailsAgainAndAddsToTheSameAlert() {
        checkIn();
        checkIn();
        assertThatTheTherapistIsToldOnce();
    }

    @Test
    void nothingIsRaisedOrResumedAndTheTherapistCanStillLower() {
        checkIn();
        assertThat(clinic.inTransaction(() -> reader.decide(client, TODAY))).isEmpty();
        assertThat(act(new TherapistAct.StepUp())).isEqualTo(refused());
        assertThat(act(new TherapistAct.Pause())).isInstanceOf(DoseKeeper.Outcome.Done.class);
        assertThat(act(new TherapistAct.Resume())).isEqualTo(refused());
        assertThat(dose().paused()).isTrue();
        assertThat(dose().level().level()).isEqualTo(1);
    }

    private static DoseKeeper.Outcome refused() {
        return new DoseKeeper.Outcome.Refused(TherapistAct.Refusal.NO_ANSWER);
    }

    private void assertThatTheTherapistIsToldOnce() {
        assertThat(sql.fetch(ALERT, ALERT.CLIENT_ID.eq(client)))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.get(ALERT.RULE)).isEqualTo(AlertKeeper.LAW);
                    assertThat(alert.get(ALERT.OWNER_ID)).isEqualTo(therapist.id());
                });
        assertThat(dose().level().level()).isEqualTo(1);
    }

    private DoseKeeper.Outcome act(TherapistAct act) {
        return clinic.inTransaction(() ->
                doses.act(client, act, held.of(client).orElseThrow().version(), therapist.id(), "A reason", TODAY));
    }

    private Dose dose() {
        return clinic.inTransaction(() -> held.of(client).orElseThrow().dose());
    }

    private void checkIn() {
        clinic.inTransaction(() -> {
            governor.checkedIn(client, CheckIn.of(CheckInId.random(), clock.instant(), Clinic.ZONE, Map.of(
                    Question.OVERWHELM, new Answer.Rated(9))));
            law.applyLaw(client, TODAY);
        });
    }
}
