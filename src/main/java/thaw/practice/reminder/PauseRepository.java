package thaw.practice.reminder;

import static thaw.jooq.Tables.PAUSE_LINK;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.database.PastTheWall;
import thaw.domain.people.ClientId;

/** The only writer of links that pause reminders. */
@Repository
@PastTheWall
class PauseRepository {

    private final DSLContext sql;

    PauseRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Adds a link, and takes those away that have ended. */
    void add(String hash, ClientId client, Instant now, Instant until) {
        sql.deleteFrom(PAUSE_LINK)
                .where(PAUSE_LINK.CLIENT_ID.eq(client), PAUSE_LINK.GOOD_UNTIL.le(now))
                .execute();
        sql.insertInto(PAUSE_LINK)
                .set(PAUSE_LINK.TOKEN_HASH, hash)
                .set(PAUSE_LINK.CLIENT_ID, client)
                .set(PAUSE_LINK.GOOD_UNTIL, until)
                .execute();
    }

    Optional<ClientId> of(String hash, Instant now) {
        return sql.select(PAUSE_LINK.CLIENT_ID)
                .from(PAUSE_LINK)
                .where(PAUSE_LINK.TOKEN_HASH.eq(hash), PAUSE_LINK.GOOD_UNTIL.gt(now))
                .fetchOptional(PAUSE_LINK.CLIENT_ID);
    }
}
