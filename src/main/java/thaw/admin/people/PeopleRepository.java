package thaw.admin.people;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.CARE_TEAM;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.ONE_TIME_CODES;
import static thaw.jooq.Tables.PASSKEY;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;
import thaw.domain.people.Role;
import thaw.jooq.tables.Account;

/** Accounts as the list of people shows them. */
@Repository
class PeopleRepository {

    private static final int AT_ONCE = 1_000;
    private static final Account THERAPIST = ACCOUNT.as("therapist");
    private static final Field<Role> ROLE = ACCOUNT.ROLE.convertFrom(Role::valueOf);

    private static final Condition HAS_CODES =
            DSL.exists(selectOne().from(ONE_TIME_CODES).where(ONE_TIME_CODES.ACCOUNT_ID.eq(ACCOUNT.ID)));
    private static final Condition HAS_PASSKEYS =
            DSL.exists(selectOne().from(PASSKEY).where(PASSKEY.ACCOUNT_ID.eq(ACCOUNT.ID)));

    private final DSLContext sql;

    PeopleRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<PersonRow> list(String search, LocalDate today, int offset, int limit) {
        return sql.select(
                        ACCOUNT.ID,
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT.USERNAME,
                        ROLE,
                        ACCOUNT.ACTIVE,
                        field(ACCOUNT.PASSWORD_HASH.isNull()),
                        field(HAS_CODES.or(HAS_PASSKEYS)),
                        THERAPIST.DISPLAY_NAME)
                .from(ACCOUNT)
                .leftJoin(CLIENT)
                .on(CLIENT.ACCOUNT_ID.eq(ACCOUNT.ID))
                .leftJoin(CARE_TEAM)
                .on(CARE_TEAM.CLIENT_ID.eq(CLIENT.ID), responsible(today))
                .leftJoin(THERAPIST)
                .on(THERAPIST.ID.eq(CARE_TEAM.THERAPIST_ID))
                .where(matches(search))
                .orderBy(ACCOUNT.DISPLAY_NAME, ACCOUNT.ID)
                .offset(offset)
                .limit(limit)
                .fetch(mapping(PersonRow::new));
    }

    int count(String search) {
        return sql.fetchCount(ACCOUNT, matches(search));
    }

    List<Person> activeTherapists(String search, int offset, int limit) {
        return sql.select(ACCOUNT.ID, ACCOUNT.DISPLAY_NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ROLE.eq(Role.THERAPIST.name()), ACCOUNT.ACTIVE.isTrue(), matches(search))
                .orderBy(ACCOUNT.DISPLAY_NAME, ACCOUNT.ID)
                .offset(offset)
                .limit(limit)
                .fetch(mapping(Person::new));
    }

    boolean isActiveTherapist(AccountId account) {
        return sql.fetchExists(
                ACCOUNT,
                ACCOUNT.ID.eq(account),
                ACCOUNT.ROLE.eq(Role.THERAPIST.name()),
                ACCOUNT.ACTIVE.isTrue());
    }

    /** Which of these usernames are taken. */
    Set<String> usernames(List<String> wanted) {
        return inStretches(wanted)
                .flatMap(some -> sql.select(ACCOUNT.USERNAME)
                        .from(ACCOUNT)
                        .where(ACCOUNT.USERNAME.in(some))
                        .fetch(ACCOUNT.USERNAME)
                        .stream())
                .collect(Collectors.toSet());
    }

    /** The active therapists among these usernames. */
    Map<String, AccountId> therapistsByUsername(List<String> wanted) {
        return inStretches(wanted)
                .flatMap(some -> sql.select(ACCOUNT.USERNAME, ACCOUNT.ID)
                        .from(ACCOUNT)
                        .where(
                                ACCOUNT.USERNAME.in(some),
                                ACCOUNT.ROLE.eq(Role.THERAPIST.name()),
                                ACCOUNT.ACTIVE.isTrue())
                        .fetch()
                        .stream())
                .collect(Collectors.toMap(Record2::value1, Record2::value2));
    }

    private static Stream<List<String>> inStretches(List<String> names) {
        return IntStream.iterate(0, from -> from < names.size(), from -> from + AT_ONCE)
                .mapToObj(from -> names.subList(from, Math.min(names.size(), from + AT_ONCE)));
    }

    boolean exists(AccountId account) {
        return sql.fetchExists(ACCOUNT, ACCOUNT.ID.eq(account));
    }

    /** Holds on to the admins until the transaction ends, so that two of them cannot switch each other off. */
    Set<AccountId> lockActiveAdmins() {
        return sql.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ROLE.eq(Role.ADMIN.name()), ACCOUNT.ACTIVE.isTrue())
                .forUpdate()
                .fetchSet(ACCOUNT.ID);
    }

    private static Condition responsible(LocalDate today) {
        return CARE_TEAM.PART
                .eq("RESPONSIBLE")
                .and(CARE_TEAM.FROM_DAY.le(today))
                .and(CARE_TEAM.UNTIL_DAY.ge(today));
    }

    private static Condition matches(String search) {
        String part = search.strip().toLowerCase(Locale.ROOT);
        return part.isEmpty()
                ? noCondition()
                : lower(ACCOUNT.DISPLAY_NAME).contains(part).or(ACCOUNT.USERNAME.contains(part));
    }
}
