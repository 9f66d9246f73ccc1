package thaw.record.clinic;

import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.ACCOUNT_WEEK;
import static thaw.jooq.Tables.ASSIGNMENT;
import static thaw.jooq.Tables.CARE_TEAM;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.DOSE;
import static thaw.jooq.Tables.INTENSITY_CHANGE;
import static thaw.jooq.Tables.PLANNED_SESSION;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.database.BulkRepository;
import thaw.domain.pacing.Dose;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.people.Role;
import thaw.jooq.tables.records.AccountRecord;
import thaw.jooq.tables.records.AccountWeekRecord;
import thaw.jooq.tables.records.AssignmentRecord;
import thaw.jooq.tables.records.CareTeamRecord;
import thaw.jooq.tables.records.ClientRecord;
import thaw.jooq.tables.records.DoseRecord;
import thaw.jooq.tables.records.IntensityChangeRecord;
import thaw.jooq.tables.records.PlannedSessionRecord;

/** Writes made-up people and what is prescribed to them, in bulk. What they did is the governor's to write. */
@Repository
class ClinicRepository {

    private static final LocalDate FOR_GOOD = LocalDate.of(9999, 12, 31);

    private final DSLContext sql;
    private final BulkRepository bulk;

    ClinicRepository(DSLContext sql, BulkRepository bulk) {
        this.sql = sql;
        this.bulk = bulk;
    }

    boolean isEmpty() {
        return !sql.fetchExists(sql.selectOne().from(ACCOUNT));
    }

    boolean has(AccountId account) {
        return sql.fetchExists(ACCOUNT, ACCOUNT.ID.eq(account));
    }

    void addPeople(List<Person> people, Role role, ZoneId zone, Instant since) {
        bulk.insert(ACCOUNT, people.stream().map(person -> account(person, role, zone, since)).toList());
    }

    void addClients(List<MadeClient> clients, ZoneId zone) {
        bulk.insert(ACCOUNT, clients.stream()
                .map(client -> account(client.person(), Role.CLIENT, zone, client.openedAt()))
                .toList());
        bulk.insert(CLIENT, clients.stream().map(ClinicRepository::client).toList());
        bulk.insert(CARE_TEAM, clients.stream().map(client -> careTeam(client, zone)).toList());
        bulk.insert(ASSIGNMENT, clients.stream()
                .flatMap(client -> client.programs().stream().map(given -> assignment(client, given, zone)))
                .toList());
        bulk.insert(PLANNED_SESSION, clients.stream()
                .flatMap(client -> client.programs().stream()
                        .flatMap(given -> given.slots().stream().map(slot -> planned(client, given, slot))))
                .toList());
    }

    void addDoses(List<MadeClient> clients, Chance ids) {
        bulk.insert(DOSE, clients.stream().flatMap(client -> dose(client).stream()).toList());
        bulk.insert(INTENSITY_CHANGE, clients.stream()
                .flatMap(client -> client.acts().stream().map(act -> change(client, act, ids)))
                .toList());
    }

    /** @param signIns by account and Monday */
    void addSignIns(Map<AccountId, Map<LocalDate, Integer>> signIns) {
        bulk.insert(ACCOUNT_WEEK, signIns.entrySet().stream()
                .flatMap(account -> account.getValue().entrySet().stream().map(week -> {
                    AccountWeekRecord row = new AccountWeekRecord();
                    row.set(ACCOUNT_WEEK.ACCOUNT_ID, account.getKey());
                    row.set(ACCOUNT_WEEK.WEEK, week.getKey());
                    row.set(ACCOUNT_WEEK.SIGN_INS, week.getValue());
                    return row;
                }))
                .toList());
    }

    private static AccountRecord account(Person person, Role role, ZoneId zone, Instant since) {
        AccountRecord row = new AccountRecord();
        row.set(ACCOUNT.ID, person.id());
        row.set(ACCOUNT.USERNAME, person.username());
        row.set(ACCOUNT.DISPLAY_NAME, person.name());
        row.set(ACCOUNT.ROLE, role.name());
        row.set(ACCOUNT.PASSWORD_HASH, person.passwordHash());
        row.set(ACCOUNT.TIME_ZONE, zone.getId());
        row.set(ACCOUNT.ACTIVE, true);
        row.set(ACCOUNT.CREATED_AT, since);
        row.set(ACCOUNT.VERSION, 1);
        return row;
    }

    private static ClientRecord client(MadeClient client) {
        ClientRecord row = new ClientRecord();
        row.set(CLIENT.ID, client.history().client());
        row.set(CLIENT.ACCOUNT_ID, client.person().id());
        row.set(CLIENT.CREATED_AT, client.openedAt());
        return row;
    }

