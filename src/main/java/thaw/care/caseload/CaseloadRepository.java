package thaw.care.caseload;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.ASSIGNMENT;
import static thaw.jooq.Tables.CARE_TEAM;
import static thaw.jooq.Tables.CHECK_IN;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.CLIENT_STATE;
import static thaw.jooq.Tables.DOSE;
import static thaw.jooq.Tables.PLANNED_SESSION;
import static thaw.jooq.Tables.PROGRAM;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;
import thaw.governor.Attention;

/** The caseload in one query. */
@Repository
class CaseloadRepository {

    /** Sparkline, adherence: how far back a row looks. */
    private static final int DAYS = 14;

    /** Silence: no check-in and no session for more days than this is worth a look (rule G6). */
    private static final int SILENT_AFTER_DAYS = 7;

    private static final Table<?> CLIENTS = CARE_TEAM
            .join(CLIENT)
            .on(CLIENT.ID.eq(CARE_TEAM.CLIENT_ID))
            .join(ACCOUNT)
            .on(ACCOUNT.ID.eq(CLIENT.ACCOUNT_ID))
            .join(CLIENT_STATE)
            .on(CLIENT_STATE.CLIENT_ID.eq(CLIENT.ID));

    private final DSLContext sql;

    CaseloadRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The page is cut first: what a row tells beyond its rank is read for the rows of the page alone. */
    List<CaseloadRow> list(AccountId therapist, LocalDate today, CaseloadFilter filter, int offset, int limit) {
        Field<Integer> tier = tier(today).as("tier");
        Table<?> page = sql.select(CARE_TEAM.CLIENT_ID, tier, CLIENT_STATE.LAST_CONTACT_DAY, ACCOUNT.DISPLAY_NAME)
                .from(CLIENTS)
                .where(mine(therapist, today, filter))
                .orderBy(tier.desc(), CLIENT_STATE.LAST_CONTACT_DAY.asc().nullsFirst(), ACCOUNT.DISPLAY_NAME,
                        CARE_TEAM.CLIENT_ID)
                .offset(offset)
                .limit(limit)
                .asTable("page");
        Field<String> name = page.field(ACCOUNT.DISPLAY_NAME);
        Field<LocalDate> lastContact = page.field(CLIENT_STATE.LAST_CONTACT_DAY);
        return sql.select(
                        CLIENT.ID,
                        name,
                        page.field(tier),
                        CLIENT_STATE.REASON.convertFrom(Attention.Reason::valueOf),
                        CLIENT_STATE.REASON_VALUE,
                        CLIENT_STATE.RULES,
                        lastContact,
                        CLIENT_STATE.LAST_CHECK_IN_AT,
                        DOSE.INTENSITY,
                        DOSE.CEILING,
                        DOSE.PAUSED.convertFrom(Boolean.TRUE::equals),
                        PROGRAM.NAME,
                        planned(today, false),
                        planned(today, true),
                        volumes(today))
                .from(page)
                .join(CLIENT)
                .on(CLIENT.ID.eq(page.field(CARE_TEAM.CLIENT_ID)))
                .join(CLIENT_STATE)
                .on(CLIENT_STATE.CLIENT_ID.eq(CLIENT.ID))
                .leftJoin(DOSE)
                .on(DOSE.CLIENT_ID.eq(CLIENT.ID))
                .leftJoin(ASSIGNMENT)
                .on(ASSIGNMENT.ACTIVE_CLIENT_ID.eq(CLIENT.ID))
                .leftJoin(PROGRAM)
                .on(PROGRAM.ID.eq(ASSIGNMENT.PROGRAM_ID))
                .orderBy(page.field(tier).desc(), lastContact.asc().nullsFirst(), name, CLIENT.ID)
                .fetch(mapping(CaseloadRow::new));
    }

    int count(AccountId therapist, LocalDate today, CaseloadFilter filter) {
        return sql.fetchCount(select(CARE_TEAM.CLIENT_ID).from(CLIENTS).where(mine(therapist, today, filter)));
    }

    private static Condition mine(AccountId therapist, LocalDate today, CaseloadFilter filter) {
        String name = filter.name().strip().toLowerCase(Locale.ROOT);
        return CARE_TEAM.THERAPIST_ID
                .eq(therapist)
                .and(CARE_TEAM.FROM_DAY.le(today))
                .and(CARE_TEAM.UNTIL_DAY.ge(today))
                .and(ACCOUNT.ACTIVE.isTrue())
                .and(name.isEmpty() ? noCondition() : lower(ACCOUNT.DISPLAY_NAME).contains(name))
                .and(filter.waiting() ? tier(today).gt(0) : noCondition());
    }

    private static Field<Integer> tier(LocalDate today) {
        return greatest(
                CLIENT_STATE.ATTENTION,
                case_().when(CLIENT_STATE.LAST_CONTACT_DAY.lt(today.minusDays(SILENT_AFTER_DAYS)), inline(1))
                        .else_(inline(0)));
    }

    private static Field<Integer> planned(LocalDate today, boolean doneAlone) {
        return field(selectCount()
                .from(PLANNED_SESSION)
                .where(
                        PLANNED_SESSION.CLIENT_ID.eq(CLIENT.ID),
                        PLANNED_SESSION.LOCAL_DAY.ge(today.minusDays(DAYS)),
                        PLANNED_SESSION.LOCAL_DAY.lt(today),
                        doneAlone
                                ? PLANNED_SESSION.STATE.eq("DONE")
                                : PLANNED_SESSION.STATE.in("PLANNED", "DONE")));
    }

    private static Field<List<CaseloadRow.Point>> volumes(LocalDate today) {
        return multiset(select(CHECK_IN.LOCAL_DAY, CHECK_IN.VOLUME)
                        .from(CHECK_IN)
                        .where(
                                CHECK_IN.CLIENT_ID.eq(CLIENT.ID),
                                CHECK_IN.MADE_AT.ge(
                                        today.minusDays(DAYS).atStartOfDay(ZoneOffset.UTC).toInstant()),
                                CHECK_IN.VOLUME.isNotNull())
                        .orderBy(CHECK_IN.MADE_AT))
                .convertFrom(points -> points.map(mapping(CaseloadRow.Point::new)));
    }
}
