package thaw.record.clinic;

import static thaw.jooq.Tables.COMPOSED_SESSION;
import static thaw.jooq.Tables.NUMBNESS_WORDS;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.domain.compose.ComposedId;
import thaw.domain.compose.Composer;
import thaw.domain.compose.Frame;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Practice;
import thaw.domain.practice.Route;
import thaw.library.PracticeText;

/** The made-up words of the demo's client, and the draft that waits with their therapist. */
@Repository
class DemoWordsRepository {

    private static final String WORDS =
            "It is like sitting behind glass. I see people talk and nothing arrives. The radio in the morning helps a little, "
                    + "and tea. I hate the sea since last summer, and please not my belly.";
    private static final int LEVEL = 2;

    private final DSLContext sql;
    private final Composer composer;

    DemoWordsRepository(DSLContext sql, Composer composer) {
        this.sql = sql;
        this.composer = composer;
    }

    void add(ClientId client, AccountId therapist, Instant now) {
        sql.insertInto(NUMBNESS_WORDS)
                .set(NUMBNESS_WORDS.ID, UUID.randomUUID())
                .set(NUMBNESS_WORDS.CLIENT_ID, client)
                .set(NUMBNESS_WORDS.MADE_AT, now)
                .set(NUMBNESS_WORDS.WORDS, WORDS)
                .execute();
        Practice practice = composer.compose(WORDS, Frame.without(LEVEL, Set.of(Route.HYPNOSIS)), "own-glass")
                .practice();
        sql.insertInto(COMPOSED_SESSION)
                .set(COMPOSED_SESSION.ID, ComposedId.random())
                .set(COMPOSED_SESSION.CLIENT_ID, client)
                .set(COMPOSED_SESSION.STATE, "DRAFT")
                .set(COMPOSED_SESSION.WORDS, WORDS)
                .set(COMPOSED_SESSION.PRACTICE_ID, practice.id().value())
                .set(COMPOSED_SESSION.TITLE, practice.title())
                .set(COMPOSED_SESSION.ROUTE, practice.route().id())
                .set(COMPOSED_SESSION.INTENSITY, practice.level())
                .set(COMPOSED_SESSION.PRACTICE, PracticeText.write(practice))
                .set(COMPOSED_SESSION.DRAFTED_BY, "BUILT_IN")
                .set(COMPOSED_SESSION.MADE_AT, now)
                .set(COMPOSED_SESSION.MADE_BY, therapist)
                .set(COMPOSED_SESSION.VERSION, 1)
                .execute();
    }
}
