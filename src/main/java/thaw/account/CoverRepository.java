package thaw.account;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.lower;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.COVER;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;
import thaw.domain.people.Role;
import thaw.jooq.tables.records.CoverRecord;

/** The only writer of covers. */
@Repository
class CoverRepository {

    private final DSLContext sql;

    CoverRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The covers of a therapist that have not ended, the next one first. */
    List<Cover> of(AccountId therapist, LocalDate today) {
        return sql.select(COVER.ID, ACCOUNT.DISPLAY_NAME, COVER.FROM_DAY, COVER.UNTIL_DAY, COVER.AWAY)
                .from(COVER)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(COVER.COVERED_BY))
                .where(COVER.THERAPIST_ID.eq(therapist), COVER.UNTIL_DAY.ge(today))
                .orderBy(COVER.FROM_DAY)
                .fetch(mapping(Cover::new));
    }

    /** What {@link Covers} needs of a cover to end it. */
    record Held(Covers.Plan plan, UUID id) {}

    /** The therapist's own cover that has not ended. */
    Optional<Held> own(AccountId therapist, UUID id, LocalDate today) {
        return sql.selectFrom(COVER)
                .where(COVER.ID.eq(id), COVER.THERAPIST_ID.eq(therapist), COVER.UNTIL_DAY.ge(today))
                .fetchOptional(CoverRepository::held);
    }

    /** The covers of a therapist from a day on that somebody stands in for. */
    List<Held> withSomebody(AccountId therapist, LocalDate from) {
        return sql.selectFrom(COVER)
                .where(COVER.THERAPIST_ID.eq(therapist), COVER.UNTIL_DAY.ge(from), COVER.COVERED_BY.isNotNull())
                .fetch(CoverRepository::held);
    }

    private static Held held(CoverRecord row) {
        return new Held(
                new Covers.Plan(
                        row.get(COVER.COVERED_BY), row.get(COVER.FROM_DAY), row.get(COVER.UNTIL_DAY), row.get(COVER.AWAY)),
                row.get(COVER.ID));
    }

    /** Whether another cover of the therapist touches these days. */
    boolean overlaps(AccountId therapist, LocalDate from, LocalDate until) {
        return sql.fetchExists(
                COVER, COVER.THERAPIST_ID.eq(therapist), COVER.FROM_DAY.le(until), COVER.UNTIL_DAY.ge(from));
    }

    /** Holds on to the therapist, so that two covers are not added at the same moment. */
    void lock(AccountId therapist) {
        sql.select(ACCOUNT.ID).from(ACCOUNT).where(ACCOUNT.ID.eq(therapist)).forUpdate().fetch();
    }

    void add(AccountId therapist, Covers.Plan plan) {
        sql.insertInto(COVER)
                .set(COVER.ID, UUID.randomUUID())
                .set(COVER.THERAPIST_ID, therapist)
                .set(COVER.COVERED_BY, plan.by())
                .set(COVER.FROM_DAY, plan.from())
                .set(COVER.UNTIL_DAY, plan.until())
                .set(COVER.AWAY, plan.away())
                .execute();
    }

    /** The cover ends with that day; one that has not begun by then is gone. */
    void end(UUID id, LocalDate lastDay) {
        sql.deleteFrom(COVER).where(COVER.ID.eq(id), COVER.FROM_DAY.gt(lastDay)).execute();
        sql.update(COVER).set(COVER.UNTIL_DAY, lastDay).where(COVER.ID.eq(id)).execute();
    }

    List<Colleague> colleagues(AccountId therapist, String search, int offset, int limit) {
        return sql.select(ACCOUNT.ID, ACCOUNT.DISPLAY_NAME)
                .from(ACCOUNT)
                .where(
                        colleagueOf(therapist),
                        lower(ACCOUNT.DISPLAY_NAME).contains(search.strip().toLowerCase(Locale.ROOT)))
                .orderBy(ACCOUNT.DISPLAY_NAME, ACCOUNT.ID)
                .offset(offset)
                .limit(limit)
                .fetch(mapping(Colleague::new));
    }

    Optional<Colleague> colleague(AccountId account) {
        return sql.select(ACCOUNT.ID, ACCOUNT.DISPLAY_NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .fetchOptional(mapping(Colleague::new));
    }

    boolean isColleague(AccountId therapist, AccountId other) {
        return sql.fetchExists(ACCOUNT, colleagueOf(therapist), ACCOUNT.ID.eq(other));
    }

    private static Condition colleagueOf(AccountId therapist) {
        return ACCOUNT.ROLE.eq(Role.THERAPIST.name()).and(ACCOUNT.ACTIVE.isTrue()).and(ACCOUNT.ID.ne(therapist));
    }
}
