package thaw.account;

import static org.jooq.Records.mapping;
import static thaw.jooq.Tables.ERASURE_REQUEST;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.account.Erasure.State;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;

/** The only writer of wishes for erasure. */
@Repository
class ErasureRepository {

    private final DSLContext sql;

    ErasureRepository(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Erasure> of(ClientId client) {
        return find(ERASURE_REQUEST.CLIENT_ID.eq(client), 1).stream().findFirst();
    }

    Optional<Erasure> ofAccount(AccountId account) {
        return find(ERASURE_REQUEST.client().ACCOUNT_ID.eq(account), 1).stream().findFirst();
    }

    /** Wishes that wait, the oldest first. */
    List<Erasure> waiting(int most) {
        return find(ERASURE_REQUEST.STATE.in(State.ASKED.name(), State.HELD.name()), most);
    }

    private List<Erasure> find(Condition which, int most) {
        return sql.select(
                        ERASURE_REQUEST.CLIENT_ID,
                        ERASURE_REQUEST.client().ACCOUNT_ID,
                        ERASURE_REQUEST.client().account().DISPLAY_NAME,
                        ERASURE_REQUEST.ASKED_AT,
                        ERASURE_REQUEST.STATE.convertFrom(State::valueOf),
                        ERASURE_REQUEST.KEEP_UNTIL,
                        ERASURE_REQUEST.BASIS)
                .from(ERASURE_REQUEST)
                .where(which)
                .orderBy(ERASURE_REQUEST.ASKED_AT)
                .limit(most)
                .fetch(mapping(Erasure::new));
    }

    void ask(ClientId client, Instant now) {
        sql.insertInto(ERASURE_REQUEST)
                .set(ERASURE_REQUEST.CLIENT_ID, client)
                .set(ERASURE_REQUEST.ASKED_AT, now)
                .set(ERASURE_REQUEST.STATE, State.ASKED.name())
                .onConflict(ERASURE_REQUEST.CLIENT_ID)
                .doUpdate()
                .set(ERASURE_REQUEST.ASKED_AT, now)
                .set(ERASURE_REQUEST.STATE, State.ASKED.name())
                .setNull(ERASURE_REQUEST.KEEP_UNTIL)
                .setNull(ERASURE_REQUEST.BASIS)
                .execute();
    }

    /** Moves a wish on; false when it was not in one of the states any more. */
    boolean move(ClientId client, List<State> from, State to) {
        return sql.update(ERASURE_REQUEST)
                        .set(ERASURE_REQUEST.STATE, to.name())
                        .where(
                                ERASURE_REQUEST.CLIENT_ID.eq(client),
                                ERASURE_REQUEST.STATE.in(from.stream().map(State::name).toList()))
                        .execute()
                > 0;
    }

    void handled(ClientId client, LocalDate keepUntil, String basis, AccountId by, Instant now) {
        sql.update(ERASURE_REQUEST)
                .set(ERASURE_REQUEST.KEEP_UNTIL, keepUntil)
                .set(ERASURE_REQUEST.BASIS, basis)
                .set(ERASURE_REQUEST.BY_ACCOUNT, by)
                .set(ERASURE_REQUEST.HANDLED_AT, now)
                .where(ERASURE_REQUEST.CLIENT_ID.eq(client))
                .execute();
    }
}
