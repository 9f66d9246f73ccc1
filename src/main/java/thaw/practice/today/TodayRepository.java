package thaw.practice.today;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.CLIENT_STATE;
import static thaw.jooq.Tables.DOSE;
import static thaw.jooq.Tables.FILLED_FORM;
import static thaw.jooq.Tables.FORM_ORDER;
import static thaw.jooq.Tables.INTENSITY_CHANGE;
import static thaw.jooq.Tables.PLANNED_SESSION;
import static thaw.jooq.Tables.QUESTIONNAIRE;
import static thaw.jooq.Tables.SAFETY_PLAN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Route;

/** The client's day in one query. */
@Repository
class TodayRepository {

    /** For how many days a change of the pace is told. */
    static final int TOLD_DAYS = 7;

    private static final thaw.jooq.tables.Questionnaire NEWER = QUESTIONNAIRE.as("newer");

    private final DSLContext sql;

    TodayRepository(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Today> of(ClientId client, LocalDate today) {
        return sql.select(
                        ACCOUNT.DISPLAY_NAME,
                        val(today),
                        DOSE.INTENSITY,
                        DOSE.PAUSED.convertFrom(Boolean.TRUE::equals),
                        DOSE.READY,
                        CLIENT_STATE.LAST_CHECK_IN_AT,
                        CLIENT_STATE.LAST_CONTACT_DAY,
                        next(today),
                        field(or(DOSE.PAUSED.isTrue(), DOSE.GROUNDING_ONLY.isTrue(), DOSE.GROUNDING_OWED.gt(0)))
                                .convertFrom(Boolean.TRUE::equals),
                        inline(false),
                        field(exists(selectOne().from(SAFETY_PLAN).where(SAFETY_PLAN.CLIENT_ID.eq(CLIENT.ID)))),
                        inline(true),
                        questions(today),
                        planned(today),
                        changes(today))
                .from(CLIENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CLIENT.ACCOUNT_ID))
                .join(CLIENT_STATE)
                .on(CLIENT_STATE.CLIENT_ID.eq(CLIENT.ID))
                .leftJoin(DOSE)
                .on(DOSE.CLIENT_ID.eq(CLIENT.ID))
                .where(CLIENT.ID.eq(client))
                .fetchOptional(mapping(Today::new));
    }

    private static Field<LocalDate> next(LocalDate today) {
        return field(select(min(PLANNED_SESSION.LOCAL_DAY))
                .from(PLANNED_SESSION)
                .where(
                        PLANNED_SESSION.CLIENT_ID.eq(CLIENT.ID),
                        PLANNED_SESSION.LOCAL_DAY.gt(today),
                        PLANNED_SESSION.STATE.eq(inline("PLANNED"))));
    }

    /** Whose newest version was retired is asked no more; what was begun can be finished. */
    private static Field<List<Today.Questions>> questions(LocalDate today) {
        Condition begun =
                exists(selectOne().from(FILLED_FORM).where(FILLED_FORM.OPEN_ORDER_ID.eq(FORM_ORDER.ID)));
        return multiset(select(FORM_ORDER.ID, field(begun))
                        .from(FORM_ORDER)
                        .where(FORM_ORDER.CLIENT_ID.eq(CLIENT.ID), FORM_ORDER.NEXT_DAY.le(today), begun.or(isAsked()))
                        .orderBy(FORM_ORDER.NEXT_DAY, FORM_ORDER.ID))
                .convertFrom(rows -> rows.map(mapping(Today.Questions::new)));
    }

    private static Condition isAsked() {
        return exists(selectOne()
                .from(QUESTIONNAIRE)
                .where(
                        QUESTIONNAIRE.NAME.eq(FORM_ORDER.QUESTIONNAIRE),
                        QUESTIONNAIRE.RETIRED_AT.isNull(),
                        notExists(selectOne()
                                .from(NEWER)
                                .where(NEWER.NAME.eq(QUESTIONNAIRE.NAME), NEWER.VERSION.gt(QUESTIONNAIRE.VERSION)))));
    }

    private static Field<List<Today.Planned>> planned(LocalDate today) {
        return multiset(select(
                                PLANNED_SESSION.ID,
                                PLANNED_SESSION.ROUTE.convertFrom(
                                        route -> Route.ofId(route).orElseThrow()),
                                PLANNED_SESSION.STATE,
                                PLANNED_SESSION.LEVEL_WISH)
                        .from(PLANNED_SESSION)
                        .where(
                                PLANNED_SESSION.CLIENT_ID.eq(CLIENT.ID),
                                PLANNED_SESSION.LOCAL_DAY.eq(today),
                                PLANNED_SESSION.STATE.ne(inline("WITHDRAWN")))
                        .orderBy(PLANNED_SESSION.ID))
                .convertFrom(rows -> rows.map(mapping((id, route, state, wish) -> new Today.Planned(id, route, state, wish))));
    }

    private static Field<List<Today.Change>> changes(LocalDate today) {
        return multiset(select(
                                INTENSITY_CHANGE.LOCAL_DAY,
                                INTENSITY_CHANGE.ACT,
                                INTENSITY_CHANGE.LEVEL_AFTER,
                                INTENSITY_CHANGE.CEILING,
                                INTENSITY_CHANGE.account().DISPLAY_NAME,
                                INTENSITY_CHANGE.RULES)
                        .from(INTENSITY_CHANGE)
                        .where(
                                INTENSITY_CHANGE.CLIENT_ID.eq(CLIENT.ID),
                                INTENSITY_CHANGE.LOCAL_DAY.gt(today.minusDays(TOLD_DAYS)))
                        .orderBy(INTENSITY_CHANGE.MADE_AT.desc()))
                .convertFrom(rows -> rows.map(mapping(Today.Change::new)));
    }
}