    private static CareTeamRecord careTeam(MadeClient client, ZoneId zone) {
        CareTeamRecord row = new CareTeamRecord();
        row.set(CARE_TEAM.THERAPIST_ID, client.history().therapist());
        row.set(CARE_TEAM.CLIENT_ID, client.history().client());
        row.set(CARE_TEAM.PART, "RESPONSIBLE");
        row.set(CARE_TEAM.FROM_DAY, LocalDate.ofInstant(client.openedAt(), zone));
        row.set(CARE_TEAM.UNTIL_DAY, FOR_GOOD);
        return row;
    }

    /** The last program still runs; the ones before it ended on the day after their last. */
    private static AssignmentRecord assignment(MadeClient client, GivenProgram given, ZoneId zone) {
        ClientId id = client.history().client();
        boolean runs = given.equals(client.programs().getLast());
        Instant assigned = given.given().start().minusDays(1).atTime(11, 0).atZone(zone).toInstant();
        Instant ended = given.given().lastDay().plusDays(1).atStartOfDay(zone).toInstant();
        AssignmentRecord row = new AssignmentRecord();
        row.set(ASSIGNMENT.ID, given.id());
        row.set(ASSIGNMENT.CLIENT_ID, id);
        row.set(ASSIGNMENT.ACTIVE_CLIENT_ID, runs ? id : null);
        row.set(ASSIGNMENT.PROGRAM_ID, given.given().program().id());
        row.set(ASSIGNMENT.START_DAY, given.given().start());
        row.set(ASSIGNMENT.END_DAY, given.given().lastDay());
        row.set(ASSIGNMENT.ASSIGNED_BY, client.history().therapist());
        row.set(ASSIGNMENT.ASSIGNED_AT, assigned);
        row.set(ASSIGNMENT.ENDED_AT, runs ? null : ended);
        return row;
    }

    private static PlannedSessionRecord planned(MadeClient client, GivenProgram given, GivenProgram.Slot slot) {
        PlannedSessionRecord row = new PlannedSessionRecord();
        row.set(PLANNED_SESSION.ID, slot.id());
        row.set(PLANNED_SESSION.ASSIGNMENT_ID, given.id());
        row.set(PLANNED_SESSION.CLIENT_ID, client.history().client());
        row.set(PLANNED_SESSION.LOCAL_DAY, slot.planned().day());
        row.set(PLANNED_SESSION.PHASE, slot.planned().phase());
        row.set(PLANNED_SESSION.ROUTE, slot.planned().route().id());
        row.set(PLANNED_SESSION.STATE, slot.done() ? "DONE" : "PLANNED");
        return row;
    }

    private static List<DoseRecord> dose(MadeClient client) {
        Dose dose = client.dose();
        if (dose == null) {
            return List.of();
        }
        DoseRecord row = new DoseRecord();
        row.set(DOSE.CLIENT_ID, client.history().client());
        row.set(DOSE.INTENSITY, dose.level().level());
        row.set(DOSE.CEILING, dose.ceiling().level());
        row.set(DOSE.PAUSED, dose.paused());
        row.set(DOSE.GROUNDING_ONLY, dose.groundingOnly());
        row.set(DOSE.GROUNDING_OWED, dose.groundingOwed());
        row.set(DOSE.VERSION, client.acts().size());
        return List.of(row);
    }

    private static IntensityChangeRecord change(MadeClient client, DoseAct act, Chance ids) {
        IntensityChangeRecord row = new IntensityChangeRecord();
        row.set(INTENSITY_CHANGE.ID, ids.id());
        row.set(INTENSITY_CHANGE.CLIENT_ID, client.history().client());
        row.set(INTENSITY_CHANGE.MADE_AT, act.at());
        row.set(INTENSITY_CHANGE.LOCAL_DAY, act.day());
        row.set(INTENSITY_CHANGE.ACT, act.kind().name());
        row.set(INTENSITY_CHANGE.LEVEL_BEFORE, act.before().level());
        row.set(INTENSITY_CHANGE.LEVEL_AFTER, act.after().level().level());
        row.set(INTENSITY_CHANGE.CEILING, act.after().ceiling().level());
        row.set(INTENSITY_CHANGE.PAUSED, act.after().paused());
        row.set(INTENSITY_CHANGE.GROUNDING_ONLY, act.after().groundingOnly());
        row.set(INTENSITY_CHANGE.BY_ACCOUNT, act.rules() == null ? client.history().therapist() : null);
        row.set(INTENSITY_CHANGE.RULES, act.rules());
        return row;
    }
}
