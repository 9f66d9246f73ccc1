package thaw.care.caseload;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.localDateAdd;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.ASSIGNMENT;
import static thaw.jooq.Tables.CARE_TEAM;
import static thaw.jooq.Tables.CASELOAD_LOOK;
import static thaw.jooq.Tables.CHECK_IN;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.CLIENT_STATE;
import static thaw.jooq.Tables.DOSE;
import static thaw.jooq.Tables.PLANNED_SESSION;
import static thaw.jooq.Tables.PROGRAM;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.trend.Weather;
import thaw.governor.Attention;

/** The caseload in one query. */
@Repository
class CaseloadRepository {

    /** Sparkline, adherence: how far back a row looks. */
    private static final int DAYS = 14;

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
        Table<?> page = sql.select(
                        CARE_TEAM.CLIENT_ID, tier, CLIENT_STATE.LAST_CONTACT_DAY, CLIENT_STATE.MISSED,
                        ACCOUNT.DISPLAY_NAME)
                .from(CLIENTS)
                .where(mine(therapist, today, filter))
                .orderBy(order(filter, tier, CLIENT_STATE.MISSED, CLIENT_STATE.LAST_CONTACT_DAY,
                        ACCOUNT.DISPLAY_NAME, CARE_TEAM.CLIENT_ID))
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
                        CLIENT_STATE.SILENT_AFTER,
                        CLIENT_STATE.WEATHER.convertFrom(Weather::valueOf),
                        CLIENT_STATE.MISSED,
                        CLIENT_STATE.CORRECTIONS,
                        look(),
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
                .leftJoin(CASELOAD_LOOK)
                .on(CASELOAD_LOOK.CLIENT_ID.eq(CLIENT.ID), CASELOAD_LOOK.THERAPIST_ID.eq(therapist))
                .orderBy(order(filter, page.field(tier), page.field(CLIENT_STATE.MISSED), lastContact, name, CLIENT.ID))
                .fetch(mapping(CaseloadRow::new));
    }

    private static List<OrderField<?>> order(
            CaseloadFilter filter,
            Field<Integer> tier,
            Field<Integer> missed,
            Field<LocalDate> lastContact,
            Field<String> name,
            Field<ClientId> client) {
        OrderField<?> longest = lastContact.asc().nullsFirst();
        return switch (filter.order()) {
            case RANK -> List.of(tier.desc(), longest, name, client);
            case CONTACT -> List.of(longest, tier.desc(), name, client);
            case SESSIONS -> List.of(missed.desc(), tier.desc(), longest, name, client);
            case NAME -> List.of(name, client);
        };
    }

    private static SelectField<CaseloadRow.@Nullable Look> look() {
        return row(
                        CASELOAD_LOOK.LOOKED_AT,
                        CASELOAD_LOOK.TIER,
                        CASELOAD_LOOK.REASON,
                        CASELOAD_LOOK.REASON_VALUE,
                        CASELOAD_LOOK.RULES)
                .mapping(CaseloadRepository::look);
    }

    private static CaseloadRow.@Nullable Look look(
            @Nullable Instant at,
            @Nullable Integer tier,
            @Nullable String reason,
            @Nullable Double value,
            @Nullable String rule) {
        return at == null || tier == null || reason == null
                ? null
                : new CaseloadRow.Look(at, tier, Attention.Reason.valueOf(reason), value, rule);
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
                .and(shown(filter.shown(), today));
    }

    private static Condition shown(CaseloadFilter.Shown shown, LocalDate today) {
        return switch (shown) {
            case EVERYBODY -> noCondition();
            case WAITING -> tier(today).gt(0);
            case PROPOSALS -> CLIENT_STATE.RULES.eq(inline(thaw.domain.pacing.Condition.U8.id()));
            case CORRECTIONS -> CLIENT_STATE.CORRECTIONS.gt(0);
            case SILENT -> silent(today);
            case COMING_APART -> CLIENT_STATE.WEATHER.eq(Weather.DESTABILISING.name());
            case THAWING -> CLIENT_STATE.WEATHER.eq(Weather.THAWING.name());
        };
    }

    /** Longer without a word than is usual for the person, or, where that is not known yet, than for everybody. */
    private static Condition silent(LocalDate today) {
        return localDateAdd(CLIENT_STATE.LAST_CONTACT_DAY, coalesce(CLIENT_STATE.SILENT_AFTER, CaseloadRow.SILENT_AFTER_DAYS))
                .lt(today);
    }

    private static Field<Integer> tier(LocalDate today) {
        return greatest(
                CLIENT_STATE.ATTENTION,
                case_().when(
                                silent(today)
                                        .or(CLIENT_STATE.CORRECTIONS.gt(0))
                                        .or(CLIENT_STATE.WEATHER.eq(inline(Weather.DESTABILISING.name()))),
                                inline(1))
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

    private static Field<List<@Nullable Integer>> volumes(LocalDate today) {
        return multiset(select(CHECK_IN.LOCAL_DAY, CHECK_IN.VOLUME)
                        .from(CHECK_IN)
                        .where(
                                CHECK_IN.CLIENT_ID.eq(CLIENT.ID),
                                CHECK_IN.MADE_AT.ge(
                                        today.minusDays(DAYS).atStartOfDay(ZoneOffset.UTC).toInstant()),
                                CHECK_IN.VOLUME.isNotNull()))
                .convertFrom(ratings -> daily(ratings, today.minusDays(DAYS - 1)));
    }

    /** One place for each day, and nothing in the places that have no rating. */
    private static List<@Nullable Integer> daily(Result<Record2<LocalDate, Double>> ratings, LocalDate first) {
        Map<LocalDate, Double> means = ratings.stream()
                .collect(groupingBy(Record2::value1, averagingDouble(Record2::value2)));
        return first.datesUntil(first.plusDays(DAYS))
                .<@Nullable Integer>map(day -> whole(means.get(day)))
                .toList();
    }

    private static @Nullable Integer whole(@Nullable Double mean) {
        return mean == null ? null : (int) Math.round(mean);
    }
}
