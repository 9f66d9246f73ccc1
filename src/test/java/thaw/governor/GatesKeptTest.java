package thaw.governor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thaw.jooq.Tables.ASSIGNMENT;
import static thaw.jooq.Tables.CARE_TEAM;
import static thaw.jooq.Tables.CLIENT_STATE;
import static thaw.jooq.Tables.DOSE;
import static thaw.jooq.Tables.GATE_CHANGE;
import static thaw.jooq.Tables.PLANNED_SESSION;
import static thaw.jooq.Tables.PROGRAM;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.IllegalTransactionStateException;
import thaw.account.Me;
import thaw.database.MovableClock;
import thaw.database.OnBothDatabases;
import thaw.domain.pacing.Ceiling;
import thaw.domain.pacing.Decision;
import thaw.domain.pacing.Rule;
import thaw.domain.pacing.TherapistAct;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Route;
import thaw.domain.program.AssignmentId;
import thaw.domain.program.PlannedSessionId;
import thaw.domain.safety.GateAct;
import thaw.domain.safety.GateChange;

@SuppressWarnings("NullAway.Init")
class GatesKeptTest extends OnBothDatabases {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    @Autowired
    private GateKeeper gates;

    @Autowired
    private DoseKeeper doses;

    @Autowired
    private LawKeeper keeper;

    @Autowired
    private LawReader law;

    @Autowired
    private DSLContext sql;

    private Me therapist;
    private Me person;
    private ClientId client;

    @BeforeEach
    void aClientWithADose() {
        therapist = clinic.therapist();
        person = clinic.client(therapist);
        client = person.ownRecord();
        clinic.inTransaction(() -> doses.start(client, Ceiling.DEFAULT, therapist.id(), TODAY));
    }

    @Test
    void everyActOnAGateComesBackAsItWas() {
        List<GateChange> acts = List.of(
                GateChange.of(TODAY, GateAct.CONSENT_GIVEN),
                GateChange.told(TODAY, TODAY.minusDays(3)),
                GateChange.told(TODAY, null),
                GateChange.of(TODAY, GateAct.ROUTE_EXCLUDED, Route.SMALL_FEELINGS));
        acts.forEach(this::act);
        assertThat(clinic.inTransaction(() -> gates.of(client)).changes()).isEqualTo(acts);
        Record first = sql.fetchSingle(GATE_CHANGE, GATE_CHANGE.CLIENT_ID.eq(client), GATE_CHANGE.SEQ.eq(1));
        assertThat(first.get(GATE_CHANGE.MADE_AT)).isEqualTo(MovableClock.START);
        assertThat(first.get(GATE_CHANGE.BY_ACCOUNT)).isEqualTo(therapist.id());
    }

    @ParameterizedTest
    @CsvSource({"CRISIS_RAISED, G1", "ITEM_9_RAISED, G1B", "DANGER_RAISED, G2", "TRAUMA_TOLD, G3", "CONSENT_WITHDRAWN, G5"})
    void theLawReadsEveryGate(GateAct act, Rule rule) {
        assertThat(decide().has(rule)).isFalse();
        act(GateChange.of(TODAY, act));
        assertThat(decide().has(rule)).isTrue();
    }

    @Test
    void anExcludedRouteBlocksTheSessionOfTodayAndNoOther() {
        plan(TODAY.plusDays(1), Route.BODY);
        act(GateChange.of(TODAY, GateAct.ROUTE_EXCLUDED, Route.BODY));
        assertThat(decide().has(Rule.G4)).isFalse();
        plan(TODAY, Route.BODY);
        assertThat(decide().blocksPlannedSession()).isTrue();
        act(GateChange.of(TODAY, GateAct.ROUTE_OPENED, Route.BODY));
        assertThat(decide().has(Rule.G4)).isFalse();
    }

