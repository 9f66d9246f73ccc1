package thaw.care.alert;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static thaw.account.CareTeamRepository.opens;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.ALERT;
import static thaw.jooq.Tables.ALERT_STEP;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.LETTER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import thaw.domain.alert.AlertId;
import thaw.domain.pacing.Tier;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.jooq.tables.Account;

/** Reads alerts of the clients whose records a therapist may open. */
@Repository
class WorklistRepository {

    private static final Account OWNER = ACCOUNT.as("owner");
    private static final Account PERSON = ACCOUNT.as("person");
    private static final Field<Boolean> UNDELIVERED = field(exists(selectOne()
            .from(ALERT_STEP)
            .where(
                    ALERT_STEP.ALERT_ID.eq(ALERT.ID),
                    ALERT_STEP.OWNER_ID.eq(ALERT.OWNER_ID),
                    ALERT_STEP.DELIVERY.eq("FAILED"))));

    /** Letters that went out since the owner got it make up for those that did not. */
    private static final Field<Boolean> MAIL_FAILED = field(exists(letters(
                    LETTER.STATE.in("FAILED", "UNCLEAR").or(LETTER.STATE.eq("WAITING").and(LETTER.TROUBLE.isNotNull()))))
            .and(notExists(letters(LETTER.STATE.eq("SENT")))));

    private final DSLContext sql;

    WorklistRepository(DSLContext sql) {
        this.sql = sql;
    }

    private static Select<?> letters(Condition state) {
        return selectOne()
                .from(LETTER)
                .where(
                        LETTER.ACCOUNT_ID.eq(ALERT.OWNER_ID),
                        LETTER.KIND.eq(inline("NOTICE")),
                        LETTER.SETTLED_AT.isNull().or(LETTER.SETTLED_AT.ge(ALERT.HELD_SINCE)),
                        state);
    }

    /** Open alerts, overdue ones first, then the more pressing, then the sooner due; closed ones, the newest first. */
    List<AlertRow> list(AccountId therapist, LocalDate today, Instant now, AlertFilter filter, int offset, int limit) {
        Field<Integer> overdue = case_().when(ALERT.DUE_AT.le(now), inline(0)).else_(inline(1));
        return sql.select(row())
                .from(ALERT)
                .join(CLIENT).on(CLIENT.ID.eq(ALERT.CLIENT_ID))
                .join(ACCOUNT).on(ACCOUNT.ID.eq(CLIENT.ACCOUNT_ID))
                .join(OWNER).on(OWNER.ID.eq(ALERT.OWNER_ID))
                .where(mine(therapist, today, filter))
                .orderBy(filter.closed()
                        ? List.of(ALERT.STATE_SINCE.desc(), ALERT.ID.asc())
                        : List.of(overdue.asc(), pressing().desc(), ALERT.DUE_AT.asc(), ALERT.ID.asc()))
                .offset(offset)
                .limit(limit)
                .fetch(row -> row.value1());
    }

    int count(AccountId therapist, LocalDate today, AlertFilter filter) {
        return sql.fetchCount(ALERT, mine(therapist, today, filter));
    }

    private static Condition mine(AccountId therapist, LocalDate today, AlertFilter filter) {
        Condition stage = filter.closed() ? ALERT.ACTIVE_CLIENT_ID.isNull() : ALERT.ACTIVE_CLIENT_ID.isNotNull();
        return stage.and(opens(therapist, ALERT.CLIENT_ID, today));
    }

    Optional<AlertStory> story(AccountId therapist, LocalDate today, AlertId id) {
        return sql.select(row(), steps())
                .from(ALERT)
                .join(CLIENT).on(CLIENT.ID.eq(ALERT.CLIENT_ID))
                .join(ACCOUNT).on(ACCOUNT.ID.eq(CLIENT.ACCOUNT_ID))
                .join(OWNER).on(OWNER.ID.eq(ALERT.OWNER_ID))
                .where(ALERT.ID.eq(id), opens(therapist, ALERT.CLIENT_ID, today))
                .fetchOptional(mapping(AlertStory::new));
    }

    private static Field<List<AlertStory.Step>> steps() {
        Account by = ACCOUNT.as("by_person");
        return multiset(select(
                                ALERT_STEP.MADE_AT,
                                ALERT_STEP.ACT,
                                by.DISPLAY_NAME,
                                PERSON.DISPLAY_NAME,
                                ALERT_STEP.WORDS,
                                ALERT_STEP.DELIVERY)
                        .from(ALERT_STEP)
                        .join(PERSON).on(PERSON.ID.eq(ALERT_STEP.OWNER_ID))
                        .leftJoin(by).on(by.ID.eq(ALERT_STEP.BY_ACCOUNT))
                        .where(ALERT_STEP.ALERT_ID.eq(ALERT.ID))
                        .orderBy(ALERT_STEP.NUMBER))
                .convertFrom(rows -> rows.map(mapping(AlertStory.Step::new)));
    }

    /** Whose alert it is, if the therapist may open the record. */
    Optional<ClientId> client(AccountId therapist, LocalDate today, AlertId id) {
        return sql.select(ALERT.CLIENT_ID)
                .from(ALERT)
                .where(ALERT.ID.eq(id), opens(therapist, ALERT.CLIENT_ID, today))
                .fetchOptional(ALERT.CLIENT_ID);
    }

    private static Field<Integer> pressing() {
        return case_(ALERT.TIER).when(Tier.URGENT.name(), inline(2)).when(Tier.SAME_DAY.name(), inline(1)).else_(inline(0));
    }

    private static SelectField<AlertRow> row() {
        return DSL.row(
                        ALERT.ID,
                        ALERT.CLIENT_ID,
                        ACCOUNT.DISPLAY_NAME,
                        ALERT.RULE,
                        ALERT.TIER.convertFrom(Tier::valueOf),
                        ALERT.STATE.convertFrom(AlertRow.Stage::valueOf),
                        ALERT.OWNER_ID,
                        OWNER.DISPLAY_NAME,
                        ALERT.DUE_AT,
                        ALERT.RAISED_AT,
                        ALERT.FIRED,
                        UNDELIVERED,
                        MAIL_FAILED,
                        ALERT.VERSION)
                .mapping(AlertRow::new);
    }
}
