package thaw.care.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thaw.jooq.Tables.AUDIT_ENTRY;
import static thaw.jooq.Tables.DOSE;
import static thaw.jooq.Tables.GATE_CHANGE;
import static thaw.jooq.Tables.HELP_DISMISSAL;
import static thaw.jooq.Tables.SAFETY_PLAN;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.database.Clinic;
import thaw.database.MovableClock;
import thaw.database.OnBothDatabases;
import thaw.domain.checkin.Answer.Rated;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.Question;
import thaw.domain.pacing.Ceiling;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Route;
import thaw.domain.safety.Flag;
import thaw.domain.safety.GateAct;
import thaw.domain.safety.GateChange;
import thaw.domain.safety.SafetyPlan.Part;
import thaw.domain.safety.Sign;
import thaw.domain.safety.Situation;
import thaw.domain.session.Ratings;
import thaw.domain.session.SessionId;
import thaw.domain.session.SessionOutcome;
import thaw.governor.BegunSession;
import thaw.governor.DoseKeeper;
import thaw.governor.Governor;

@SuppressWarnings("NullAway.Init")
class SafetyServiceTest extends OnBothDatabases {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
    private static final Map<Part, String> PLAN = Map.of(Part.WHAT_HELPS, "A walk\nCold water", Part.PEOPLE, "Sam");

    @Autowired
    private SafetyService service;

    @Autowired
    private DoseKeeper doses;

    @Autowired
    private Governor governor;

    @Autowired
    private DSLContext sql;

    private Me therapist;
    private ClientId client;

    @BeforeEach
    void aTherapistWithAClient() {
        therapist = clinic.therapist();
        client = clinic.client(therapist).ownRecord();
        SignedIn.as(therapist);
    }

    @Test
    void aNewRecordHasNoGatesNoPlanAndNoFlags() {
        SafetyPage page = page();
        assertThat(page.acts()).isEmpty();
        assertThat(page.plans()).isEmpty();
        assertThat(page.flags()).isEmpty();
        assertThat(List.of(page.actsSeen(), page.planSeen())).containsExactly(0, 0);
        assertThat(page.today()).isEqualTo(TODAY);
    }

    @Test
    void ongoingDangerPausesAtOnceAndSaysWhoWhenAndWhy() {
        clinic.inTransaction(() -> doses.start(client, Ceiling.DEFAULT, therapist.id(), TODAY));
        assertThat(service.act(client, GateWish.of(GateAct.DANGER_RAISED), 0, " Her ex stands at the door "))
                .isEqualTo(Answer.DONE);
        assertThat(page().acts()).containsExactly(new SafetyPage.Act(
                1, GateChange.of(TODAY, GateAct.DANGER_RAISED), MovableClock.START, therapist.name(),
                "Her ex stands at the door"));
        var dose = sql.fetchSingle(DOSE, DOSE.CLIENT_ID.eq(client));
        assertThat(dose.get(DOSE.PAUSED)).isTrue();
        assertThat(dose.get(DOSE.GROUNDING_ONLY)).isTrue();
    }

    @Test
    void aRouteAndAnEventKeepTheirDetails() {
        service.act(client, GateWish.of(GateAct.ROUTE_EXCLUDED, Route.BODY), 0, "Panic");
        service.act(client, new GateWish(GateAct.TRAUMA_TOLD, null, null, TODAY), 1, "An accident");
        SafetyPage page = page();
        assertThat(page.gates().excluded()).containsExactly(Route.BODY);
        assertThat(page.gates().traumaDay()).isEqualTo(TODAY);
        assertThat(page.last(GateAct.TRAUMA_TOLD).map(SafetyPage.Act::number)).contains(2);
        assertThat(service.act(client, new GateWish(GateAct.TRAUMA_TOLD, null, null, TODAY.plusDays(1)), 2, "Typing"))
                .isEqualTo(Answer.DAY_AHEAD);
    }

    @Test
    void nothingIsDoneToAGateWithoutAReason() {
        GateWish wish = GateWish.of(GateAct.CRISIS_CLOSED);
        assertThat(service.act(client, wish, 0, " \n")).isEqualTo(Answer.REASON_NEEDED);
        assertThat(service.act(client, wish, 0, "x".repeat(SafetyService.REASON_LIMIT + 1)))
                .isEqualTo(Answer.REASON_NEEDED);
        assertThat(service.act(client, wish, 0, "x".repeat(SafetyService.REASON_LIMIT))).isEqualTo(Answer.DONE);
        assertThat(page().acts()).hasSize(1);
    }