    @Test
    void aClientWhoseTherapistHasLeftHasNoResponsibleClinician() {
        assertThat(decide().has(Rule.G5)).isFalse();
        clinic.inTransaction(() -> sql.update(CARE_TEAM)
                .set(CARE_TEAM.UNTIL_DAY, TODAY.minusDays(1))
                .where(CARE_TEAM.CLIENT_ID.eq(client))
                .execute());
        assertThat(decide().has(Rule.G5)).isTrue();
    }

    @Test
    void aCrisisStaysWhateverTheTherapistDoesToTheDose() {
        act(GateChange.of(TODAY, GateAct.CRISIS_RAISED));
        assertThat(doseState()).containsExactly(true, true);
        assertThat(reason()).isEqualTo("NOT_SAFE");
        therapistDoes(new TherapistAct.Hold());
        assertThat(therapistDoes(new TherapistAct.Resume()))
                .isEqualTo(new DoseKeeper.Outcome.Refused(TherapistAct.Refusal.GATE));
        assertThat(reason()).isEqualTo("NOT_SAFE");
        assertThat(decide().has(Rule.G1)).isTrue();
        assertThat(doseState()).containsExactly(true, true);
    }

    @Test
    void aClosedCrisisLeavesTheCaseloadAndTheTherapistResumes() {
        act(GateChange.of(TODAY, GateAct.CRISIS_RAISED));
        act(GateChange.of(TODAY, GateAct.CRISIS_CLOSED));
        assertThat(reason()).isEqualTo("STEADY");
        assertThat(doseState()).containsExactly(true, true);
        assertThat(therapistDoes(new TherapistAct.Resume())).isInstanceOf(DoseKeeper.Outcome.Done.class);
        assertThat(doseState()).containsExactly(false, false);
    }

    @Test
    void aGateOfADifferentKindIsNotClosedWithTheCrisis() {
        act(GateChange.of(TODAY, GateAct.CRISIS_RAISED));
        act(GateChange.of(TODAY, GateAct.DANGER_RAISED));
        act(GateChange.of(TODAY, GateAct.CRISIS_CLOSED));
        assertThat(state().get(CLIENT_STATE.RULES)).isEqualTo("G2");
        assertThat(therapistDoes(new TherapistAct.Resume())).isInstanceOf(DoseKeeper.Outcome.Refused.class);
    }

    @Test
    void whoeverDecidesOnGatesThatHaveMovedOnIsTold() {
        act(GateChange.of(TODAY, GateAct.CRISIS_RAISED));
        act(GateChange.of(TODAY, GateAct.CRISIS_RAISED));
        GateChange closed = GateChange.of(TODAY, GateAct.CRISIS_CLOSED);
        assertThat(clinic.inTransaction(() -> gates.actOn(client, closed, 1, therapist.id(), "Called"))).isFalse();
        assertThat(clinic.inTransaction(() -> gates.of(client)).crisis()).isTrue();
        assertThat(reason()).isEqualTo("NOT_SAFE");
        assertThat(clinic.inTransaction(() -> gates.actOn(client, closed, 2, therapist.id(), "Called"))).isTrue();
        assertThat(clinic.inTransaction(() -> gates.of(client)).crisis()).isFalse();
    }

