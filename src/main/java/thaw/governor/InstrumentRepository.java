package thaw.governor;

import static thaw.jooq.Tables.INSTRUMENT_SETTING;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import thaw.domain.measure.Instruments;
import thaw.domain.measure.JacobsonTruax;
import thaw.domain.people.AccountId;

/** The only writer of what the clinic has set about instruments. */
@Repository
class InstrumentRepository {

    private final DSLContext sql;

    InstrumentRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The newest setting of each instrument that has any. */
    List<InstrumentSetting> settings() {
        return sql.selectFrom(INSTRUMENT_SETTING)
                .orderBy(INSTRUMENT_SETTING.NAME, INSTRUMENT_SETTING.VERSION.desc())
                .fetch()
                .intoGroups(INSTRUMENT_SETTING.NAME)
                .values()
                .stream()
                .map(versions -> versions.getFirst())
                .map(row -> InstrumentSetting.of(
                        row.get(INSTRUMENT_SETTING.NAME),
                        row.get(INSTRUMENT_SETTING.VERSION),
                        row.get(INSTRUMENT_SETTING.BAND_STARTS),
                        row.get(INSTRUMENT_SETTING.RELIABLE_POINTS),
                        row.get(INSTRUMENT_SETTING.SD),
                        row.get(INSTRUMENT_SETTING.RELIABILITY),
                        row.get(INSTRUMENT_SETTING.REASON)))
                .toList();
    }

    /** The instruments as the clinic reads them. */
    Instruments now() {
        return InstrumentSetting.applied(settings());
    }

    /** Adds the version after the one that was seen; false when there is a newer one. */
    boolean add(InstrumentSetting setting, AccountId by, Instant at) {
        int newest = sql.select(DSL.coalesce(DSL.max(INSTRUMENT_SETTING.VERSION), DSL.val(0)))
                .from(INSTRUMENT_SETTING)
                .where(INSTRUMENT_SETTING.NAME.eq(setting.name()))
                .fetchSingle()
                .value1();
        JacobsonTruax population = setting.population();
        return newest == setting.version()
                && sql.insertInto(INSTRUMENT_SETTING)
                                .set(INSTRUMENT_SETTING.NAME, setting.name())
                                .set(INSTRUMENT_SETTING.VERSION, setting.version() + 1)
                                .set(INSTRUMENT_SETTING.BAND_STARTS, setting.bandStarts().stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(InstrumentSetting.BETWEEN)))
                                .set(INSTRUMENT_SETTING.RELIABLE_POINTS, setting.reliablePoints())
                                .set(INSTRUMENT_SETTING.SD, population == null ? null : population.sd())
                                .set(INSTRUMENT_SETTING.RELIABILITY, population == null ? null : population.reliability())
                                .set(INSTRUMENT_SETTING.REASON, setting.reason())
                                .set(INSTRUMENT_SETTING.BY_ACCOUNT, by)
                                .set(INSTRUMENT_SETTING.SET_AT, at)
                                .onConflict(INSTRUMENT_SETTING.NAME, INSTRUMENT_SETTING.VERSION)
                                .doNothing()
                                .execute()
                        == 1;
    }
}