    @Test
    void whoeverClosesWhatTheyDidNotSeeIsToldAndNothingChanges() {
        service.act(client, GateWish.of(GateAct.CRISIS_RAISED), 0, "Said so on the phone");
        service.act(client, GateWish.of(GateAct.DANGER_RAISED), 1, "Not at home");
        assertThat(service.act(client, GateWish.of(GateAct.CRISIS_CLOSED), 1, "Talked"))
                .isEqualTo(Answer.CHANGED_MEANWHILE);
        assertThat(page().gates().crisis()).isTrue();
        assertThat(written()).isEqualTo(2);
    }

    @Test
    void everyVersionOfAPlanStaysReadable() {
        assertThat(service.write(client, PLAN, 0)).isEqualTo(Answer.DONE);
        clock.pass(Duration.ofHours(1));
        assertThat(service.write(client, Map.of(Part.PLACES, "The library"), 1)).isEqualTo(Answer.DONE);
        List<SafetyPage.Version> plans = page().plans();
        assertThat(plans).extracting(SafetyPage.Version::number).containsExactly(2, 1);
        assertThat(plans.getFirst().plan().text(Part.PEOPLE)).isEmpty();
        assertThat(plans.getLast().plan().text(Part.WHAT_HELPS)).isEqualTo("A walk\nCold water");
        assertThat(plans.getLast().by()).isEqualTo(therapist.name());
        assertThat(plans.getLast().at()).isEqualTo(MovableClock.START);
    }

    @Test
    void aPlanWrittenFromAnOlderVersionIsNotStored() {
        service.write(client, PLAN, 0);
        assertThat(service.write(client, Map.of(Part.PLACES, "Mine"), 0)).isEqualTo(Answer.CHANGED_MEANWHILE);
        assertThat(service.write(client, Map.of(Part.PLACES, "Mine"), 1)).isEqualTo(Answer.DONE);
        assertThat(page().planSeen()).isEqualTo(2);
    }

    @Test
    void aPlanWithoutWordsOrWithTooManyIsNoPlan() {
        assertThat(service.write(client, Map.of(Part.PLACES, " "), 0)).isEqualTo(Answer.NO_PLAN);
        assertThat(service.write(client, Map.of(Part.PLACES, "x".repeat(2001)), 0)).isEqualTo(Answer.NO_PLAN);
        assertThat(service.write(client, Map.of(Part.PLACES, "é".repeat(2000)), 0)).isEqualTo(Answer.DONE);
    }

    @Test
    void checkInsOfTheClientBecomeAFlagWithItsNumbers() {
        IntStream.range(0, 4).forEach(day -> {
            checkIn(day, Map.of(Question.PLEASANT, new Rated(10), Question.PAINFUL, new Rated(60)));
            checkIn(day, Map.of(Question.PLEASANT, new Rated(20), Question.PAINFUL, new Rated(80)));
        });
        assertThat(page().flags()).containsExactly(new Flag(Situation.WITH_DEPRESSION, List.of(
                new Sign("pleasant_median", 15, 20.0, 4), new Sign("painful_median", 70, 50.0, 4))));
    }

    @Test
    void sessionsAndNumbingAreReadToo() {
        IntStream.range(0, 8).forEach(this::session);
        IntStream.range(0, 6).forEach(this::muchNumbing);
        assertThat(page().flags())
                .extracting(Flag::situation)
                .containsExactly(Situation.TRIED_AND_COULD_NOT, Situation.BREAKING_THROUGH, Situation.RELATIONSHIPS);
    }

