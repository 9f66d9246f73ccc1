package thaw.practice.journey;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static thaw.jooq.Tables.CHECK_IN;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.CLIENT_CHOICE;
import static thaw.jooq.Tables.DOSE;
import static thaw.jooq.Tables.INTENSITY_CHANGE;
import static thaw.jooq.Tables.SESSION_RUN;
import static thaw.jooq.Tables.STIRRING;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import thaw.domain.people.ClientId;

/** A client's way in one query. */
@Repository
class WayRepository {

    private static final int PACE_DAYS = 182;

    private final DSLContext sql;

    WayRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The way up to the client's today. */
    Way way(ClientId client, LocalDate today) {
        return sql.select(
                        checkInDays(today.minusDays(Way.DAYS - 1L)),
                        DOSE.INTENSITY,
                        sessions(),
                        stirrings(),
                        pace(today.minusDays(PACE_DAYS)),
                        volumes(today.minusDays(Way.PICTURE_DAYS - 1L)),
                        CLIENT_CHOICE.WAY_PUT_AWAY.convertFrom(Boolean.TRUE::equals),
                        CLIENT_CHOICE.WAY_KEPT_BACK.convertFrom(Boolean.TRUE::equals))
                .from(CLIENT)
                .leftJoin(DOSE)
                .on(DOSE.CLIENT_ID.eq(CLIENT.ID))
                .leftJoin(CLIENT_CHOICE)
                .on(CLIENT_CHOICE.CLIENT_ID.eq(CLIENT.ID))
                .where(CLIENT.ID.eq(client))
                .fetchSingle(mapping(Way::new));
    }

    /** The index knows moments, not days: a day begins somewhere on earth within a day of its UTC midnight. */
    private static Instant before(LocalDate day) {
        return day.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Field<Integer> checkInDays(LocalDate from) {
        return field(select(countDistinct(CHECK_IN.LOCAL_DAY))
                .from(CHECK_IN)
                .where(
                        CHECK_IN.CLIENT_ID.eq(CLIENT.ID),
                        CHECK_IN.MADE_AT.ge(before(from)),
                        CHECK_IN.LOCAL_DAY.ge(from)));
    }

    private static Field<Integer> sessions() {
        return field(selectCount()
                .from(SESSION_RUN)
                .where(
                        SESSION_RUN.CLIENT_ID.eq(CLIENT.ID),
                        SESSION_RUN.ENDED_AT.isNotNull(),
                        SESSION_RUN.INTENSITY.eq(DOSE.INTENSITY)));
    }

    private static Field<Integer> stirrings() {
        Field<Integer> alone = field(selectCount().from(STIRRING).where(STIRRING.CLIENT_ID.eq(CLIENT.ID)));
        Field<Integer> inCheckIns = field(select(count())
                .from(CHECK_IN)
                .where(CHECK_IN.CLIENT_ID.eq(CLIENT.ID), CHECK_IN.STIRRING.isTrue()));
        Field<Integer> inSessions = field(select(count())
                .from(SESSION_RUN)
                .where(SESSION_RUN.CLIENT_ID.eq(CLIENT.ID), SESSION_RUN.STIRRING.isTrue()));
        return alone.plus(inCheckIns).plus(inSessions);
    }

    private static Field<List<Way.PaceChange>> pace(LocalDate from) {
        return multiset(select(INTENSITY_CHANGE.LOCAL_DAY, INTENSITY_CHANGE.ACT, INTENSITY_CHANGE.RULES)
                        .from(INTENSITY_CHANGE)
                        .where(
                                INTENSITY_CHANGE.CLIENT_ID.eq(CLIENT.ID),
                                INTENSITY_CHANGE.MADE_AT.ge(before(from)),
                                INTENSITY_CHANGE.LOCAL_DAY.ge(from))
                        .orderBy(INTENSITY_CHANGE.MADE_AT.desc()))
                .convertFrom(rows -> rows.map(mapping(Way.PaceChange::new)));
    }

    /** Grouped here: inside a grouped nested query H2 does not find the client outside of it. */
    private static List<Way.DayVolume> means(List<Way.DayVolume> ratings) {
        Map<LocalDate, Double> byDay = ratings.stream().collect(Collectors.groupingBy(
                Way.DayVolume::day, TreeMap::new, Collectors.averagingDouble(Way.DayVolume::volume)));
        return byDay.entrySet().stream()
                .map(day -> new Way.DayVolume(day.getKey(), day.getValue()))
                .toList();
    }

    private static Field<List<Way.DayVolume>> volumes(LocalDate from) {
        return multiset(select(CHECK_IN.LOCAL_DAY, CHECK_IN.VOLUME)
                        .from(CHECK_IN)
                        .where(
                                CHECK_IN.CLIENT_ID.eq(CLIENT.ID),
                                CHECK_IN.MADE_AT.ge(before(from)),
                                CHECK_IN.LOCAL_DAY.ge(from),
                                CHECK_IN.VOLUME.isNotNull()))
                .convertFrom(rows -> means(rows.map(mapping(Way.DayVolume::new))));
    }
}
