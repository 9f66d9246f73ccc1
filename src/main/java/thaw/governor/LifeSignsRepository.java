package thaw.governor;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static thaw.jooq.Tables.CHECK_IN;
import static thaw.jooq.Tables.CLIENT_STATE;
import static thaw.jooq.Tables.PLANNED_SESSION;
import static thaw.jooq.Tables.SESSION_RUN;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.Question;
import thaw.domain.people.ClientId;
import thaw.domain.trend.Occasion;
import thaw.domain.trend.OwnRhythm;
import thaw.domain.trend.Series;
import thaw.domain.trend.Turbulence;

/**
 * Keeps what the caseload tells of a client beside the newest evidence: from when on a silence is unusual, whether the last
 * weeks look like thawing or like coming apart, and how many planned sessions in a row went by.
 */
@Repository
class LifeSignsRepository {

    private static final int WEATHER_DAYS = 28;

    private final DSLContext sql;

    LifeSignsRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Looks again, as of the client's day. */
    void look(ClientId client, LocalDate today) {
        sql.update(CLIENT_STATE)
                .set(CLIENT_STATE.SILENT_AFTER, OwnRhythm.of(contacts(client, today.minusDays(OwnRhythm.DAYS)))
                        .map(OwnRhythm::unusualAfter)
                        .orElse(null))
                .set(CLIENT_STATE.WEATHER, Turbulence.of(lanes(client, today), today.toEpochDay()).weather().name())
                .set(CLIENT_STATE.MISSED, field(missed(client, today)))
                .where(CLIENT_STATE.CLIENT_ID.eq(client))
                .execute();
    }

    private List<Integer> contacts(ClientId client, LocalDate from) {
        return sql.select(CHECK_IN.LOCAL_DAY)
                .from(CHECK_IN)
                .where(
                        CHECK_IN.CLIENT_ID.eq(client),
                        CHECK_IN.MADE_AT.ge(from.atStartOfDay(ZoneOffset.UTC).toInstant()))
                .union(select(SESSION_RUN.LOCAL_DAY)
                        .from(SESSION_RUN)
                        .where(
                                SESSION_RUN.CLIENT_ID.eq(client),
                                SESSION_RUN.STARTED_AT.ge(from.atStartOfDay(ZoneOffset.UTC).toInstant())))
                .fetch(day -> Math.toIntExact(day.value1().toEpochDay()));
    }

    /** One occasion a day; of several check-ins of a day the last one speaks. */
    private Map<Question, Series> lanes(ClientId client, LocalDate today) {
        LocalDate from = today.minusDays(WEATHER_DAYS);
        Map<LocalDate, CheckIn> byDay = new HashMap<>();
        sql.selectFrom(CHECK_IN)
                .where(
                        CHECK_IN.CLIENT_ID.eq(client),
                        CHECK_IN.MADE_AT.ge(from.atStartOfDay(ZoneOffset.UTC).toInstant()),
                        CHECK_IN.LOCAL_DAY.le(today))
                .orderBy(CHECK_IN.MADE_AT)
                .fetch(CheckInRepository::checkIn)
                .forEach(checkIn -> byDay.put(checkIn.day(), checkIn));
        Map<Question, Series> lanes = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            List<Occasion> occasions = new ArrayList<>();
            byDay.forEach((day, checkIn) -> occasions.add(Occasion.of(day, checkIn.answer(question))));
            lanes.put(question, Series.of(occasions));
        }
        return lanes;
    }

    /** Planned sessions that went by since the last one that was done. */
    private static Select<Record1<Integer>> missed(ClientId client, LocalDate today) {
        var done = PLANNED_SESSION.as("done");
        return selectCount()
                .from(PLANNED_SESSION)
                .where(
                        PLANNED_SESSION.CLIENT_ID.eq(client),
                        PLANNED_SESSION.LOCAL_DAY.lt(today),
                        PLANNED_SESSION.STATE.eq(inline("PLANNED")),
                        PLANNED_SESSION.LOCAL_DAY.gt(field(select(DSL.coalesce(
                                        DSL.max(done.LOCAL_DAY), DSL.val(LocalDate.EPOCH)))
                                .from(done)
                                .where(done.CLIENT_ID.eq(client), done.STATE.eq(inline("DONE"))))));
    }
}