    @Test
    void aFlagThatIsPutAsideSaysWhoAndWhyAndComesBackWithNewEvidence() {
        IntStream.range(0, 3).forEach(day -> checkIn(day, Map.of(Question.OVERWHELM, new Rated(9))));
        assertThat(service.dismiss(client, Situation.BREAKING_THROUGH, "")).isEqualTo(Answer.REASON_NEEDED);
        assertThat(service.dismiss(client, Situation.BREAKING_THROUGH, "Crisis team is in")).isEqualTo(Answer.DONE);
        assertThat(page().flags()).isEmpty();
        assertThat(page().dismissals()).containsExactly(new SafetyPage.Dismissal(
                Situation.BREAKING_THROUGH, MovableClock.START, TODAY, therapist.name(), "Crisis team is in"));
        assertThat(service.dismiss(client, Situation.BREAKING_THROUGH, "Again")).isEqualTo(Answer.CHANGED_MEANWHILE);
        clock.pass(Duration.ofDays(3));
        IntStream.range(0, 2).forEach(day -> checkIn(day, Map.of(Question.OVERWHELM, new Rated(9))));
        assertThat(page().flags()).isEmpty();
        checkIn(2, Map.of(Question.OVERWHELM, new Rated(9)));
        assertThat(page().flags()).extracting(Flag::situation).containsExactly(Situation.BREAKING_THROUGH);
    }

    @Test
    void openingAndWritingAreInTheAuditLogAndReadingAgainIsNot() {
        service.open(client);
        service.again(client);
        service.write(client, PLAN, 0);
        service.write(client, PLAN, 0);
        assertThat(sql.fetch(AUDIT_ENTRY, AUDIT_ENTRY.CLIENT_ID.eq(client)))
                .extracting(entry -> entry.get(AUDIT_ENTRY.ACT) + " " + entry.get(AUDIT_ENTRY.PART))
                .containsExactly("READ SAFETY", "WRITE SAFETY");
    }

    @Test
    void forAnotherTherapistThereIsNoSuchClient() {
        service.write(client, PLAN, 0);
        SignedIn.as(clinic.therapist());
        assertThat(service.open(client)).isEmpty();
        assertThat(service.again(client)).isEmpty();
        assertThat(service.act(client, GateWish.of(GateAct.CRISIS_RAISED), 0, "Mine")).isEqualTo(Answer.NOT_FOUND);
        assertThat(service.write(client, PLAN, 1)).isEqualTo(Answer.NOT_FOUND);
        assertThat(service.dismiss(client, Situation.LONG_LASTING, "Mine")).isEqualTo(Answer.NOT_FOUND);
        assertThat(count(GATE_CHANGE) + count(HELP_DISMISSAL)).isZero();
        assertThat(count(SAFETY_PLAN)).isEqualTo(1);
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void theOtherRolesAreRefused() {
        Stream.of(clinic.client(therapist), clinic.admin()).forEach(other -> {
            SignedIn.as(other);
            assertThatThrownBy(() -> service.open(client)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> service.again(client)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> service.write(client, PLAN, 0)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> service.act(client, GateWish.of(GateAct.CRISIS_CLOSED), 0, "x"))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> service.dismiss(client, Situation.LONG_LASTING, "x"))
                    .isInstanceOf(AccessDeniedException.class);
        });
    }

    private SafetyPage page() {
        return service.again(client).orElseThrow();
    }

    private int count(Table<?> table) {
        return sql.fetchCount(table, table.field("client_id", ClientId.class).eq(client));
    }

    private int written() {
        return sql.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.CLIENT_ID.eq(client), AUDIT_ENTRY.ACT.eq("WRITE"));
    }

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    private void checkIn(int daysAgo, Map<Question, thaw.domain.checkin.Answer> answers) {
        CheckIn checkIn = CheckIn.of(CheckInId.random(), ago(daysAgo), Clinic.ZONE, answers);
        clinic.inTransaction(() -> governor.checkedIn(client, checkIn));
    }

    private void muchNumbing(int daysAgo) {
        CheckIn checkIn = new CheckIn(
                CheckInId.random(), ago(daysAgo), Clinic.ZONE, Map.of(), CheckIn.Numbing.LOT, null, null, null);
        clinic.inTransaction(() -> governor.checkedIn(client, checkIn));
    }

    /** Without contact, and not grounded at its end. */
    private void session(int daysAgo) {
        SessionId id = SessionId.random();
        LocalDate day = TODAY.minusDays(daysAgo);
        SessionOutcome outcome = new SessionOutcome(
                Ratings.missing(), Ratings.missing(), new thaw.domain.checkin.Answer.Missing(), new Rated(3), true,
                null, false, false, null, List.of());
        clinic.inTransaction(() -> {
            governor.began(client, new BegunSession(
                    id, null, null, "five-colours", 1, Route.GROUNDING, 1, day, ago(daysAgo)));
            governor.ended(client, id, outcome, day);
        });
    }
}
