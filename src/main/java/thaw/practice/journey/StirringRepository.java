package thaw.practice.journey;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static thaw.jooq.Tables.CHECK_IN;
import static thaw.jooq.Tables.SESSION_RUN;
import static thaw.jooq.Tables.STIRRING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.domain.people.ClientId;

/** The only writer of stirrings, and the reader of all that were noted, wherever it was. */
@Repository
class StirringRepository {

    private final DSLContext sql;

    StirringRepository(DSLContext sql) {
        this.sql = sql;
    }

    void add(ClientId client, Instant at, LocalDate day, @Nullable String word) {
        sql.insertInto(STIRRING)
                .set(STIRRING.ID, UUID.randomUUID())
                .set(STIRRING.CLIENT_ID, client)
                .set(STIRRING.MADE_AT, at)
                .set(STIRRING.LOCAL_DAY, day)
                .set(STIRRING.WORD, word)
                .execute();
    }

    /** The newest stirrings, newest first. */
    List<Stirring> newest(ClientId client, int most) {
        return sql.select(STIRRING.MADE_AT, STIRRING.WORD)
                .from(STIRRING)
                .where(STIRRING.CLIENT_ID.eq(client))
                .unionAll(select(CHECK_IN.MADE_AT, CHECK_IN.STIRRING_WORD)
                        .from(CHECK_IN)
                        .where(CHECK_IN.CLIENT_ID.eq(client), CHECK_IN.STIRRING.isTrue()))
                .unionAll(select(SESSION_RUN.STARTED_AT, SESSION_RUN.STIRRING_WORD)
                        .from(SESSION_RUN)
                        .where(SESSION_RUN.CLIENT_ID.eq(client), SESSION_RUN.STIRRING.isTrue()))
                .orderBy(inline(1).desc(), inline(2))
                .limit(most)
                .fetch(mapping(Stirring::new));
    }
}
