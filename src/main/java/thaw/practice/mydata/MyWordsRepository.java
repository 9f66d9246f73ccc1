package thaw.practice.mydata;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.select;
import static thaw.jooq.Tables.CHECK_IN;
import static thaw.jooq.Tables.CHECK_IN_WORD;
import static thaw.jooq.Tables.SESSION_RUN;
import static thaw.jooq.Tables.STIRRING;
import static thaw.jooq.Tables.WORD_SHARING;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import thaw.domain.people.ClientId;

/** A client's own words, and the only writer of who reads them. */
@Repository
class MyWordsRepository {

    private final DSLContext sql;

    MyWordsRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The newest words, newest first. */
    List<MyWords> newest(ClientId client, int most) {
        Table<Record3<UUID, Instant, String>> words = all(client).asTable("words", "id", "at", "said");
        Field<UUID> id = words.field("id", UUID.class);
        Field<Instant> at = words.field("at", Instant.class);
        Field<String> said = words.field("said", String.class);
        return sql.select(
                        id.convertFrom(MyWords.Id::new),
                        at,
                        said,
                        DSL.coalesce(WORD_SHARING.SHARING, DSL.inline(Sharing.SHARED.name()))
                                .convertFrom(Sharing::valueOf))
                .from(words)
                .leftJoin(WORD_SHARING)
                .on(WORD_SHARING.ENTRY_ID.eq(id))
                .orderBy(at.desc(), id)
                .limit(most)
                .fetch(mapping(MyWords::new));
    }

    private static Select<Record3<UUID, Instant, String>> all(ClientId client) {
        return select(STIRRING.ID, STIRRING.MADE_AT, STIRRING.WORD)
                .from(STIRRING)
                .where(STIRRING.CLIENT_ID.eq(client), STIRRING.WORD.isNotNull())
                .unionAll(select(CHECK_IN.ID.coerce(UUID.class), CHECK_IN.MADE_AT, CHECK_IN.STIRRING_WORD)
                        .from(CHECK_IN)
                        .where(CHECK_IN.CLIENT_ID.eq(client), CHECK_IN.STIRRING_WORD.isNotNull()))
                .unionAll(select(CHECK_IN.ID.coerce(UUID.class), CHECK_IN.MADE_AT, CHECK_IN_WORD.WORD)
                        .from(CHECK_IN_WORD)
                        .join(CHECK_IN)
                        .on(CHECK_IN.ID.eq(CHECK_IN_WORD.CHECK_IN_ID))
                        .where(CHECK_IN.CLIENT_ID.eq(client), CHECK_IN_WORD.OWN.isTrue()))
                .unionAll(select(SESSION_RUN.ID.coerce(UUID.class), SESSION_RUN.STARTED_AT, SESSION_RUN.STIRRING_WORD)
                        .from(SESSION_RUN)
                        .where(SESSION_RUN.CLIENT_ID.eq(client), SESSION_RUN.STIRRING_WORD.isNotNull()));
    }

    /** Whether the client has words there. */
    boolean has(ClientId client, UUID entry) {
        Table<Record3<UUID, Instant, String>> words = all(client).asTable("words", "id", "at", "said");
        return sql.fetchExists(words, words.field("id", UUID.class).eq(entry));
    }

    /** Lets the words be read again as if nothing had been said about them. */
    void share(ClientId client, UUID entry) {
        sql.deleteFrom(WORD_SHARING)
                .where(WORD_SHARING.ENTRY_ID.eq(entry), WORD_SHARING.CLIENT_ID.eq(client))
                .execute();
    }

    void keep(ClientId client, UUID entry, Sharing sharing, Instant now) {
        sql.insertInto(WORD_SHARING)
                .set(WORD_SHARING.ENTRY_ID, entry)
                .set(WORD_SHARING.CLIENT_ID, client)
                .set(WORD_SHARING.SHARING, sharing.name())
                .set(WORD_SHARING.CHANGED_AT, now)
                .onConflict(WORD_SHARING.ENTRY_ID)
                .doUpdate()
                .set(WORD_SHARING.SHARING, sharing.name())
                .set(WORD_SHARING.CHANGED_AT, now)
                .execute();
    }
}
