package thaw.admin.usage;

import static java.util.Map.entry;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.ACCOUNT_WEEK;
import static thaw.jooq.Tables.CLIENT_WEEK;
import static thaw.jooq.Tables.PROGRAM;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import thaw.admin.usage.UsageReport.Choice;
import thaw.admin.usage.UsageReport.Named;
import thaw.domain.people.AccountId;
import thaw.domain.people.Role;
import thaw.domain.program.ProgramId;
import thaw.domain.usage.Count;
import thaw.domain.usage.Counts;
import thaw.domain.usage.Measure;

/** Weekly counts from the rollups, one query each. Weeks are stored by their Mondays; nothing clinical is in them. */
@Repository
class UsageRepository {

    /** A measure in SQL. A row that was corrected below zero (planned here, withdrawn there) counts as nothing. */
    private record Column(Field<BigDecimal> many, Field<Integer> people) {

        static Column of(Field<Integer> counted) {
            return new Column(
                    sum(when(counted.gt(0), counted).else_(inline(0))).as("many_" + counted.getName()),
                    countDistinct(when(counted.gt(0), CLIENT_WEEK.CLIENT_ID)).as("people_" + counted.getName()));
        }

        Count read(Record row) {
            return new Count(row.get(many).longValue(), row.get(people));
        }
    }

    private static final Map<Measure, Column> COLUMNS = new EnumMap<>(Map.ofEntries(
            entry(Measure.STARTED, Column.of(CLIENT_WEEK.STARTED)),
            entry(Measure.COMPLETED, Column.of(CLIENT_WEEK.COMPLETED)),
            entry(Measure.CHECK_INS, Column.of(CLIENT_WEEK.CHECK_INS)),
            entry(Measure.PLANNED, Column.of(CLIENT_WEEK.PLANNED)),
            entry(Measure.PULLED_BACK, Column.of(CLIENT_WEEK.PULLED_BACK)),
            entry(Measure.STOPPED, Column.of(CLIENT_WEEK.STOPPED)),
            entry(Measure.ANSWERED_ALERTS, Column.of(CLIENT_WEEK.ANSWERED_ALERTS)),
            entry(Measure.ANSWER_MINUTES, Column.of(CLIENT_WEEK.ANSWER_MINUTES))));

    private static final Field<Integer> ACTIVE_CLIENTS = countDistinct(
                    when(CLIENT_WEEK.CHECK_INS.plus(CLIENT_WEEK.STARTED).gt(0), CLIENT_WEEK.CLIENT_ID))
            .as("active_clients");

    private static final Field<BigDecimal> SIGN_INS = sum(ACCOUNT_WEEK.SIGN_INS).as("many_sign_ins");
    private static final Field<Integer> SIGNED_IN = countDistinct(ACCOUNT_WEEK.ACCOUNT_ID).as("people_signed_in");
    private static final Field<Integer> THERAPISTS = countDistinct(
                    when(ACCOUNT.ROLE.eq(Role.THERAPIST.name()), ACCOUNT_WEEK.ACCOUNT_ID))
            .as("therapists");

    private final DSLContext sql;

    UsageRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The record of all clients together, by week; a week without a row is left out. */
    Map<LocalDate, Counts> ofClients(Collection<LocalDate> weeks) {
        return sql.select(CLIENT_WEEK.WEEK)
                .select(clientFields())
                .from(CLIENT_WEEK)
                .where(CLIENT_WEEK.WEEK.in(weeks))
                .groupBy(CLIENT_WEEK.WEEK)
                .fetchMap(row -> row.get(CLIENT_WEEK.WEEK), UsageRepository::clientCounts);
    }

    Map<LocalDate, Map<UUID, Counts>> byProgram(Collection<LocalDate> weeks) {
        return by(CLIENT_WEEK.PROGRAM_ID, ProgramId::value, weeks);
    }

    Map<LocalDate, Map<UUID, Counts>> byTherapist(Collection<LocalDate> weeks) {
        return by(CLIENT_WEEK.THERAPIST_ID, AccountId::value, weeks);
    }

    private <K> Map<LocalDate, Map<UUID, Counts>> by(
            Field<K> part, Function<K, UUID> id, Collection<LocalDate> asked) {
        Map<LocalDate, Map<UUID, Counts>> weeks = new HashMap<>();
        sql.select(CLIENT_WEEK.WEEK, part)
                .select(clientFields())
                .from(CLIENT_WEEK)
                .where(CLIENT_WEEK.WEEK.in(asked))
                .groupBy(CLIENT_WEEK.WEEK, part)
                .forEach(row -> weeks.computeIfAbsent(row.get(CLIENT_WEEK.WEEK), week -> new HashMap<>())
                        .put(id.apply(row.get(part)), clientCounts(row)));
        return weeks;
    }

    /** Signing in, by week; a week without a row is left out. */
    Map<LocalDate, Counts> ofAccounts(Collection<LocalDate> weeks) {
        return sql.select(ACCOUNT_WEEK.WEEK, SIGN_INS, SIGNED_IN, THERAPISTS)
                .from(ACCOUNT_WEEK)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ACCOUNT_WEEK.ACCOUNT_ID))
                .where(ACCOUNT_WEEK.WEEK.in(weeks))
                .groupBy(ACCOUNT_WEEK.WEEK)
                .fetchMap(
                        row -> row.get(ACCOUNT_WEEK.WEEK),
                        row -> new Counts(Map.of(
                                Measure.SIGN_INS,
                                new Count(row.get(SIGN_INS).longValue(), row.get(SIGNED_IN)),
                                Measure.ACTIVE_THERAPISTS,
                                Count.ofPeople(row.get(THERAPISTS)))));
    }

    List<Choice<ProgramId>> programs() {
        return sql.select(PROGRAM.ID, PROGRAM.NAME, PROGRAM.VERSION)
                .from(PROGRAM)
                .orderBy(PROGRAM.NAME, PROGRAM.VERSION)
                .fetch(row -> new Choice<>(
                        row.get(PROGRAM.ID), new Named(named(row.get(PROGRAM.NAME), row.get(PROGRAM.VERSION)))));
    }

    private static String named(String program, int version) {
        return version == 1 ? program : program + " " + version;
    }

    List<Choice<AccountId>> therapists() {
        return sql.select(ACCOUNT.ID, ACCOUNT.DISPLAY_NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ROLE.eq(Role.THERAPIST.name()))
                .orderBy(ACCOUNT.DISPLAY_NAME, ACCOUNT.ID)
                .fetch(row -> new Choice<>(row.get(ACCOUNT.ID), new Named(row.get(ACCOUNT.DISPLAY_NAME))));
    }

    private static List<Field<?>> clientFields() {
        List<Field<?>> fields = new ArrayList<>(List.of(ACTIVE_CLIENTS));
        COLUMNS.values().forEach(column -> fields.addAll(List.of(column.many(), column.people())));
        return fields;
    }

    private static Counts clientCounts(Record row) {
        Map<Measure, Count> counts = new EnumMap<>(Measure.class);
        counts.put(Measure.ACTIVE_CLIENTS, Count.ofPeople(row.get(ACTIVE_CLIENTS)));
        COLUMNS.forEach((measure, column) -> counts.put(measure, column.read(row)));
        return new Counts(counts);
    }
}
