package thaw.governor;

import static thaw.jooq.Tables.CLIENT_CHOICE;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import thaw.domain.people.ClientId;

/** The only writer of the choices about a client's own pages. */
@Repository
class ChoiceRepository {

    private final DSLContext sql;

    ChoiceRepository(DSLContext sql) {
        this.sql = sql;
    }

    void briefCheckIn(ClientId client, boolean brief) {
        set(client, CLIENT_CHOICE.SHORT_CHECK_IN, brief);
    }

    void putWayAway(ClientId client, boolean away) {
        set(client, CLIENT_CHOICE.WAY_PUT_AWAY, away);
    }

    void keepWayBack(ClientId client, boolean back) {
        set(client, CLIENT_CHOICE.WAY_KEPT_BACK, back);
    }

    private void set(ClientId client, Field<Boolean> choice, boolean value) {
        sql.insertInto(CLIENT_CHOICE)
                .set(CLIENT_CHOICE.CLIENT_ID, client)
                .set(CLIENT_CHOICE.WAY_PUT_AWAY, false)
                .set(CLIENT_CHOICE.WAY_KEPT_BACK, false)
                .onConflict(CLIENT_CHOICE.CLIENT_ID)
                .doNothing()
                .execute();
        sql.update(CLIENT_CHOICE).set(choice, value).where(CLIENT_CHOICE.CLIENT_ID.eq(client)).execute();
    }
}
