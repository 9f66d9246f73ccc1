package thaw.record.clinic;

import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.ACCOUNT_WEEK;
import static thaw.jooq.Tables.CARE_TEAM;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.DOSE;
import static thaw.jooq.Tables.INTENSITY_CHANGE;

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
import thaw.jooq.tables.records.CareTeamRecord;
import thaw.jooq.tables.records.ClientRecord;
import thaw.jooq.tables.records.DoseRecord;
import thaw.jooq.tables.records.IntensityChangeRecord;

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
