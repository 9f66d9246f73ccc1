package thaw.account;

import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.ACCOUNT_WEEK;
import static thaw.jooq.Tables.CLIENT;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.people.Role;
import thaw.jooq.tables.records.AccountRecord;
import thaw.jooq.tables.records.ClientRecord;

/** Accounts as signing in needs them, and the count of sign-ins a week. */
@Repository
class AccountRepository {

    private final DSLContext sql;
    private final Clock clock;

    AccountRepository(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<ThawUser> byUsername(String username) {
        return one(ACCOUNT.USERNAME.eq(username));
    }

    Optional<ThawUser> byId(AccountId account) {
        return one(ACCOUNT.ID.eq(account));
    }

    private Optional<ThawUser> one(Condition which) {
        return sql.select(
                        ACCOUNT.ID,
                        ACCOUNT.USERNAME,
                        ACCOUNT.PASSWORD_HASH,
                        ACCOUNT.ROLE,
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT.TIME_ZONE,
                        ACCOUNT.ACTIVE,
                        ACCOUNT.client().ID)
                .from(ACCOUNT)
                .where(which)
                .fetchOptional(row -> new ThawUser(
                        row.get(ACCOUNT.USERNAME),
                        row.get(ACCOUNT.PASSWORD_HASH),
                        new Me(
                                row.get(ACCOUNT.ID),
                                Role.valueOf(row.get(ACCOUNT.ROLE)),
                                row.get(ACCOUNT.DISPLAY_NAME),
                                ZoneId.of(row.get(ACCOUNT.TIME_ZONE)),
                                row.get(ACCOUNT.client().ID)),
                        row.get(ACCOUNT.ACTIVE)));
    }

    boolean anyAdmin() {
        return sql.fetchExists(ACCOUNT, ACCOUNT.ROLE.eq(Role.ADMIN.name()));
    }

    Optional<String> passwordHash(AccountId account) {
        return sql.select(ACCOUNT.PASSWORD_HASH)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .fetchOptional(ACCOUNT.PASSWORD_HASH);
    }

    void setPassword(AccountId account, @Nullable String passwordHash) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.ID.eq(account))
                .execute();
    }

    void setActive(AccountId account, boolean active) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.ACTIVE, active)
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.ID.eq(account))
                .execute();
    }

    void setZone(AccountId account, ZoneId zone) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.TIME_ZONE, zone.getId())
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.ID.eq(account))
                .execute();
    }

    AccountId add(String username, String name, Role role, @Nullable String passwordHash, ZoneId zone) {
        AccountId id = AccountId.random();
        sql.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, id)
                .set(ACCOUNT.USERNAME, username)
                .set(ACCOUNT.DISPLAY_NAME, name)
                .set(ACCOUNT.ROLE, role.name())
                .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                .set(ACCOUNT.TIME_ZONE, zone.getId())
                .set(ACCOUNT.ACTIVE, true)
                .set(ACCOUNT.CREATED_AT, clock.instant())
                .set(ACCOUNT.VERSION, 1)
                .execute();
        return id;
    }

    /** Adds many at once, without passwords. */
    void addAll(List<NewAccounts.Fresh> people, ZoneId zone) {
        sql.batchInsert(people.stream().map(person -> row(person, zone)).toList()).execute();
    }

    private AccountRecord row(NewAccounts.Fresh person, ZoneId zone) {
        AccountRecord row = new AccountRecord();
        row.set(ACCOUNT.ID, person.id());
        row.set(ACCOUNT.USERNAME, person.username());
        row.set(ACCOUNT.DISPLAY_NAME, person.name());
        row.set(ACCOUNT.ROLE, person.role().name());
        row.set(ACCOUNT.TIME_ZONE, zone.getId());
        row.set(ACCOUNT.ACTIVE, true);
        row.set(ACCOUNT.CREATED_AT, clock.instant());
        row.set(ACCOUNT.VERSION, 1);
        return row;
    }

    /** Takes everything off the account that says who it was; its id stays, for the audit log. */
    void forget(AccountId account) {
        sql.deleteFrom(ACCOUNT_WEEK).where(ACCOUNT_WEEK.ACCOUNT_ID.eq(account)).execute();
        sql.update(ACCOUNT)
                .set(ACCOUNT.USERNAME, "erased-" + account)
                .set(ACCOUNT.DISPLAY_NAME, "–")
                .setNull(ACCOUNT.PASSWORD_HASH)
                .set(ACCOUNT.TIME_ZONE, "UTC")
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.ID.eq(account))
                .execute();
    }

    ClientId addClient(AccountId account) {
        ClientId client = ClientId.random();
        sql.insertInto(CLIENT)
                .set(CLIENT.ID, client)
                .set(CLIENT.ACCOUNT_ID, account)
                .set(CLIENT.CREATED_AT, clock.instant())
                .execute();
        return client;
    }

    /** Opens the records of these accounts. */
    void addClients(Map<ClientId, AccountId> accounts) {
        sql.batchInsert(accounts.entrySet().stream()
                        .map(one -> {
                            ClientRecord row = new ClientRecord();
                            row.set(CLIENT.ID, one.getKey());
                            row.set(CLIENT.ACCOUNT_ID, one.getValue());
                            row.set(CLIENT.CREATED_AT, clock.instant());
                            return row;
                        })
                        .toList())
                .execute();
    }

    void countSignIn(AccountId account, LocalDate day) {
        sql.insertInto(ACCOUNT_WEEK)
                .set(ACCOUNT_WEEK.ACCOUNT_ID, account)
                .set(ACCOUNT_WEEK.WEEK, day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                .set(ACCOUNT_WEEK.SIGN_INS, 1)
                .onConflict(ACCOUNT_WEEK.WEEK, ACCOUNT_WEEK.ACCOUNT_ID)
                .doUpdate()
                .set(ACCOUNT_WEEK.SIGN_INS, ACCOUNT_WEEK.SIGN_INS.plus(1))
                .execute();
    }
}
