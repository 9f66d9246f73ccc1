package thaw.governor;

import static thaw.jooq.Tables.ACCOUNT_WEEK;
import static thaw.jooq.Tables.ASSIGNMENT;
import static thaw.jooq.Tables.CARE_TEAM;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.CLIENT_WEEK;
import static thaw.jooq.Tables.PLANNED_SESSION;
import static thaw.jooq.Tables.WEEK_CHANGE;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.program.ProgramId;

/** The only writer of the weekly counts that usage reports read. */
@Repository
class RollupRepository {

    /** Stands in the counts for a week without a program. */
    static final ProgramId NO_PROGRAM = new ProgramId(new UUID(0, 0));

    /** Somewhere on Earth it is as much later than in Greenwich; a week that is over there may be in a report soon. */
    private static final Duration EARLIEST_END = Duration.ofHours(14);

    private final DSLContext sql;
    private final Clock clock;

    RollupRepository(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Adds counts to the week of the day, under the therapist who is responsible on that day and the running program of now.
     * A day before anybody was responsible counts for the first.
     */
    void add(ClientId client, LocalDate day, Counts counts) {
        responsible(client, day).ifPresent(therapist -> count(client, day, therapist, program(client), counts));
    }

    private Optional<AccountId> responsible(ClientId client, LocalDate day) {
        List<Record2<AccountId, LocalDate>> tenures = sql.select(CARE_TEAM.THERAPIST_ID, CARE_TEAM.FROM_DAY)
                .from(CARE_TEAM)
                .where(CARE_TEAM.CLIENT_ID.eq(client), CARE_TEAM.PART.eq("RESPONSIBLE"))
                .orderBy(CARE_TEAM.FROM_DAY)
                .fetch();
        return tenures.stream()
                .filter(tenure -> !tenure.value2().isAfter(day))
                .reduce((earlier, later) -> later)
                .or(() -> tenures.stream().findFirst())
                .map(Record2::value1);
    }

    /** What is planned from that day on counts for the therapist to whom the client goes. */
    void move(ClientId client, AccountId from, AccountId to, LocalDate day) {
        ProgramId program = program(client);
        sql.select(PLANNED_SESSION.LOCAL_DAY)
                .from(PLANNED_SESSION)
                .where(
                        PLANNED_SESSION.CLIENT_ID.eq(client),
                        PLANNED_SESSION.LOCAL_DAY.ge(day),
                        PLANNED_SESSION.STATE.eq("PLANNED"))
                .fetch(PLANNED_SESSION.LOCAL_DAY)
                .forEach(planned -> {
                    count(client, planned, from, program, Counts.ofPlanned(-1));
                    count(client, planned, to, program, Counts.ofPlanned(1));
                });
    }

    private void count(ClientId client, LocalDate day, AccountId therapist, ProgramId program, Counts counts) {
        LocalDate week = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        add(client, week, therapist, program, counts);
        changed(week);
    }

    /** Counts of these weeks are no longer what they were: totals of those that are over are counted anew. */
    void changed(Collection<LocalDate> weeks) {
        weeks.stream().distinct().sorted().forEach(this::changed);
    }

    /** Every week changes in which the client was counted or signed in. */
    void leaves(ClientId client) {
        changed(sql.select(CLIENT_WEEK.WEEK)
                .from(CLIENT_WEEK)
                .where(CLIENT_WEEK.CLIENT_ID.eq(client))
                .union(sql.select(ACCOUNT_WEEK.WEEK)
                        .from(ACCOUNT_WEEK)
                        .join(CLIENT)
                        .on(CLIENT.ACCOUNT_ID.eq(ACCOUNT_WEEK.ACCOUNT_ID))
                        .where(CLIENT.ID.eq(client)))
                .fetch(CLIENT_WEEK.WEEK));
    }

    private void changed(LocalDate week) {
        LocalDate latest = LocalDate.ofInstant(clock.instant().plus(EARLIEST_END), ZoneOffset.UTC);
        if (!week.plusWeeks(1).isAfter(latest)) {
            sql.insertInto(WEEK_CHANGE)
                    .set(WEEK_CHANGE.WEEK, week)
                    .set(WEEK_CHANGE.CHANGES, 1)
                    .onConflict(WEEK_CHANGE.WEEK)
                    .doUpdate()
                    .set(WEEK_CHANGE.CHANGES, WEEK_CHANGE.CHANGES.plus(1))
                    .execute();
        }
    }

    private ProgramId program(ClientId client) {
        return sql.select(ASSIGNMENT.PROGRAM_ID)
                .from(ASSIGNMENT)
                .where(ASSIGNMENT.ACTIVE_CLIENT_ID.eq(client))
                .fetchOptional(ASSIGNMENT.PROGRAM_ID)
                .orElse(NO_PROGRAM);
    }

    private void add(ClientId client, LocalDate week, AccountId therapist, ProgramId program, Counts counts) {
        sql.insertInto(CLIENT_WEEK)
                .set(CLIENT_WEEK.CLIENT_ID, client)
                .set(CLIENT_WEEK.WEEK, week)
                .set(CLIENT_WEEK.THERAPIST_ID, therapist)
                .set(CLIENT_WEEK.PROGRAM_ID, program)
                .set(CLIENT_WEEK.CHECK_INS, counts.checkIns())
                .set(CLIENT_WEEK.PLANNED, counts.planned())
                .set(CLIENT_WEEK.STARTED, counts.started())
                .set(CLIENT_WEEK.COMPLETED, counts.completed())
                .set(CLIENT_WEEK.PULLED_BACK, counts.pulledBack())
                .set(CLIENT_WEEK.STOPPED, counts.stopped())
                .set(CLIENT_WEEK.ANSWERED_ALERTS, counts.answeredAlerts())
                .set(CLIENT_WEEK.ANSWER_MINUTES, counts.answerMinutes())
                .onConflict(CLIENT_WEEK.WEEK, CLIENT_WEEK.CLIENT_ID, CLIENT_WEEK.THERAPIST_ID, CLIENT_WEEK.PROGRAM_ID)
                .doUpdate()
                .set(CLIENT_WEEK.CHECK_INS, CLIENT_WEEK.CHECK_INS.plus(counts.checkIns()))
                .set(CLIENT_WEEK.PLANNED, CLIENT_WEEK.PLANNED.plus(counts.planned()))
                .set(CLIENT_WEEK.STARTED, CLIENT_WEEK.STARTED.plus(counts.started()))
                .set(CLIENT_WEEK.COMPLETED, CLIENT_WEEK.COMPLETED.plus(counts.completed()))
                .set(CLIENT_WEEK.PULLED_BACK, CLIENT_WEEK.PULLED_BACK.plus(counts.pulledBack()))
                .set(CLIENT_WEEK.STOPPED, CLIENT_WEEK.STOPPED.plus(counts.stopped()))
                .set(CLIENT_WEEK.ANSWERED_ALERTS, CLIENT_WEEK.ANSWERED_ALERTS.plus(counts.answeredAlerts()))
                .set(CLIENT_WEEK.ANSWER_MINUTES, CLIENT_WEEK.ANSWER_MINUTES.plus(counts.answerMinutes()))
                .execute();
    }

    /** How much to add to each count. */
    record Counts(
            int checkIns,
            int planned,
            int started,
            int completed,
            int pulledBack,
            int stopped,
            int answeredAlerts,
            int answerMinutes) {

        Counts plus(Counts other) {
            return new Counts(
                    checkIns + other.checkIns,
                    planned + other.planned,
                    started + other.started,
                    completed + other.completed,
                    pulledBack + other.pulledBack,
                    stopped + other.stopped,
                    answeredAlerts + other.answeredAlerts,
                    answerMinutes + other.answerMinutes);
        }

        static Counts ofCheckIns(int many) {
            return new Counts(many, 0, 0, 0, 0, 0, 0, 0);
        }

        static Counts ofPlanned(int many) {
            return new Counts(0, many, 0, 0, 0, 0, 0, 0);
        }

        static Counts ofStarted() {
            return new Counts(0, 0, 1, 0, 0, 0, 0, 0);
        }

        static Counts ofEnded(boolean completed, boolean pulledBack, boolean stopped) {
            return new Counts(0, 0, 0, completed ? 1 : 0, pulledBack ? 1 : 0, stopped ? 1 : 0, 0, 0);
        }

        /** An alert that was answered after waiting; a minute that has begun counts. */
        static Counts ofAnswered(Duration waited) {
            return new Counts(0, 0, 0, 0, 0, 0, 1, Math.toIntExact(waited.toMinutes()) + 1);
        }
    }
}
