package thaw.practice.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static thaw.jooq.Tables.ASSIGNMENT;
import static thaw.jooq.Tables.CLIENT_WEEK;
import static thaw.jooq.Tables.PLANNED_SESSION;
import static thaw.jooq.Tables.PLAN_CHOICE;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.care.program.ClientSays;
import thaw.care.program.ClientSaysService;
import thaw.care.program.PlanChangeService;
import thaw.care.program.ProgramService;
import thaw.care.safety.Answer;
import thaw.care.safety.GateWish;
import thaw.care.safety.SafetyService;
import thaw.database.OnBothDatabases;
import thaw.domain.pacing.Ceiling;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Route;
import thaw.domain.program.PlanChange;
import thaw.domain.program.PlannedSessionId;
import thaw.domain.safety.GateAct;
import thaw.practice.journey.WayService;
import thaw.practice.plan.PlanChoiceService.Chosen;
import thaw.practice.today.TodayService;

/** A client whose program starts today, and what they choose about its first session. */
@SuppressWarnings("NullAway.Init")
class PlanChoiceServiceTest extends OnBothDatabases {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    @Autowired
    private PlanChoiceService service;

    @Autowired
    private TodayService days;

    @Autowired
    private ProgramService programs;

    @Autowired
    private PlanChangeService changes;

    @Autowired
    private ClientSaysService says;

    @Autowired
    private SafetyService safety;

    @Autowired
    private WayService way;

    @Autowired
    private DSLContext sql;

    private Me therapist;
    private Me client;
    private PlannedSessionId planned;

    @BeforeEach
    void aProgramThatStartsToday() {
        therapist = clinic.therapist();
        client = clinic.client(therapist);
        SignedIn.as(therapist);
        programs.assign(id(), programs.programs().getFirst().id(), TODAY, Ceiling.DEFAULT);
        planned = sql.fetchSingle(PLANNED_SESSION, PLANNED_SESSION.CLIENT_ID.eq(id()), PLANNED_SESSION.LOCAL_DAY.eq(TODAY))
                .get(PLANNED_SESSION.ID);
        SignedIn.as(client);
    }

    @Test
    void aSessionMovesAndTheOnesAfterItMoveAlong() {
        List<LocalDate> before = plan();
        LocalDate to = TODAY.plusDays(6);
        assertThat(service.postpone(planned, to)).isEqualTo(Chosen.DONE);
        List<LocalDate> after = plan();
        assertThat(after).hasSameSizeAs(before).isSorted().doesNotHaveDuplicates();
        assertThat(after.getFirst()).isEqualTo(to);
        assertThat(days.today().sessions()).isEmpty();
        assertThat(sql.fetchSingle(ASSIGNMENT, ASSIGNMENT.CLIENT_ID.eq(id())).get(ASSIGNMENT.END_DAY))
                .isAfterOrEqualTo(after.getLast());
        assertThat(sql.fetch(CLIENT_WEEK, CLIENT_WEEK.CLIENT_ID.eq(id())).stream()
                        .mapToInt(week -> week.get(CLIENT_WEEK.PLANNED))
                        .sum())
                .isEqualTo(before.size());
        assertThat(seen().choices()).singleElement().satisfies(choice -> {
            assertThat(choice.act()).isEqualTo("POSTPONED");
            assertThat(choice.dayBefore()).isEqualTo(TODAY);
            assertThat(choice.dayAfter()).isEqualTo(to);
        });
    }

    @Test
    void itCannotMoveBackwardsOrFarAwayOrOnceItsDayHasPassed() {
        for (int daysAway : List.of(-1, 0, 8)) {
            assertThat(service.postpone(planned, TODAY.plusDays(daysAway))).isNotEqualTo(Chosen.DONE);
        }
        clock.pass(Duration.ofDays(1));
        assertThat(service.open(planned)).isEmpty();
        assertThat(service.postpone(planned, TODAY.plusDays(2))).isNotEqualTo(Chosen.DONE);
        SignedIn.as(therapist);
        assertThat(programs.open(id()).orElseThrow().plan().getFirst().stateOn(TODAY.plusDays(1))).isEqualTo("LAPSED");
    }

    @Test
    void aGentlerOneIsOneLevelLowerAndCanBeTakenBack() {
        clinic.inTransaction(() -> sql.execute("update dose set intensity = 3 where client_id = ?", id().value()));
        assertThat(service.open(planned).orElseThrow().gentler()).isEqualTo(2);
        assertThat(service.gentler(planned)).isEqualTo(Chosen.DONE);
        assertThat(days.today().sessions().getFirst().wish()).isEqualTo(2);
        assertThat(service.asPlanned(planned)).isEqualTo(Chosen.DONE);
        assertThat(days.today().sessions().getFirst().wish()).isNull();
        assertThat(sql.fetchCount(PLAN_CHOICE, PLAN_CHOICE.CLIENT_ID.eq(id()))).isEqualTo(2);
    }

    @Test
    void belowTheLowestLevelThereIsNothingGentlerButGrounding() {
        otherRoute();
        assertThat(service.open(planned).orElseThrow().gentler()).isZero();
        assertThat(service.gentler(planned)).isNotEqualTo(Chosen.DONE);
        assertThat(service.grounding(planned)).isEqualTo(Chosen.DONE);
        assertThat(days.today().sessions().getFirst().route()).isEqualTo(Route.GROUNDING);
        assertThat(service.grounding(planned)).isNotEqualTo(Chosen.DONE);
    }

