package thaw.practice.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static thaw.jooq.Tables.DOSE;
import static thaw.jooq.Tables.LETTER;
import static thaw.jooq.Tables.PLANNED_SESSION;
import static thaw.jooq.Tables.REMINDER_DAY;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import thaw.account.AccountStates;
import thaw.account.AddressLinks;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.care.program.ProgramService;
import thaw.database.Clinic;
import thaw.database.OnBothDatabases;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.CheckInRhythm;
import thaw.domain.pacing.Ceiling;
import thaw.domain.reminder.About;
import thaw.domain.reminder.QuietHours;
import thaw.domain.reminder.Reminder;
import thaw.domain.reminder.Verdict;
import thaw.governor.RhythmKeeper;
import thaw.practice.checkin.CheckInService;
import thaw.record.mail.LetterKind;
import thaw.record.mail.Pigeons;

class RemindersTest extends OnBothDatabases {

    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
    private static final QuietHours NEVER_QUIET = new QuietHours(LocalTime.MIN, LocalTime.MIN);
    private static final Pattern LINK = Pattern.compile("/(address|pause)/([\\w-]+)");

    @Autowired
    private ReminderService service;

    @Autowired
    private AddressLinks links;

    @Autowired
    private PauseLinks pauses;

    @Autowired
    private DueRepository dues;

    @Autowired
    private Reminders reminders;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private CheckInService checkIns;

    @Autowired
    private ProgramService programs;

    @Autowired
    private AccountStates states;

    @Autowired
    private RhythmKeeper rhythms;

    @Autowired
    private Pigeons pigeons;

    @Autowired
    private DSLContext sql;

    private ReminderRound node() {
        return new ReminderRound(dues, reminders, transaction, clock);
    }

    @AfterEach
    void nothingIsLeftForTheNextTest() {
        pigeons.comeBack();
        clock.pass(Duration.ofDays(400));
        node().run();
        pigeons.fly();
    }

    private Me reminded(About about, LocalTime time, ZoneId zone) {
        return reminded(clinic.client(), about, time, zone);
    }

    private Me reminded(Me client, About about, LocalTime time, ZoneId zone) {
        SignedIn.as(client);
        assertThat(service.giveAddress("somebody@example.org")).isEmpty();
        pigeons.fly();
        assertThat(links.confirm(token(newest(client)))).isTrue();
        Wishes wishes = new Wishes(true, NEVER_QUIET, null, false, List.of(new Reminder(about, EVERY_DAY, time)));
        assertThat(service.save(wishes, zone)).isEmpty();
        return client;
    }

    private Pigeons.Carried newest(Me person) {
        return pigeons.of(person.id()).getLast();
    }

    private static String token(Pigeons.Carried letter) {
        Matcher link = LINK.matcher(letter.text());
        assertThat(link.find()).isTrue();
        return link.group(2);
    }

    private long got(Me person) {
        return pigeons.of(person.id()).stream().filter(letter -> letter.kind() == LetterKind.REMINDER).count();
    }

    private void at(String moment) {
        clock.set(Instant.parse(moment));
        // the first round may find an old one, and sets the next by it
        node().run();
        node().run();
        pigeons.fly();
    }

    private Optional<Verdict> verdict(Me client, String day) {
        return sql.select(REMINDER_DAY.VERDICT)
                .from(REMINDER_DAY)
                .where(REMINDER_DAY.CLIENT_ID.eq(client.ownRecord()), REMINDER_DAY.LOCAL_DAY.eq(LocalDate.parse(day)))
                .fetchOptional(row -> Verdict.valueOf(row.value1()));
    }

    /** A stretch of time with a change of the clocks in it; what is right is asked from its second day on. */
    private record Stretch(Instant from, Instant until) {

        static final Duration STEP = Duration.ofMinutes(30);

        static Stretch of(String from, String until) {
            return new Stretch(Instant.parse(from + "T00:00:00Z"), Instant.parse(until + "T00:00:00Z"));
        }

        Stream<Instant> steps() {
            return Stream.iterate(from, now -> now.isBefore(until), now -> now.plus(STEP));
        }

        boolean asks(Instant at) {
            return !at.isBefore(from.plus(Duration.ofDays(1))) && at.isBefore(until);
        }
    }

