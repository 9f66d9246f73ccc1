package thaw.practice.mydata;

import static org.jooq.Records.mapping;
import static thaw.jooq.Tables.CONSENT_RECORD;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.domain.people.ClientId;

/** The only writer of consent with its words. */
@Repository
class ConsentRepository {

    private final DSLContext sql;

    ConsentRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** What was last said on the page. */
    record Said(int seq, Instant at, int version) {}

    Optional<Said> newest(ClientId client) {
        return sql.select(CONSENT_RECORD.SEQ, CONSENT_RECORD.MADE_AT, CONSENT_RECORD.TEXT_VERSION)
                .from(CONSENT_RECORD)
                .where(CONSENT_RECORD.CLIENT_ID.eq(client))
                .orderBy(CONSENT_RECORD.SEQ.desc())
                .limit(1)
                .fetchOptional(mapping(Said::new));
    }

    void add(ClientId client, Instant at, boolean given, ConsentText text) {
        int next = newest(client).map(said -> said.seq() + 1).orElse(1);
        sql.insertInto(CONSENT_RECORD)
                .set(CONSENT_RECORD.CLIENT_ID, client)
                .set(CONSENT_RECORD.SEQ, next)
                .set(CONSENT_RECORD.MADE_AT, at)
                .set(CONSENT_RECORD.GIVEN, given)
                .set(CONSENT_RECORD.TEXT_VERSION, text.version())
                .set(CONSENT_RECORD.WORDS, text.words())
                .execute();
    }
}
