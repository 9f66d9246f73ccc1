package thaw.care.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thaw.jooq.Tables.ALERT;
import static thaw.jooq.Tables.ASSIGNMENT;
import static thaw.jooq.Tables.AUDIT_ENTRY;
import static thaw.jooq.Tables.CLIENT_WEEK;
import static thaw.jooq.Tables.PLANNED_SESSION;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.database.Clinic;
import thaw.database.MovableClock;
import thaw.database.OnBothDatabases;
import thaw.domain.checkin.Answer;
import thaw.domain.pacing.Ceiling;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Route;
import thaw.domain.program.PlanChange;
import thaw.domain.program.Program;
import thaw.domain.session.Ratings;
import thaw.domain.session.SessionId;
import thaw.domain.session.SessionOutcome;
import thaw.domain.session.StopReason;
import thaw.governor.BegunSession;
import thaw.governor.DailyEvaluation;
import thaw.governor.Governor;
import thaw.governor.PhaseKeeper;
import thaw.governor.PhaseStanding;
import thaw.practice.today.Part;
import thaw.practice.today.TodayService;

/** The gate from one phase of a client's program to the next, on both databases. */
class PhasesKeptTest extends OnBothDatabases {

    private static final LocalDate TODAY = LocalDate.ofInstant(MovableClock.START, Clinic.ZONE);
    private static final String WHY = "We talked about it";

    @Autowired
    private ProgramService programs;

    @Autowired
    private PhaseService phases;

    @Autowired
    private PlanChangeService changes;

    @Autowired
    private TodayService days;

    @Autowired
    private Governor governor;

    @Autowired
    private DailyEvaluation daily;

    @Autowired
    private DSLContext sql;

    private Me therapist;
    private Me client;

    /** Ground: two weeks with two sessions each, and a gate that waits for three. Then body and senses. */
    @BeforeEach
    void aGentleStartToday() {
        therapist = clinic.therapist();
        client = clinic.client(therapist);
        SignedIn.as(therapist);
        Program gentle = programs.programs().stream()
                .filter(program -> program.name().equals("Gentle start"))
                .findFirst()
                .orElseThrow();
        assertThat(programs.assign(id(), gentle.id(), TODAY, Ceiling.DEFAULT)).isEqualTo(ProgramService.Assigned.DONE);
    }

    @Test
    void eachProgramIsOfferedInItsNewestVersion() {
        assertThat(programs.programs()).extracting(Program::name).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(4);
        assertThat(programs.programs()).allSatisfy(program -> assertThat(program.version()).isEqualTo(2));
    }

    @Test
    void behindTheClosedGateNothingIsPlannedAndThePhaseGoesOn() {
        assertThat(planned()).containsExactly(TODAY, TODAY.plusDays(3), TODAY.plusDays(7), TODAY.plusDays(10));
        morning(7);
        assertThat(planned()).endsWith(TODAY.plusDays(14), TODAY.plusDays(17)).hasSize(6);
        morning(1);
        assertThat(planned()).hasSize(6);
        morning(20);
        assertThat(planned().getLast()).isBetween(day(28 + 3), day(28 + 14));
        assertThat(sql.fetch(PLANNED_SESSION, PLANNED_SESSION.CLIENT_ID.eq(id()), PLANNED_SESSION.PHASE.ne(0))).isEmpty();
        assertThat(programs.open(id()).orElseThrow().end()).isAfter(day(56));
        assertThat(weeksCount()).isEqualTo(planned().size());
        assertThat(alerts()).isZero();
    }

