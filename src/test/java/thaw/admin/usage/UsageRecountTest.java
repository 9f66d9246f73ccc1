package thaw.admin.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static thaw.jooq.Tables.CARE_TEAM;
import static thaw.jooq.Tables.CHECK_IN;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.account.Me;
import thaw.admin.usage.Totals.Kind;
import thaw.database.Clinic;
import thaw.database.OnBothDatabases;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.Question;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Route;
import thaw.domain.session.Ratings;
import thaw.domain.session.SessionId;
import thaw.domain.session.SessionOutcome;
import thaw.domain.session.StopReason;
import thaw.domain.usage.Count;
import thaw.domain.usage.Counts;
import thaw.domain.usage.Measure;
import thaw.governor.BegunSession;
import thaw.governor.CorrectionKeeper;
import thaw.governor.Governor;
import thaw.record.whole.RecordEraser;

/** What reports read is what a recount of all records finds, whatever came in, in whatever order. */
class UsageRecountTest extends OnBothDatabases {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);
    private static final int WEEKS = 6;
    private static final List<LocalDate> ALL =
            IntStream.range(0, WEEKS).mapToObj(FIRST::plusWeeks).toList();
    private static final List<Measure> COUNTED = List.of(
            Measure.ACTIVE_CLIENTS, Measure.CHECK_INS, Measure.STARTED, Measure.COMPLETED, Measure.PULLED_BACK,
            Measure.STOPPED);

    @Autowired
    private WeekTotals totals;

    @Autowired
    private TotalsRound round;

    @Autowired
    private Governor governor;

    @Autowired
    private CorrectionKeeper corrections;

    @Autowired
    private RecordEraser eraser;

    @Autowired
    private DSLContext sql;

    private final Random random = new Random(5);
    private final List<ClientId> clients = new ArrayList<>();
    private final Map<SessionId, ClientId> running = new HashMap<>();
    private CheckIn newest = at(FIRST);
    private ClientId from = ClientId.random();

    @Test
    void totalsAreWhatARecountFindsAfterLateMessagesCorrectionsFilesAndAnErasure() {
        for (int therapist = 0; therapist < 3; therapist++) {
            Me responsible = clinic.therapist();
            IntStream.range(0, 5).forEach(n -> clients.add(clinic.client(responsible).ownRecord()));
        }
        Instant moment = FIRST.atTime(9, 0).toInstant(ZoneOffset.UTC);
        checkIn(clients.getFirst(), FIRST);
        for (int act = 0; act < 180; act++) {
            moment = moment.plus(Duration.ofMinutes(random.nextInt(60 * 11)));
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
        clinic.inTransaction(() -> eraser.erase(clients.getLast()));
        assertRecount();
    }

    private void act() {
        ClientId client = clients.get(random.nextInt(clients.size() - 1) + random.nextInt(2));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> checkIn(client, today);
            case 3 -> checkIn(client, today.minusDays(random.nextInt(12)));
            case 4 -> correctedAndSentAgain();
            case 5 -> began(client, today);
            case 6 -> running.entrySet().stream().findFirst().ifPresent(one -> ended(one.getValue(), one.getKey(), today));
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

    /** What is counted at the moment, and what is kept. */
    private void assertRecount() {
        assertRecount(recount());
        round.run();
        assertRecount(recount());
    }

    private void assertRecount(Recount recount) {
        for (Kind kind : Kind.values()) {
            Totals found = clinic.inTransaction(() -> totals.of(ALL, kind));
            for (LocalDate week : ALL) {
                assertCounts(found.whole().get(week), recount.of(week));
                if (kind == Kind.THERAPIST) {
                    Map<UUID, Counts> parts = found.parts().getOrDefault(week, Map.of());
                    recount.therapists(week).forEach((therapist, expected) ->
                            assertCounts(parts.get(therapist.value()), expected));
                }
            }
        }
    }

    private static void assertCounts(@Nullable Counts found, Map<Measure, Count> expected) {
        Counts counts = found == null ? new Counts(Map.of()) : found;
        COUNTED.forEach(measure -> assertThat(counts.of(measure))
                .as(measure.name())
                .isEqualTo(expected.getOrDefault(measure, Count.NONE)));
    }

    /** Every record of the clinic, counted from the beginning. */
    private Recount recount() {
        Recount recount = new Recount(new HashMap<>(), sql.selectFrom(CARE_TEAM).fetchMap(CARE_TEAM.CLIENT_ID, CARE_TEAM.THERAPIST_ID));
        sql.selectFrom(CHECK_IN).where(CHECK_IN.IMPORT_ID.isNull()).forEach(row ->
                recount.add(row.getLocalDay(), row.getClientId(), Measure.CHECK_INS));
        sql.selectFrom(SESSION_RUN).forEach(row -> {
            recount.add(row.getLocalDay(), row.getClientId(), Measure.STARTED);
            if (row.getEndedAt() != null) {
                recount.addIf(row.getCompleted(), row.getLocalDay(), row.getClientId(), Measure.COMPLETED);
                recount.addIf(row.getPulledBack(), row.getLocalDay(), row.getClientId(), Measure.PULLED_BACK);
                recount.addIf(row.getStopReason() != null, row.getLocalDay(), row.getClientId(), Measure.STOPPED);
            }
        });
        return recount;
    }

    private record Recount(
            Map<LocalDate, Map<AccountId, Map<Measure, List<ClientId>>>> weeks, Map<ClientId, AccountId> therapists) {

        void addIf(boolean counts, LocalDate day, ClientId client, Measure measure) {
            if (counts) {
                add(day, client, measure);
            }
        }

        void add(LocalDate day, ClientId client, Measure measure) {
            AccountId therapist = therapists.getOrDefault(client, new AccountId(new UUID(0, 0)));
            weeks.computeIfAbsent(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), week -> new HashMap<>())
                    .computeIfAbsent(therapist, unknown -> new EnumMap<>(Measure.class))
                    .computeIfAbsent(measure, unknown -> new ArrayList<>())
                    .add(client);
        }

        Map<Measure, Count> of(LocalDate week) {
            Map<Measure, List<ClientId>> together = new EnumMap<>(Measure.class);
            weeks.getOrDefault(week, Map.of()).values().forEach(part -> part.forEach((measure, who) ->
                    together.computeIfAbsent(measure, unknown -> new ArrayList<>()).addAll(who)));
            return counts(together);
        }

        Map<AccountId, Map<Measure, Count>> therapists(LocalDate week) {
            Map<AccountId, Map<Measure, Count>> parts = new HashMap<>();
            weeks.getOrDefault(week, Map.of()).forEach((therapist, part) -> parts.put(therapist, counts(part)));
            return parts;
        }

        private static Map<Measure, Count> counts(Map<Measure, List<ClientId>> part) {
            Map<Measure, Count> counts = new EnumMap<>(Measure.class);
            Set<ClientId> active = new HashSet<>();
            part.forEach((measure, who) -> {
                counts.put(measure, new Count(who.size(), Set.copyOf(who).size()));
                if (measure == Measure.CHECK_INS || measure == Measure.STARTED) {
                    active.addAll(who);
                }
            });
            counts.put(Measure.ACTIVE_CLIENTS, Count.ofPeople(active.size()));
            return counts;
        }
    }
}
