package thaw.governor;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static thaw.jooq.Tables.HELP_CHECK;
import static thaw.jooq.Tables.HELP_NUMBER;

import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.jooq.tables.records.HelpNumberRecord;

/** The only writer of the clinic's numbers for help. */
@Repository
class HelpNumberRepository {

    private final DSLContext sql;

    HelpNumberRepository(DSLContext sql) {
        this.sql = sql;
    }

    HelpNumbers now() {
        return sql.select(
                        multiset(select(HELP_NUMBER.COUNTRY, HELP_NUMBER.NAME, HELP_NUMBER.NUMBER, HELP_NUMBER.HOURS)
                                        .from(HELP_NUMBER)
                                        .orderBy(HELP_NUMBER.POSITION))
                                .convertFrom(rows -> rows.map(mapping(HelpNumbers.Line::new))),
                        HELP_CHECK.CHECKED_ON,
                        HELP_CHECK.VERSION)
                .from(HELP_CHECK)
                .fetchSingle(mapping(HelpNumbers::new));
    }

    boolean store(HelpNumbers changed) {
        boolean unchanged = sql.update(HELP_CHECK)
                        .set(HELP_CHECK.CHECKED_ON, changed.checkedOn())
                        .set(HELP_CHECK.VERSION, changed.version() + 1)
                        .where(HELP_CHECK.VERSION.eq(changed.version()))
                        .execute()
                == 1;
        if (unchanged) {
            sql.deleteFrom(HELP_NUMBER).execute();
            sql.batchInsert(IntStream.range(0, changed.numbers().size())
                            .mapToObj(place -> row(place, changed.numbers().get(place)))
                            .toList())
                    .execute();
        }
        return unchanged;
    }

    private static HelpNumberRecord row(int place, HelpNumbers.Line line) {
        return new HelpNumberRecord(place, line.country(), line.name(), line.number(), line.hours());
    }
}