    @Test
    void aReadyGateTellsTheTherapistOnceAndOpensByTheirWordAlone() {
        sessions(3, 4.0, true, null);
        assertThat(standing().isReady()).isTrue();
        morning(8);
        morning(1);
        assertThat(alerts()).isEqualTo(1);
        assertThat(standing().position(day(9))).isZero();
        int written = sql.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.CLIENT_ID.eq(id()));
        assertThat(say(true, "")).isEqualTo(PhaseKeeper.Answer.DONE);
        assertThat(alerts()).isZero();
        assertThat(sql.fetch(PLANNED_SESSION, PLANNED_SESSION.CLIENT_ID.eq(id()), PLANNED_SESSION.PHASE.eq(1)))
                .hasSize(6)
                .allSatisfy(row -> assertThat(row.get(PLANNED_SESSION.LOCAL_DAY)).isAfterOrEqualTo(day(14)));
        assertThat(planned()).doesNotHaveDuplicates().isSorted();
        assertThat(weeksCount()).isEqualTo(planned().size());
        assertThat(standing().plan().last().phase()).isEqualTo(1);
        assertThat(standing().said()).singleElement().satisfies(said -> {
            assertThat(said.opened() && said.shown()).isTrue();
            assertThat(said.by()).isEqualTo(therapist.name());
        });
        assertThat(sql.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.CLIENT_ID.eq(id()))).isEqualTo(written + 1);
    }

    @Test
    void openedLateTheNextPhaseBeginsWithRestAfterTheLastSession() {
        sessions(3, 2.0, true, null);
        morning(20);
        LocalDate last = planned().stream().filter(day -> !day.isAfter(day(20))).toList().getLast();
        assertThat(say(true, "")).isEqualTo(PhaseKeeper.Answer.DONE);
        LocalDate first = sql.fetch(PLANNED_SESSION, PLANNED_SESSION.CLIENT_ID.eq(id()), PLANNED_SESSION.PHASE.eq(1)).stream()
                .map(row -> row.get(PLANNED_SESSION.LOCAL_DAY))
                .min(LocalDate::compareTo)
                .orElseThrow();
        assertThat(first).isAfter(day(20)).isAfterOrEqualTo(last.plusDays(2)).isBefore(day(27));
        assertThat(planned()).noneMatch(day -> day.isAfter(day(20)) && day.isBefore(first));
    }

    @Test
    void whatShowsLessDoesNotCount() {
        sessions(1, 5.0, true, null);
        sessions(1, 2.0, false, null);
        sessions(1, 2.0, true, StopReason.TOO_MUCH);
        sessions(1, null, true, null);
        assertThat(standing().shown()).isZero();
        morning(1);
        assertThat(alerts()).isZero();
    }

    @Test
    void toStayAndToOpenEarlyTakesAReason() {
        assertThat(say(true, " ")).isEqualTo(PhaseKeeper.Answer.REASON_NEEDED);
        assertThat(say(false, "")).isEqualTo(PhaseKeeper.Answer.REASON_NEEDED);
        assertThat(standing().said()).isEmpty();
        assertThat(say(false, WHY)).isEqualTo(PhaseKeeper.Answer.DONE);
        assertThat(standing().held()).hasValueSatisfying(held -> assertThat(held.reason()).isEqualTo(WHY));
        assertThat(part().heldBy()).isEqualTo(therapist.name());
        SignedIn.as(therapist);
        assertThat(say(true, WHY)).isEqualTo(PhaseKeeper.Answer.DONE);
        assertThat(standing().said().getFirst().shown()).isFalse();
        assertThat(phases.say(id(), 0, true, WHY)).contains(PhaseKeeper.Answer.CHANGED_MEANWHILE);
        assertThat(say(true, WHY)).isEqualTo(PhaseKeeper.Answer.NOT_BEGUN);
        assertThatThrownBy(() -> phases.say(id(), 1, true, "x".repeat(PhaseService.REASON_LIMIT + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingOpensWhileTheProgramRests() {
        sessions(3, 2.0, true, null);
        clinic.inTransaction(() -> sql.execute("update dose set paused = true where client_id = ?", id().value()));
        assertThat(standing().isReady()).isFalse();
        assertThat(say(true, WHY)).isEqualTo(PhaseKeeper.Answer.RESTS);
        morning(1);
        assertThat(alerts()).isZero();
        clinic.inTransaction(() -> sql.execute("update dose set paused = false where client_id = ?", id().value()));
        morning(1);
        assertThat(alerts()).isEqualTo(1);
        clinic.inTransaction(() -> sql.execute("update dose set grounding_only = true where client_id = ?", id().value()));
        morning(1);
        assertThat(alerts()).isZero();
    }

    @Test
    void theClientReadsWhichPartItIsAndWhatComesThenAndNoReason() {
        assertThat(part()).isEqualTo(new Part("Ground", "Body and senses", null, null, null, null));
        SignedIn.as(therapist);
        say(true, WHY);
        assertThat(part().openedBy()).isEqualTo(therapist.name());
        assertThat(part().opened()).isEqualTo("Body and senses");
        assertThat(part().begins()).isEqualTo(day(14));
        assertThat(part().toString()).doesNotContain(WHY);
        clock.pass(Duration.ofDays(14));
        assertThat(part()).isEqualTo(new Part("Body and senses", "Small feelings", null, null, null, null));
    }

    @Test
    void aChangeForThisClientGoesOnBehindTheGate() {
        PlanChange weekly = new PlanChange(day(7), 1, 3, List.of(Route.CREATIVE));
        assertThat(changes.change(id(), weekly)).isEqualTo(PlanChangeService.Changed.DONE);
        assertThat(planned()).containsExactly(TODAY, TODAY.plusDays(3), TODAY.plusDays(7));
        morning(7);
        say(true, WHY);
        assertThat(sql.fetch(PLANNED_SESSION, PLANNED_SESSION.CLIENT_ID.eq(id()), PLANNED_SESSION.PHASE.eq(1)))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.get(PLANNED_SESSION.ROUTE)).isEqualTo(Route.CREATIVE.id()));
    }

    @Test
    void nobodyElseSeesOrOpensTheGate() {
        SignedIn.as(clinic.therapist());
        assertThat(phases.of(id())).isEmpty();
        assertThat(phases.say(id(), 0, true, WHY)).isEmpty();
        SignedIn.as(client);
        assertThatThrownBy(() -> phases.say(id(), 0, true, WHY)).isInstanceOf(AccessDeniedException.class);
        SignedIn.as(therapist);
        assertThat(standing().said()).isEmpty();
    }

    private ClientId id() {
        return client.ownRecord();
    }

    private LocalDate day(int afterStart) {
        return TODAY.plusDays(afterStart);
    }

    private PhaseStanding standing() {
        return phases.of(id()).orElseThrow().standing();
    }

    private Part part() {
        SignedIn.as(client);
        return days.part().orElseThrow();
    }

    private PhaseKeeper.Answer say(boolean opens, String reason) {
        return phases.say(id(), standing().plan().last().phase(), opens, reason).orElseThrow();
    }

    private void morning(int daysLater) {
        clock.pass(Duration.ofDays(daysLater));
        daily.run();
    }

    private long alerts() {
        return sql.fetchCount(ALERT, ALERT.CLIENT_ID.eq(id()), ALERT.RULE.eq(PhaseKeeper.GATE), ALERT.STATE.ne("CLOSED"));
    }

    private int weeksCount() {
        return sql.fetch(CLIENT_WEEK, CLIENT_WEEK.CLIENT_ID.eq(id())).stream()
                .mapToInt(week -> week.get(CLIENT_WEEK.PLANNED))
                .sum();
    }

    private List<LocalDate> planned() {
        return sql.selectFrom(PLANNED_SESSION)
                .where(PLANNED_SESSION.CLIENT_ID.eq(id()), PLANNED_SESSION.STATE.in("PLANNED", "DONE"))
                .orderBy(PLANNED_SESSION.LOCAL_DAY)
                .fetch(PLANNED_SESSION.LOCAL_DAY);
    }

    /** Sessions of today's plan that ended like this. */
    private void sessions(int many, @Nullable Double overwhelm, boolean grounded, @Nullable StopReason stopped) {
        var session = sql.fetchSingle(
                PLANNED_SESSION, PLANNED_SESSION.CLIENT_ID.eq(id()), PLANNED_SESSION.LOCAL_DAY.eq(TODAY));
        Answer end = overwhelm == null ? new Answer.Skipped() : new Answer.Rated(overwhelm);
        Ratings after = new Ratings(end, new Answer.Rated(1), new Answer.Rated(8));
        for (int i = 0; i < many; i++) {
            SessionId run = SessionId.random();
            clinic.inTransaction(() -> {
                governor.began(id(), new BegunSession(
                        run, session.get(PLANNED_SESSION.ID), sql.fetchSingle(ASSIGNMENT, ASSIGNMENT.CLIENT_ID.eq(id()))
                                .get(ASSIGNMENT.ID),
                        "grounding-1", 1, Route.GROUNDING, 1, TODAY, clock.instant()));
                governor.ended(id(), run, new SessionOutcome(
                        after, after, new Answer.Missing(), new Answer.Missing(), stopped == null, stopped, grounded, null,
                        null, List.of()), TODAY);
            });
        }
    }
}
