package thaw.admin.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static thaw.jooq.Tables.ALERT;
import static thaw.jooq.Tables.ASSIGNMENT;
import static thaw.jooq.Tables.CARE_TEAM;
import static thaw.jooq.Tables.CHECK_IN;
import static thaw.jooq.Tables.PLANNED_SESSION;
import static thaw.jooq.Tables.SESSION_RUN;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import thaw.account.Arriving;
import thaw.account.Erasures;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.admin.people.ErasureService;
import thaw.admin.usage.Totals.Kind;
import thaw.care.program.PlanChangeService;
import thaw.care.program.ProgramService;
import thaw.database.Clinic;
import thaw.database.OnBothDatabases;
import thaw.domain.alert.AlertAct;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.Question;
import thaw.domain.pacing.Ceiling;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.people.Role;
import thaw.domain.practice.Route;
import thaw.domain.program.PlanChange;
import thaw.domain.program.Program;
import thaw.domain.session.Ratings;
import thaw.domain.session.SessionId;
import thaw.domain.session.SessionOutcome;
import thaw.domain.session.StopReason;
import thaw.domain.usage.Count;
import thaw.domain.usage.Counts;
import thaw.domain.usage.Measure;
import thaw.governor.AlertKeeper;
import thaw.governor.BegunSession;
import thaw.governor.CorrectionKeeper;
import thaw.governor.Governor;