    /** Every half hour, over the days in which clocks change in the zones of the clients. */
    @Test
    void overTheChangesOfTheClocksNoneIsEarlyNoneLateNoneTwice() {
        clock.set(Instant.parse("2026-03-01T10:00:00Z"));
        Map<Me, ZoneId> people = new HashMap<>();
        List<String> zones = List.of(
                "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Kathmandu",
                "Pacific/Apia", "America/Sao_Paulo");
        zones.stream().map(ZoneId::of).forEach(zone ->
                people.put(reminded(About.CHECK_IN, LocalTime.of(2, 0), zone), zone));
        zones.stream().limit(3).map(ZoneId::of).forEach(zone ->
                people.put(reminded(About.CHECK_IN, LocalTime.of(2, 30), zone), zone));
        List<Stretch> stretches = List.of(
                Stretch.of("2026-03-06", "2026-03-09"), Stretch.of("2026-03-20", "2026-03-23"),
                Stretch.of("2026-03-27", "2026-03-30"), Stretch.of("2026-04-03", "2026-04-06"),
                Stretch.of("2026-10-02", "2026-10-05"), Stretch.of("2026-10-23", "2026-10-26"),
                Stretch.of("2026-10-30", "2026-11-02"));
        stretches.stream().flatMap(Stretch::steps).forEach(now -> {
            clock.set(now);
            node().run();
        });
        people.forEach((person, zone) -> {
            assertThat(sent(person, stretches)).isEqualTo(wanted(person, stretches, zone)).hasSizeGreaterThan(10);
            assertThat(letters(person)).isEqualTo(sent(person));
        });
    }

    private Map<LocalDate, Instant> sent(Me person, List<Stretch> stretches) {
        return sql.selectFrom(REMINDER_DAY)
                .where(REMINDER_DAY.CLIENT_ID.eq(person.ownRecord()), REMINDER_DAY.VERDICT.eq("SEND"))
                .stream()
                .filter(row -> stretches.stream().anyMatch(one -> one.asks(row.get(REMINDER_DAY.MADE_AT))))
                .collect(Collectors.toMap(
                        row -> row.get(REMINDER_DAY.LOCAL_DAY), row -> row.get(REMINDER_DAY.MADE_AT)));
    }

    private int sent(Me person) {
        return sql.fetchCount(
                REMINDER_DAY, REMINDER_DAY.CLIENT_ID.eq(person.ownRecord()), REMINDER_DAY.VERDICT.eq("SEND"));
    }

    private int letters(Me person) {
        return sql.fetchCount(LETTER, LETTER.ACCOUNT_ID.eq(person.id()), LETTER.KIND.eq("REMINDER"));
    }

    /** By a way of its own: the first half hour of the day at which a clock on the wall shows the time or more. */
    private Map<LocalDate, Instant> wanted(Me person, List<Stretch> stretches, ZoneId zone) {
        SignedIn.as(person);
        LocalTime time = service.page().wishes().reminders().getFirst().time();
        Map<LocalDate, Instant> wanted = new HashMap<>();
        stretches.stream().flatMap(Stretch::steps).forEach(now -> {
            if (!LocalTime.ofInstant(now, zone).isBefore(time)) {
                wanted.putIfAbsent(LocalDate.ofInstant(now, zone), now);
            }
        });
        wanted.values().removeIf(at -> stretches.stream().noneMatch(one -> one.asks(at)));
        return wanted;
    }