    @Test
    void twoCallsForHelpAtTheSameMomentAreBothKept() throws Exception {
        CyclicBarrier together = new CyclicBarrier(4);
        Callable<Integer> calling = () -> {
            together.await();
            act(GateChange.of(TODAY, GateAct.CRISIS_RAISED));
            return 1;
        };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> called : threads.invokeAll(List.of(calling, calling, calling, calling))) {
                assertThat(called.get()).isEqualTo(1);
            }
        }
        assertThat(sql.fetchCount(GATE_CHANGE, GATE_CHANGE.CLIENT_ID.eq(client))).isEqualTo(4);
    }

    @Test
    void consentIsNotedWithAProgramUnlessTheClientHasSpokenBefore() {
        GateChange given = GateChange.of(TODAY, GateAct.CONSENT_GIVEN);
        clinic.inTransaction(() -> gates.agreed(client, given, therapist.id()));
        clinic.inTransaction(() -> gates.agreed(client, given, therapist.id()));
        assertThat(clinic.inTransaction(() -> gates.of(client)).changes()).containsExactly(given);
        act(GateChange.of(TODAY, GateAct.CONSENT_WITHDRAWN));
        clinic.inTransaction(() -> gates.agreed(client, given, therapist.id()));
        assertThat(clinic.inTransaction(() -> gates.of(client)).consentWithdrawn()).isTrue();
    }

    @Test
    void nothingIsDoneToAGateOutsideATransaction() {
        assertThatThrownBy(() -> gates.act(client, GateChange.of(TODAY, GateAct.CRISIS_RAISED), person.id(), null))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThat(sql.fetchCount(GATE_CHANGE, GATE_CHANGE.CLIENT_ID.eq(client))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"CRISIS_FORGOTTEN, , ", "ROUTE_EXCLUDED, , ", "CRISIS_RAISED, body, ", "DANGER_RAISED, , 2026-03-01",
        "TRAUMA_TOLD, , 2026-03-05"})
    void theDatabaseItselfRefusesWhatIsNoAct(String act, @Nullable String route, @Nullable LocalDate eventDay) {
        act(GateChange.of(TODAY, GateAct.CONSENT_GIVEN));
        assertThatThrownBy(() -> clinic.inTransaction(() -> sql.update(GATE_CHANGE)
                        .set(GATE_CHANGE.ACT, act)
                        .set(GATE_CHANGE.ROUTE, route)
                        .set(GATE_CHANGE.EVENT_DAY, eventDay)
                        .where(GATE_CHANGE.CLIENT_ID.eq(client))
                        .execute()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void act(GateChange change) {
        clinic.inTransaction(() -> {
            gates.act(client, change, therapist.id(), null);
            keeper.applyLaw(client, TODAY);
        });
    }

    private DoseKeeper.Outcome therapistDoes(TherapistAct act) {
        int version = dose().get(DOSE.VERSION);
        return clinic.inTransaction(() -> doses.act(client, act, version, therapist.id(), null, TODAY));
    }

    private void plan(LocalDate day, Route route) {
        AssignmentId assignment = AssignmentId.random();
        clinic.inTransaction(() -> {
            sql.insertInto(ASSIGNMENT)
                    .set(ASSIGNMENT.ID, assignment)
                    .set(ASSIGNMENT.CLIENT_ID, client)
                    .set(ASSIGNMENT.PROGRAM_ID, sql.selectFrom(PROGRAM).fetchAny(PROGRAM.ID))
                    .set(ASSIGNMENT.START_DAY, TODAY)
                    .set(ASSIGNMENT.END_DAY, TODAY)
                    .set(ASSIGNMENT.ASSIGNED_BY, therapist.id())
                    .set(ASSIGNMENT.ASSIGNED_AT, MovableClock.START)
                    .execute();
            sql.insertInto(PLANNED_SESSION)
                    .set(PLANNED_SESSION.ID, PlannedSessionId.random())
                    .set(PLANNED_SESSION.ASSIGNMENT_ID, assignment)
                    .set(PLANNED_SESSION.CLIENT_ID, client)
                    .set(PLANNED_SESSION.LOCAL_DAY, day)
                    .set(PLANNED_SESSION.PHASE, 0)
                    .set(PLANNED_SESSION.ROUTE, route.id())
                    .set(PLANNED_SESSION.STATE, "PLANNED")
                    .execute();
        });
    }

    private Decision decide() {
        return clinic.inTransaction(() -> law.decide(client, TODAY).orElseThrow());
    }

    private Record dose() {
        return sql.fetchSingle(DOSE, DOSE.CLIENT_ID.eq(client));
    }

    private List<Boolean> doseState() {
        return List.of(dose().get(DOSE.PAUSED), dose().get(DOSE.GROUNDING_ONLY));
    }

    private Record state() {
        return sql.fetchSingle(CLIENT_STATE, CLIENT_STATE.CLIENT_ID.eq(client));
    }

    private String reason() {
        return state().get(CLIENT_STATE.REASON);
    }
}
