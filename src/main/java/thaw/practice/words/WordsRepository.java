package thaw.practice.words;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.COMPOSED_SESSION;
import static thaw.jooq.Tables.NUMBNESS_WORDS;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.domain.people.ClientId;

/** The only writer of clients' own words. */
@Repository
class WordsRepository {

    private static final int WRITTEN = 20;
    private static final int SESSIONS = 5;

    private final DSLContext sql;

    WordsRepository(DSLContext sql) {
        this.sql = sql;
    }

    void add(ClientId client, String words, Instant at) {
        sql.insertInto(NUMBNESS_WORDS)
                .set(NUMBNESS_WORDS.ID, UUID.randomUUID())
                .set(NUMBNESS_WORDS.CLIENT_ID, client)
                .set(NUMBNESS_WORDS.MADE_AT, at)
                .set(NUMBNESS_WORDS.WORDS, words)
                .execute();
    }

    OwnWords of(ClientId client) {
        return sql.select(
                        multiset(select(NUMBNESS_WORDS.MADE_AT, NUMBNESS_WORDS.WORDS)
                                        .from(NUMBNESS_WORDS)
                                        .where(NUMBNESS_WORDS.CLIENT_ID.eq(client))
                                        .orderBy(NUMBNESS_WORDS.MADE_AT.desc())
                                        .limit(WRITTEN))
                                .convertFrom(rows -> rows.map(mapping(OwnWords.Written::new))),
                        multiset(select(COMPOSED_SESSION.ID, COMPOSED_SESSION.TITLE, COMPOSED_SESSION.INTENSITY)
                                        .from(COMPOSED_SESSION)
                                        .where(
                                                COMPOSED_SESSION.CLIENT_ID.eq(client),
                                                COMPOSED_SESSION.STATE.eq("SIGNED"))
                                        .orderBy(COMPOSED_SESSION.MADE_AT.desc())
                                        .limit(SESSIONS))
                                .convertFrom(rows -> rows.map(mapping(OwnWords.Made::new))))
                .from(CLIENT)
                .where(CLIENT.ID.eq(client))
                .fetchSingle(mapping(OwnWords::new));
    }
}