    @Test
    void twoNodesAtTheSameMomentRemindOnce() throws Exception {
        List<Me> people = IntStream.range(0, 12)
                .mapToObj(number -> reminded(About.CHECK_IN, LocalTime.of(18, 0), Clinic.ZONE))
                .toList();
        for (int day = 4; day < 7; day++) {
            clock.set(Instant.parse("2026-03-0" + day + "T17:00:00Z"));
            CyclicBarrier start = new CyclicBarrier(3);
            try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> all = IntStream.range(0, 3)
                        .<Future<?>>mapToObj(number -> nodes.submit(() -> {
                            start.await();
                            node().run();
                            return number;
                        }))
                        .toList();
                for (Future<?> one : all) {
                    one.get();
                }
            }
            pigeons.fly();
        }
        assertThat(people).allSatisfy(person -> assertThat(got(person)).isEqualTo(3));
    }

    @Test
    void itComesAtTheTimeAndSaysWhyAndNothingElse() {
        Me client = reminded(About.CHECK_IN, LocalTime.of(18, 0), Clinic.ZONE);
        at("2026-03-04T16:59:59.999Z");
        assertThat(got(client)).isZero();
        at("2026-03-04T17:00:00Z");
        assertThat(got(client)).isEqualTo(1);
        Pigeons.Carried letter = newest(client);
        assertThat(letter.to()).isEqualTo("somebody@example.org");
        assertThat(letter.subject()).isEqualTo("A few quiet minutes");
        assertThat(letter.text())
                .contains("you chose every day at 18:00 (Europe/Berlin)", "/today", "/reminders")
                .containsPattern("/pause/[\\w-]{32}/3\n.*/pause/[\\w-]{32}/7\n.*/pause/[\\w-]{32}/14\n")
                .doesNotContain(client.name())
                .doesNotContainPattern("(?i)numb|therap|session|check|feel|program|clinic|client|safe|patient");
        at("2026-03-04T17:20:00Z");
        assertThat(got(client)).isEqualTo(1);
    }

    @Test
    void aNodeThatWasDownForLongRemindsNobodyAfterwards() {
        Me client = reminded(About.CHECK_IN, LocalTime.of(18, 0), Clinic.ZONE);
        at("2026-03-07T18:00:00Z");
        assertThat(got(client)).isZero();
        assertThat(verdict(client, "2026-03-04")).contains(Verdict.LATE);
        at("2026-03-08T17:00:00Z");
        assertThat(got(client)).isEqualTo(1);
    }

    @Test
    void nobodyIsRemindedOnADayOnWhichNoCheckInIsAsked() {
        Me client = reminded(About.CHECK_IN, LocalTime.of(18, 0), Clinic.ZONE);
        transaction.executeWithoutResult(status -> rhythms.agree(
                client.ownRecord(), new CheckInRhythm(3, LocalDate.of(2026, 1, 1), false), client.id()));
        long before = got(client);
        at("2026-03-05T17:00:00Z");
        assertThat(verdict(client, "2026-03-05")).as("a Thursday").contains(Verdict.NOTHING_PLANNED);
        assertThat(got(client)).isEqualTo(before);
        at("2026-03-06T17:00:00Z");
        assertThat(got(client)).as("a Friday").isEqualTo(before + 1);
    }

    @Test
    void whoeverHasCheckedInIsNotReminded() {
        Me client = reminded(About.CHECK_IN, LocalTime.of(18, 0), Clinic.ZONE);
        SignedIn.as(client);
        checkIns.send(CheckIn.of(CheckInId.random(), clock.instant(), Clinic.ZONE, Map.of()));
        at("2026-03-04T17:00:00Z");
        assertThat(got(client)).isZero();
        assertThat(verdict(client, "2026-03-04")).contains(Verdict.DONE);
        at("2026-03-05T17:00:00Z");
        assertThat(got(client)).isEqualTo(1);
    }

    @Test
    void whatIsDoneWhileTheLetterWaitsIsNotRemindedOf() {
        Me client = reminded(About.CHECK_IN, LocalTime.of(18, 0), Clinic.ZONE);
        clock.set(Instant.parse("2026-03-04T17:00:00Z"));
        node().run();
        SignedIn.as(client);
        checkIns.send(CheckIn.of(CheckInId.random(), clock.instant(), Clinic.ZONE, Map.of()));
        pigeons.fly();
        assertThat(got(client)).isZero();
    }

    @Test
    void aSessionIsRemindedOfOnItsDayUnlessSessionsRest() {
        Me therapist = clinic.therapist();
        Me client = clinic.client(therapist);
        SignedIn.as(therapist);
        programs.assign(
                client.ownRecord(), programs.programs().getFirst().id(), LocalDate.of(2026, 3, 4), new Ceiling(3));
        reminded(client, About.SESSION, LocalTime.of(18, 0), Clinic.ZONE);
        List<LocalDate> planned = sql.select(PLANNED_SESSION.LOCAL_DAY)
                .from(PLANNED_SESSION)
                .where(PLANNED_SESSION.CLIENT_ID.eq(client.ownRecord()))
                .orderBy(PLANNED_SESSION.LOCAL_DAY)
                .limit(4)
                .fetch(PLANNED_SESSION.LOCAL_DAY);
        for (LocalDate day = LocalDate.of(2026, 3, 4); !day.isAfter(planned.get(1)); day = day.plusDays(1)) {
            at(day + "T17:00:00Z");
            assertThat(verdict(client, day.toString()))
                    .contains(planned.contains(day) ? Verdict.SEND : Verdict.NOTHING_PLANNED);
        }
        assertThat(got(client)).isEqualTo(2);
        clinic.inTransaction(() -> {
            sql.update(DOSE).set(DOSE.PAUSED, true).where(DOSE.CLIENT_ID.eq(client.ownRecord())).execute();
        });
        at(planned.get(2) + "T17:00:00Z");
        assertThat(verdict(client, planned.get(2).toString())).contains(Verdict.RESTING);
        assertThat(got(client)).isEqualTo(2);
    }

    @Test
    void whatFallsDueAtOnceComesInOneLetter() {
        Me client = reminded(About.CHECK_IN, LocalTime.of(18, 0), Clinic.ZONE);
        Me therapist = clinic.therapist();
        Me both = clinic.client(therapist);
        SignedIn.as(therapist);
        programs.assign(both.ownRecord(), programs.programs().getFirst().id(), LocalDate.of(2026, 3, 4), new Ceiling(3));
        reminded(both, About.CHECK_IN, LocalTime.of(18, 0), Clinic.ZONE);
        service.save(new Wishes(true, NEVER_QUIET, null, false, List.of(
                new Reminder(About.SESSION, EVERY_DAY, LocalTime.of(18, 0)),
                new Reminder(About.CHECK_IN, Set.of(DayOfWeek.WEDNESDAY), LocalTime.of(18, 0)))), Clinic.ZONE);
        at("2026-03-04T17:00:00Z");
        assertThat(got(client)).isEqualTo(1);
        assertThat(got(both)).isEqualTo(1);
        assertThat(newest(both).text()).contains("Wednesday at 18:00; every day at 18:00");
    }

    @Test
    void aPauseByTheLinkOfALetterNeedsNoSignIn() {
        Me client = reminded(About.CHECK_IN, LocalTime.of(18, 0), Clinic.ZONE);
        at("2026-03-04T17:00:00Z");
        String token = token(newest(client));
        SignedIn.as(clinic.admin());
        assertThat(pauses.works(token)).isTrue();
        assertThat(got(client)).as("looking at the page changes nothing").isEqualTo(1);
        assertThat(pauses.pause(token, 5)).isEmpty();
        assertThat(pauses.pause(token + "x", 3)).isEmpty();
        assertThat(pauses.pause(token, 3)).contains(LocalDate.of(2026, 3, 7));
        SecurityContextHolder.clearContext();
        for (String day : List.of("2026-03-05", "2026-03-06", "2026-03-07")) {
            at(day + "T17:00:00Z");
            assertThat(verdict(client, day)).contains(Verdict.PAUSED);
        }
        assertThat(got(client)).isEqualTo(1);
        at("2026-03-08T17:00:00Z");
        assertThat(got(client)).isEqualTo(2);
        clock.set(Instant.parse("2026-05-04T17:00:00Z"));
        assertThat(pauses.works(token)).isFalse();
    }

    @Test
    void whoeverTravelsIsRemindedByTheClockOfThePlaceAndOnceADay() {
        Me client = reminded(About.CHECK_IN, LocalTime.of(18, 0), Clinic.ZONE);
        at("2026-03-04T17:00:00Z");
        SignedIn.as(client);
        ZoneId newYork = ZoneId.of("America/New_York");
        service.save(service.page().wishes(), newYork);
        assertThat(service.page().zone()).isEqualTo(newYork);
        at("2026-03-04T23:00:00Z");
        assertThat(got(client)).isEqualTo(1);
        at("2026-03-05T17:00:00Z");
        assertThat(got(client)).isEqualTo(1);
        at("2026-03-05T23:00:00Z");
        assertThat(got(client)).isEqualTo(2);
        assertThat(newest(client).text()).contains("(America/New_York)");
    }

    @Test
    void withoutAConfirmedAddressNothingIsSent() {
        Me client = clinic.client();
        SignedIn.as(client);
        service.giveAddress("somebody@example.org");
        service.save(new Wishes(true, NEVER_QUIET, null, false,
                List.of(new Reminder(About.CHECK_IN, EVERY_DAY, LocalTime.of(18, 0)))), Clinic.ZONE);
        at("2026-03-04T17:00:00Z");
        assertThat(got(client)).isZero();
        assertThat(verdict(client, "2026-03-04")).isEmpty();
        assertThat(links.confirm(token(newest(client)))).isTrue();
        at("2026-03-05T17:00:00Z");
        assertThat(got(client)).isEqualTo(1);
        service.removeAddress();
        at("2026-03-06T17:00:00Z");
        assertThat(got(client)).isEqualTo(1);
    }

    @Test
    void whoeverIsSwitchedOffIsNotReminded() {
        Me client = reminded(About.CHECK_IN, LocalTime.of(18, 0), Clinic.ZONE);
        clinic.inTransaction(() -> states.deactivate(client.id()));
        at("2026-03-04T17:00:00Z");
        assertThat(got(client)).isZero();
    }

    @Test
    void aLetterThatTheMailServerDoesNotTakeIsTriedAgainWhileItIsTimely() {
        Me client = reminded(About.CHECK_IN, LocalTime.of(18, 0), Clinic.ZONE);
        pigeons.getLost();
        at("2026-03-04T17:00:00Z");
        assertThat(service.page().newest().orElseThrow().isTroubled()).isTrue();
        pigeons.comeBack();
        at("2026-03-04T17:01:00Z");
        assertThat(got(client)).isEqualTo(1);
        assertThat(service.page().newest().orElseThrow().isTroubled()).isFalse();
    }

    @Test
    void aTimeInTheQuietHoursIsRefused() {
        SignedIn.as(clinic.client());
        Wishes wishes = new Wishes(true, QuietHours.USUAL, null, false,
                List.of(new Reminder(About.CHECK_IN, EVERY_DAY, LocalTime.of(22, 0))));
        assertThat(service.save(wishes, Clinic.ZONE)).contains("reminder.error.quiet");
        assertThat(service.page().wishes().reminders()).isEmpty();
    }
}
