package thaw.care.chart;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static thaw.account.CareTeamRepository.WORDS_NOT_SHARED;
import static thaw.account.CareTeamRepository.shared;
import static thaw.jooq.Tables.CHECK_IN;
import static thaw.jooq.Tables.SESSION_RUN;
import static thaw.jooq.Tables.STIRRING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.springframework.stereotype.Repository;
import thaw.domain.people.ClientId;

/** The client's words for stirrings, wherever they were noted, as far as the client shares them. */
@Repository
class SharedWordsRepository {

    private final DSLContext sql;

    SharedWordsRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Every word with its moment. H2 lets nothing outside of a union into it, hence the id itself. */
    static Field<List<NewWords.Used>> used(ClientId client) {
        var used = all(client).asTable("used");
        return multiset(select(used.field(0, Instant.class), used.field(2, String.class)).from(used))
                .convertFrom(rows -> rows.map(mapping(NewWords.Used::new)));
    }

    /** The words of the days from the first to the last, each once, the newest first; without those kept to oneself. */
    List<String> of(ClientId client, LocalDate first, LocalDate last) {
        var used = all(client).asTable("used");
        return sql.select(used.field(2, String.class))
                .from(used)
                .where(used.field(1, LocalDate.class).between(first, last))
                .orderBy(used.field(0).desc())
                .fetch()
                .stream()
                .map(row -> row.value1().strip())
                .filter(word -> !word.equals(WORDS_NOT_SHARED))
                .distinct()
                .toList();
    }

    private static Select<Record3<Instant, LocalDate, String>> all(ClientId client) {
        return select(
                        STIRRING.MADE_AT.as("moment"), STIRRING.LOCAL_DAY.as("on_day"),
                        shared(STIRRING.WORD, STIRRING.ID).as("word"))
                .from(STIRRING)
                .where(STIRRING.CLIENT_ID.eq(client), shared(STIRRING.WORD, STIRRING.ID).isNotNull())
                .unionAll(select(CHECK_IN.MADE_AT, CHECK_IN.LOCAL_DAY, shared(CHECK_IN.STIRRING_WORD, CHECK_IN.ID))
                        .from(CHECK_IN)
                        .where(CHECK_IN.CLIENT_ID.eq(client), shared(CHECK_IN.STIRRING_WORD, CHECK_IN.ID).isNotNull()))
                .unionAll(select(
                                SESSION_RUN.STARTED_AT, SESSION_RUN.LOCAL_DAY,
                                shared(SESSION_RUN.STIRRING_WORD, SESSION_RUN.ID))
                        .from(SESSION_RUN)
                        .where(
                                SESSION_RUN.CLIENT_ID.eq(client),
                                shared(SESSION_RUN.STIRRING_WORD, SESSION_RUN.ID).isNotNull()));
    }
}
