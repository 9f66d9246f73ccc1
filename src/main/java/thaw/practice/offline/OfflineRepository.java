package thaw.practice.offline;

import static thaw.jooq.Tables.OFFLINE_KEY;
import static thaw.jooq.Tables.OFFLINE_RECEIPT;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.domain.people.ClientId;

/** The only writer of what is known of clients' phones: the secret that closes them, and what they handed over. */
@Repository
class OfflineRepository {

    private final DSLContext sql;

    OfflineRepository(DSLContext sql) {
        this.sql = sql;
    }

    Optional<String> secret(ClientId client) {
        return sql.select(OFFLINE_KEY.SECRET)
                .from(OFFLINE_KEY)
                .where(OFFLINE_KEY.CLIENT_ID.eq(client))
                .fetchOptional(OFFLINE_KEY.SECRET);
    }

    /** Keeps a secret unless there is one already. */
    void addSecret(ClientId client, String secret, Instant at) {
        sql.insertInto(OFFLINE_KEY)
                .set(OFFLINE_KEY.CLIENT_ID, client)
                .set(OFFLINE_KEY.SECRET, secret)
                .set(OFFLINE_KEY.MADE_AT, at)
                .onConflict(OFFLINE_KEY.CLIENT_ID)
                .doNothing()
                .execute();
    }

    /** Notes that an entry came in; false when it came before. */
    boolean receive(ClientId client, String kind, Entry entry, Instant at) {
        return sql.insertInto(OFFLINE_RECEIPT)
                        .set(OFFLINE_RECEIPT.CLIENT_ID, client)
                        .set(OFFLINE_RECEIPT.ENTRY_ID, entry.id())
                        .set(OFFLINE_RECEIPT.KIND, kind)
                        .set(OFFLINE_RECEIPT.MADE_AT, entry.madeAt())
                        .set(OFFLINE_RECEIPT.ZONE, entry.zone().getId())
                        .set(OFFLINE_RECEIPT.RECEIVED_AT, at)
                        .onConflict(OFFLINE_RECEIPT.CLIENT_ID, OFFLINE_RECEIPT.ENTRY_ID)
                        .doNothing()
                        .execute()
                == 1;
    }
}