/** What reports read is what a recount of all records finds, whatever came in, in whatever order. */
class UsageRecountTest extends OnBothDatabases {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);
    private static final int WEEKS = 6;
    private static final List<LocalDate> ALL =
            IntStream.range(0, WEEKS).mapToObj(FIRST::plusWeeks).toList();
    @Autowired
    private WeekTotals totals;

    @Autowired
    private TotalsRound round;

    @Autowired
    private Governor governor;

    @Autowired
    private CorrectionKeeper corrections;

    @Autowired
    private AlertKeeper alerts;

    @Autowired
    private ProgramService programs;

    @Autowired
    private PlanChangeService changes;

    @Autowired
    private Erasures wishes;

    @Autowired
    private ErasureService erasures;

    @Autowired
    private Arriving arriving;

    @Autowired
    private DSLContext sql;

    private final Random random = new Random(5);
    private final List<Me> therapists = new ArrayList<>();
    private final List<Me> people = new ArrayList<>();
    private final List<ClientId> clients = new ArrayList<>();
    private final List<SignedInOnce> signIns = new ArrayList<>();
    private final Map<CheckInId, Instant> arrived = new HashMap<>();
    private final Map<SessionId, ClientId> running = new HashMap<>();
    private CheckIn newest = at(FIRST);
    private ClientId from = ClientId.random();

    @Test
    void totalsAreWhatARecountFindsAfterLateMessagesCorrectionsFilesAndAnErasure() {
        for (int therapist = 0; therapist < 3; therapist++) {
            Me responsible = clinic.therapist();
            therapists.add(responsible);
            IntStream.range(0, 5).forEach(n -> people.add(clinic.client(responsible)));
        }
        people.forEach(person -> clients.add(person.ownRecord()));
        Instant moment = FIRST.atTime(9, 0).toInstant(ZoneOffset.UTC);
        clock.set(moment);
        checkIn(clients.getFirst(), FIRST);
        Me onlyLooked = clinic.client(therapists.getFirst());
        signedIn(onlyLooked);
        for (int act = 0; act < 240; act++) {
            moment = moment.plus(Duration.ofMinutes(random.nextInt(60 * 8)));
            clock.set(moment);
            act();
            if (act % 30 == 29) {
                assertRecount();
            }
        }
        clock.set(FIRST.plusWeeks(WEEKS + 1L).atTime(9, 0).toInstant(ZoneOffset.UTC));
        assertRecount();
        assertThat(clinic.inTransaction(() -> totals.toKeep(WEEKS + 1))).as("all of them are kept").isEmpty();
        checkIn(clients.getFirst(), FIRST.plusDays(9));
        assertThat(clinic.inTransaction(() -> totals.toKeep(WEEKS + 1))).containsExactly(FIRST.plusWeeks(1));
        assertRecount();
        erase(people.getLast());
        assertRecount();
        erase(onlyLooked);
        assertRecount();
    }

    /** Everything of the person goes, what they signed in too. */
    private void erase(Me person) {
        SignedIn.as(clinic.admin());
        clinic.inTransaction(() -> wishes.ask(person.ownRecord()));
        assertThat(erasures.hold(person.id(), FIRST, "no law keeps it")).isTrue();
        assertThat(erasures.carryOut(person.id())).isTrue();
        signIns.removeIf(one -> one.person().equals(person));
    }

    private void act() {
        ClientId client = clients.get(random.nextInt(clients.size() - 1) + random.nextInt(2));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> checkIn(client, today);
            case 3 -> checkIn(client, today.minusDays(random.nextInt(12)));
            case 4 -> correctedAndSentAgain();
            case 5 -> began(client, today);
            case 6 -> running.entrySet().stream().findFirst().ifPresent(one -> ended(one.getValue(), one.getKey(), today));
            case 7, 8 -> planned(client, today);
            case 9 -> calledAndAnswered(client);
            case 10 -> signedIn(random.nextBoolean() ? people.get(clients.indexOf(client)) : therapists.get(random.nextInt(3)));
            default -> clinic.inTransaction(() -> governor.imported(
                    client, List.of(at(today.minusDays(3)), at(today.minusDays(2))), List.of(), UUID.randomUUID().toString(), null));
        }
    }

    /** A message that comes twice, and a correction: neither is one more check-in. */
    private void correctedAndSentAgain() {
        CheckIn corrected = CheckIn.of(
                newest.id(), newest.madeAt(), Clinic.ZONE, Map.of(Question.OVERWHELM, new Answer.Rated(random.nextInt(11))));
        clinic.inTransaction(() -> {
            governor.checkedIn(from, newest);
            corrections.correct(from, corrected);
        });
    }

    private static CheckIn at(LocalDate day) {
        return CheckIn.of(CheckInId.random(), day.atTime(20, 0).toInstant(ZoneOffset.UTC), Clinic.ZONE, Map.of());
    }

    private void checkIn(ClientId client, LocalDate day) {
        CheckIn made = at(day);
        newest = made;
        from = client;
        arrived.put(made.id(), clock.instant());
        clinic.inTransaction(() -> governor.checkedIn(client, made));
    }

    private void began(ClientId client, LocalDate day) {
        SessionId id = SessionId.random();
        running.put(id, client);
        clinic.inTransaction(() -> governor.began(client, new BegunSession(
                id, null, null, "five-colours", 1, Route.GROUNDING, 1, day, clock.instant())));
    }

    private void ended(ClientId client, SessionId id, LocalDate day) {
        running.remove(id);
        boolean completed = random.nextBoolean();
        SessionOutcome outcome = new SessionOutcome(
                Ratings.missing(), Ratings.missing(), new Answer.Missing(), new Answer.Missing(), completed,
                completed ? null : StopReason.TIME, null, null, null, List.of());
        LocalDate began = sql.select(SESSION_RUN.LOCAL_DAY).from(SESSION_RUN).where(SESSION_RUN.ID.eq(id)).fetchSingle().value1();
        clinic.inTransaction(() -> governor.ended(client, id, outcome, began.isBefore(day) ? began : day));
    }

    private void signedIn(Me person) {
        arriving.arrive(person);
        signIns.add(new SignedInOnce(person, LocalDate.ofInstant(clock.instant(), Clinic.ZONE)));
    }

    /** A program, in place of the one that runs, or other days in it. */
    private void planned(ClientId client, LocalDate today) {
        SignedIn.as(therapists.get(clients.indexOf(client) / 5));
        List<Program> offered = programs.programs();
        if (random.nextBoolean()) {
            programs.assign(client, offered.get(random.nextInt(offered.size())).id(),
                    LocalDate.ofInstant(clock.instant(), Clinic.ZONE), Ceiling.DEFAULT);
        } else {
            changes.change(client, new PlanChange(today.plusDays(2), 1 + random.nextInt(3), 1, List.of()));
        }
        SecurityContextHolder.clearContext();
    }

    private void calledAndAnswered(ClientId client) {
        clinic.inTransaction(() -> governor.notSafe(client));
        AccountId therapist = therapists.get(clients.indexOf(client) / 5).id();
        clock.pass(Duration.ofSeconds(random.nextInt(5_000)));
        if (random.nextBoolean()) {
            sql.selectFrom(ALERT).where(ALERT.ACTIVE_CLIENT_ID.eq(client)).fetch().forEach(alert -> clinic.inTransaction(() ->
                    alerts.act(alert.getId(), new AlertAct.Take(), alert.getVersion(), therapist)));
        }
    }

    /** What is counted at the moment, and what is kept. */
    private void assertRecount() {
        List<Counted> all = recount();
        assertRecount(all);
        round.run();
        assertRecount(all);
    }

    private void assertRecount(List<Counted> all) {
        for (Kind kind : Kind.values()) {
            Totals found = clinic.inTransaction(() -> totals.of(ALL, kind));
            for (LocalDate week : ALL) {
                List<Counted> counted = all.stream().filter(one -> monday(one.day()).equals(week)).toList();
                assertCounts(found.whole().get(week), counts(counted));
                Map<UUID, Counts> parts = found.parts().getOrDefault(week, Map.of());
                counted.stream()
                        .filter(one -> !one.parts().isEmpty())
                        .collect(Collectors.groupingBy(one -> Objects.requireNonNull(one.parts().get(kind))))
                        .forEach((part, ofPart) -> assertCounts(parts.get(part), counts(ofPart)));
            }
        }
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static void assertCounts(@Nullable Counts found, Map<Measure, Count> expected) {
        Counts counts = found == null ? new Counts(Map.of()) : found;
        for (Measure measure : Measure.values()) {
            assertThat(counts.of(measure)).as(measure.name()).isEqualTo(expected.getOrDefault(measure, Count.NONE));
        }
    }

    /** Something that counts: so much of it, of a person. A sign-in belongs to no part. */
    private record Counted(LocalDate day, Measure measure, UUID person, long many, Map<Kind, UUID> parts) {}

    private record SignedInOnce(Me person, LocalDate day) {}

    private static Map<Measure, Count> counts(List<Counted> all) {
        Map<Measure, Count> counts = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            List<Counted> some = all.stream().filter(one -> one.measure() == measure).toList();
            long people = some.stream().map(Counted::person).distinct().count();
            counts.put(measure, measure.isOfPeople()
                    ? Count.ofPeople(people)
                    : new Count(some.stream().mapToLong(Counted::many).sum(), people));
        }
        return counts;
    }

    /** Every record of the clinic, counted from the beginning. */
    private List<Counted> recount() {
        List<Counted> all = new ArrayList<>();
        sql.selectFrom(CHECK_IN).where(CHECK_IN.IMPORT_ID.isNull()).forEach(row ->
                add(all, row.getLocalDay(), row.getClientId(), Objects.requireNonNull(arrived.get(row.getId())), Measure.CHECK_INS, Measure.ACTIVE_CLIENTS));
        sql.selectFrom(SESSION_RUN).forEach(row -> {
            add(all, row.getLocalDay(), row.getClientId(), row.getStartedAt(), Measure.STARTED, Measure.ACTIVE_CLIENTS);
            if (row.getEndedAt() != null) {
                Map<Measure, Boolean> how = Map.of(
                        Measure.COMPLETED, row.getCompleted(), Measure.PULLED_BACK, row.getPulledBack(),
                        Measure.STOPPED, row.getStopReason() != null);
                add(all, row.getLocalDay(), row.getClientId(), row.getEndedAt(),
                        how.keySet().stream().filter(how::get).toArray(Measure[]::new));
            }
        });
        sql.select(PLANNED_SESSION.LOCAL_DAY, PLANNED_SESSION.CLIENT_ID, PLANNED_SESSION.assignment().PROGRAM_ID)
                .from(PLANNED_SESSION)
                .where(PLANNED_SESSION.STATE.ne("WITHDRAWN"))
                .forEach(row -> all.add(new Counted(row.value1(), Measure.PLANNED, row.value2().value(), 1,
                        Map.of(Kind.PROGRAM, row.value3().value(), Kind.THERAPIST, therapist(row.value2())))));
        sql.selectFrom(ALERT).where(ALERT.ANSWERED_SECONDS.isNotNull()).forEach(row -> {
            Instant answered = row.getRaisedAt().plusSeconds(row.getAnsweredSeconds());
            LocalDate day = LocalDate.ofInstant(answered, ZoneOffset.UTC);
            add(all, day, row.getClientId(), answered, Measure.ANSWERED_ALERTS);
            all.add(new Counted(day, Measure.ANSWER_MINUTES, row.getClientId().value(), row.getAnsweredSeconds() / 60 + 1,
                    parts(row.getClientId(), answered)));
        });
        signIns.forEach(one -> {
            all.add(new Counted(one.day(), Measure.SIGN_INS, one.person().id().value(), 1, Map.of()));
            if (one.person().role() == Role.THERAPIST) {
                all.add(new Counted(one.day(), Measure.ACTIVE_THERAPISTS, one.person().id().value(), 1, Map.of()));
            }
        });
        return all;
    }

    private void add(List<Counted> all, LocalDate day, ClientId client, Instant at, Measure... measures) {
        Map<Kind, UUID> parts = parts(client, at);
        Stream.of(measures).forEach(measure -> all.add(new Counted(day, measure, client.value(), 1, parts)));
    }

    /** The program is the one that ran when it came in. */
    private Map<Kind, UUID> parts(ClientId client, Instant at) {
        UUID program = sql.select(ASSIGNMENT.PROGRAM_ID)
                .from(ASSIGNMENT)
                .where(ASSIGNMENT.CLIENT_ID.eq(client), ASSIGNMENT.ASSIGNED_AT.le(at),
                        ASSIGNMENT.ENDED_AT.isNull().or(ASSIGNMENT.ENDED_AT.gt(at)))
                .fetchOptional(row -> row.value1().value())
                .orElse(new UUID(0, 0));
        return Map.of(Kind.PROGRAM, program, Kind.THERAPIST, therapist(client));
    }

    private UUID therapist(ClientId client) {
        return sql.select(CARE_TEAM.THERAPIST_ID).from(CARE_TEAM).where(CARE_TEAM.CLIENT_ID.eq(client)).fetchSingle().value1().value();
    }
}
