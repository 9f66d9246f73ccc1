package thaw.care.safety;

import static thaw.jooq.Tables.HELP_DISMISSAL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.safety.Situation;

/** The only writer of dismissals. */
@Repository
class DismissalRepository {

    private final DSLContext sql;

    DismissalRepository(DSLContext sql) {
        this.sql = sql;
    }

    void add(ClientId client, Situation situation, LocalDate day, AccountId by, String reason, Instant at) {
        sql.insertInto(HELP_DISMISSAL)
                .set(HELP_DISMISSAL.ID, UUID.randomUUID())
                .set(HELP_DISMISSAL.CLIENT_ID, client)
                .set(HELP_DISMISSAL.SITUATION, situation.name())
                .set(HELP_DISMISSAL.MADE_AT, at)
                .set(HELP_DISMISSAL.LOCAL_DAY, day)
                .set(HELP_DISMISSAL.BY_ACCOUNT, by)
                .set(HELP_DISMISSAL.REASON, reason)
                .execute();
    }
}
