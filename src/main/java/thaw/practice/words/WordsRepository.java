package thaw.practice.words;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.COMPOSED_SESSION;
import static thaw.jooq.Tables.DOSE;
import static thaw.jooq.Tables.HYPNOSIS_OPENING;
import static thaw.jooq.Tables.HYPNOSIS_SCRIPT;
import static thaw.jooq.Tables.NUMBNESS_WORDS;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import thaw.domain.compose.ComposedId;
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

    /** What is in the places of hypnosis, while it is open and within the level. */
    private static Field<List<OwnWords.Made>> hypnosis(ClientId client) {
        var later = HYPNOSIS_OPENING.as("later");
        return multiset(select(HYPNOSIS_SCRIPT.ID.convertFrom(ComposedId::new), HYPNOSIS_SCRIPT.TITLE, HYPNOSIS_SCRIPT.INTENSITY)
                        .from(HYPNOSIS_SCRIPT)
                        .join(DOSE)
                        .on(DOSE.CLIENT_ID.eq(HYPNOSIS_SCRIPT.CLIENT_ID), DOSE.INTENSITY.ge(HYPNOSIS_SCRIPT.INTENSITY))
                        .join(HYPNOSIS_OPENING)
                        .on(
                                HYPNOSIS_OPENING.CLIENT_ID.eq(HYPNOSIS_SCRIPT.CLIENT_ID),
                                HYPNOSIS_OPENING.ACT.eq(inline("OPENED")),
                                HYPNOSIS_OPENING.SEQ.eq(
                                        select(max(later.SEQ)).from(later).where(later.CLIENT_ID.eq(client))))
                        .where(HYPNOSIS_SCRIPT.ACTIVE_CLIENT_ID.eq(client))
                        .orderBy(HYPNOSIS_SCRIPT.PRACTICE_ID))
                .convertFrom(rows -> rows.map(mapping(OwnWords.Made::new)));
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
                                .convertFrom(rows -> rows.map(mapping(OwnWords.Made::new))),
                        hypnosis(client))
                .from(CLIENT)
                .where(CLIENT.ID.eq(client))
                .fetchSingle(mapping(OwnWords::new));
    }
}