    @Test
    void anotherRouteIsOneOfThePhaseAndNoneThatIsExcluded() {
        Route other = service.open(planned).orElseThrow().routes().getFirst();
        assertThat(service.route(planned, Route.HYPNOSIS)).isNotEqualTo(Chosen.DONE);
        therapistDoes(GateWish.of(GateAct.ROUTE_EXCLUDED, other), 1);
        assertThat(service.open(planned).orElseThrow().routes()).doesNotContain(other);
        assertThat(service.route(planned, other)).isNotEqualTo(Chosen.DONE);
        therapistDoes(GateWish.of(GateAct.ROUTE_OPENED, other), 2);
        assertThat(service.route(planned, other)).isEqualTo(Chosen.DONE);
        assertThat(sql.fetchSingle(PLANNED_SESSION, PLANNED_SESSION.ID.eq(planned)).get(PLANNED_SESSION.ROUTE))
                .isEqualTo(other.id());
        // S7: whatever was chosen, the first of a program is grounding
        assertThat(days.today().sessions().getFirst().route()).isEqualTo(Route.GROUNDING);
    }

    @Test
    void nobodyElseChoosesForTheClient() {
        SignedIn.as(clinic.client(therapist));
        assertThat(service.open(planned)).isEmpty();
        assertThat(service.postpone(planned, TODAY.plusDays(6))).isNotEqualTo(Chosen.DONE);
        assertThat(service.grounding(planned)).isNotEqualTo(Chosen.DONE);
        assertThat(sql.fetchCount(PLAN_CHOICE, PLAN_CHOICE.CLIENT_ID.eq(id()))).isZero();
    }

    @Test
    void aChangedProgramGoesOnFromItsDayAndTheTemplateStays() {
        List<LocalDate> before = plan();
        LocalDate from = TODAY.plusDays(7);
        SignedIn.as(therapist);
        var template = programs.programs();
        assertThat(changes.change(id(), new PlanChange(from, 1, 3, List.of(Route.SENSORY))))
                .isEqualTo(PlanChangeService.Changed.DONE);
        assertThat(programs.programs()).isEqualTo(template);
        List<LocalDate> after = plan();
        assertThat(after).containsAll(before.stream().filter(day -> day.isBefore(from)).toList());
        List<LocalDate> changed = after.stream().filter(day -> !day.isBefore(from)).toList();
        assertThat(changed).isNotEmpty();
        for (int i = 1; i < changed.size(); i++) {
            assertThat(changed.get(i)).isEqualTo(changed.get(i - 1).plusDays(7));
        }
        assertThat(sql.fetch(PLANNED_SESSION, PLANNED_SESSION.CLIENT_ID.eq(id()), PLANNED_SESSION.STATE.eq("PLANNED"),
                        PLANNED_SESSION.LOCAL_DAY.ge(from)))
                .extracting(row -> row.get(PLANNED_SESSION.ROUTE))
                .containsOnly("sensory");
        assertThat(changes.change(id(), new PlanChange(from, 4, 1, List.of())))
                .isEqualTo(PlanChangeService.Changed.DOES_NOT_FIT);
        assertThat(changes.change(id(), new PlanChange(TODAY.minusDays(1), 1, 1, List.of())))
                .isEqualTo(PlanChangeService.Changed.START_OUT_OF_RANGE);
    }

    @Test
    void myWayIsHiddenByEither() {
        assertThat(way.mine().putAway()).isFalse();
        way.putAway(true);
        assertThat(way.mine().putAway()).isTrue();
        way.putAway(false);
        SignedIn.as(therapist);
        assertThat(says.keepWayBack(id(), true)).isTrue();
        SignedIn.as(client);
        assertThat(way.mine().keptBack()).isTrue();
        assertThat(way.mine().putAway()).isFalse();
    }

    @Test
    void afterTwoWeeksAwayTheDayBeginsWithAWelcomeAndNothingHasPiledUp() {
        clinic.inTransaction(() -> sql.execute(
                "update client_state set last_contact_day = ? where client_id = ?", TODAY.minusDays(2), id().value()));
        assertThat(days.today().welcomesBack()).isFalse();
        clock.pass(Duration.ofDays(12));
        assertThat(days.today().welcomesBack()).isTrue();
        assertThat(days.today().sessions()).hasSizeLessThanOrEqualTo(1);
    }

    private void therapistDoes(GateWish wish, int version) {
        SignedIn.as(therapist);
        assertThat(safety.act(id(), wish, version, "Talked about it")).isEqualTo(Answer.DONE);
        SignedIn.as(client);
    }

    private void otherRoute() {
        clinic.inTransaction(() -> sql.update(PLANNED_SESSION)
                .set(PLANNED_SESSION.ROUTE, Route.SENSORY.id())
                .where(PLANNED_SESSION.ID.eq(planned))
                .execute());
    }

    private ClientId id() {
        return client.ownRecord();
    }

    private ClientSays seen() {
        SignedIn.as(therapist);
        return says.of(id()).orElseThrow();
    }

    private List<LocalDate> plan() {
        return sql.select(PLANNED_SESSION.LOCAL_DAY)
                .from(PLANNED_SESSION)
                .where(PLANNED_SESSION.CLIENT_ID.eq(id()), PLANNED_SESSION.STATE.eq("PLANNED"))
                .orderBy(PLANNED_SESSION.LOCAL_DAY)
                .fetch(PLANNED_SESSION.LOCAL_DAY);
    }
}
