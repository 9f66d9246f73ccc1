package thaw.care.safety;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static thaw.account.CareTeamRepository.opens;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.CHECK_IN;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.GATE_CHANGE;
import static thaw.jooq.Tables.HELP_DISMISSAL;
import static thaw.jooq.Tables.SAFETY_PLAN;
import static thaw.jooq.Tables.SESSION_RUN;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.domain.checkin.CheckIn;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.practice.NotFor;
import thaw.domain.practice.Route;
import thaw.domain.safety.GateAct;
import thaw.domain.safety.GateChange;
import thaw.domain.safety.HelpRecord;
import thaw.domain.safety.SafetyPlan;
import thaw.domain.safety.Situation;
import thaw.domain.trend.Numbness;
import thaw.governor.Marks;

/** A client's safety in one query. */
@Repository
class SafetyRepository {

    private final DSLContext sql;

    SafetyRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The rows behind the page. */
    record Found(
            ClientId client,
            String name,
            ZoneId zone,
            List<SafetyPage.Act> acts,
            List<SafetyPage.Version> plans,
            List<HelpRecord.Day> days,
            List<HelpRecord.Session> sessions,
            List<SafetyPage.Dismissal> dismissals) {}

    /**
     * What there is, if the therapist may open the record on the day of asking.
     *
     * @param from check-ins and sessions from this day on
     */
    Optional<Found> of(AccountId therapist, ClientId client, LocalDate day, LocalDate from) {
        return sql.select(
                        CLIENT.ID,
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT.TIME_ZONE.convertFrom(ZoneId::of),
                        acts(),
                        plans(),
                        days(from),
                        sessions(from),
                        dismissals())
                .from(CLIENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CLIENT.ACCOUNT_ID))
                .where(CLIENT.ID.eq(client), opens(therapist, CLIENT.ID, day))
                .fetchOptional(mapping(Found::new));
    }

    private static Field<List<SafetyPage.Act>> acts() {
        return multiset(select(
                                GATE_CHANGE.SEQ,
                                row(
                                                GATE_CHANGE.LOCAL_DAY,
                                                GATE_CHANGE.ACT.convertFrom(GateAct::valueOf),
                                                GATE_CHANGE.ROUTE.convertFrom(SafetyRepository::route),
                                                GATE_CHANGE.NOT_FOR.convertFrom(SafetyRepository::condition),
                                                GATE_CHANGE.EVENT_DAY)
                                        .mapping(GateChange::new),
                                GATE_CHANGE.MADE_AT,
                                GATE_CHANGE.account().DISPLAY_NAME,
                                GATE_CHANGE.REASON)
                        .from(GATE_CHANGE)
                        .where(GATE_CHANGE.CLIENT_ID.eq(CLIENT.ID))
                        .orderBy(GATE_CHANGE.SEQ))
                .convertFrom(rows -> rows.map(mapping(SafetyPage.Act::new)));
    }

    private static @Nullable Route route(@Nullable String id) {
        return id == null ? null : Route.ofId(id).orElseThrow();
    }

    private static @Nullable NotFor condition(@Nullable String id) {
        return id == null ? null : NotFor.ofId(id).orElseThrow();
    }

    private static Field<List<SafetyPage.Version>> plans() {
        return multiset(select(
                                SAFETY_PLAN.VERSION,
                                SAFETY_PLAN.WRITTEN_AT,
                                SAFETY_PLAN.account().DISPLAY_NAME,
                                row(
                                                SAFETY_PLAN.WARNING_SIGNS,
                                                SAFETY_PLAN.WHAT_HELPS,
                                                SAFETY_PLAN.PEOPLE,
                                                SAFETY_PLAN.PLACES,
                                                SAFETY_PLAN.PROFESSIONALS,
                                                SAFETY_PLAN.SAFE_PLACE)
                                        .mapping(SafetyRepository::plan))
                        .from(SAFETY_PLAN)
                        .where(SAFETY_PLAN.CLIENT_ID.eq(CLIENT.ID))
                        .orderBy(SAFETY_PLAN.VERSION.desc()))
                .convertFrom(rows -> rows.map(mapping(SafetyPage.Version::new)));
    }

    private static SafetyPlan plan(
            String signs, String helps, String people, String places, String professionals, String safePlace) {
        return new SafetyPlan(Map.of(
                SafetyPlan.Part.WARNING_SIGNS, signs,
                SafetyPlan.Part.WHAT_HELPS, helps,
                SafetyPlan.Part.PEOPLE, people,
                SafetyPlan.Part.PLACES, places,
                SafetyPlan.Part.PROFESSIONALS, professionals,
                SafetyPlan.Part.SAFE_PLACE, safePlace));
    }

    private static Field<List<HelpRecord.Day>> days(LocalDate from) {
        return multiset(select(
                                CHECK_IN.LOCAL_DAY,
                                CHECK_IN.VOLUME,
                                CHECK_IN.PLEASANT,
                                CHECK_IN.PAINFUL,
                                CHECK_IN.OVERWHELM,
                                CHECK_IN.CONNECTED,
                                CHECK_IN.NUMBING.convertFrom(CheckIn.Numbing.LOT.name()::equals))
                        .from(CHECK_IN)
                        .where(CHECK_IN.CLIENT_ID.eq(CLIENT.ID), CHECK_IN.LOCAL_DAY.ge(from))
                        .orderBy(CHECK_IN.MADE_AT))
                .convertFrom(rows -> rows.map(mapping(HelpRecord.Day::new)));
    }

    private static Field<List<HelpRecord.Session>> sessions(LocalDate from) {
        return multiset(select(
                                SESSION_RUN.LOCAL_DAY,
                                SESSION_RUN.POST_OVERWHELM,
                                SESSION_RUN.ENDED_GROUNDED,
                                row(SESSION_RUN.STIRRING, SESSION_RUN.BODY_MARK, SESSION_RUN.BODY)
                                        .mapping((stirring, mark, body) ->
                                                new Numbness.Contact(stirring, Marks.answer(mark, body))))
                        .from(SESSION_RUN)
                        .where(
                                SESSION_RUN.CLIENT_ID.eq(CLIENT.ID),
                                SESSION_RUN.ENDED_AT.isNotNull(),
                                SESSION_RUN.LOCAL_DAY.ge(from))
                        .orderBy(SESSION_RUN.STARTED_AT))
                .convertFrom(rows -> rows.map(mapping(HelpRecord.Session::new)));
    }

    private static Field<List<SafetyPage.Dismissal>> dismissals() {
        return multiset(select(
                                HELP_DISMISSAL.SITUATION.convertFrom(Situation::valueOf),
                                HELP_DISMISSAL.MADE_AT,
                                HELP_DISMISSAL.LOCAL_DAY,
                                HELP_DISMISSAL.account().DISPLAY_NAME,
                                HELP_DISMISSAL.REASON)
                        .from(HELP_DISMISSAL)
                        .where(HELP_DISMISSAL.CLIENT_ID.eq(CLIENT.ID))
                        .orderBy(HELP_DISMISSAL.MADE_AT.desc(), HELP_DISMISSAL.ID))
                .convertFrom(rows -> rows.map(mapping(SafetyPage.Dismissal::new)));
    }
}
