package thaw.account;

import static org.jooq.Records.mapping;
import static thaw.jooq.Tables.ACCOUNT_ACT;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;

/** The only writer of what was changed in how people sign in. */
@Repository
class AccountActRepository {

    private final DSLContext sql;

    AccountActRepository(DSLContext sql) {
        this.sql = sql;
    }

    void add(AccountId account, AccountId by, AccountAct act, Instant at, @Nullable String from) {
        sql.insertInto(ACCOUNT_ACT)
                .set(ACCOUNT_ACT.ACCOUNT_ID, account)
                .set(ACCOUNT_ACT.ACTOR_ID, by)
                .set(ACCOUNT_ACT.ACT, act.name())
                .set(ACCOUNT_ACT.MADE_AT, at)
                .set(ACCOUNT_ACT.FROM_ADDRESS, from)
                .execute();
    }

    void forget(AccountId account) {
        sql.deleteFrom(ACCOUNT_ACT).where(ACCOUNT_ACT.ACCOUNT_ID.eq(account)).execute();
    }

    /** The newest first. */
    List<AccountActs.Done> of(AccountId account, int most) {
        return sql.select(
                        ACCOUNT_ACT.ACT.convertFrom(AccountAct::valueOf),
                        ACCOUNT_ACT.accountActActorFk().DISPLAY_NAME,
                        ACCOUNT_ACT.MADE_AT,
                        ACCOUNT_ACT.FROM_ADDRESS)
                .from(ACCOUNT_ACT)
                .where(ACCOUNT_ACT.ACCOUNT_ID.eq(account))
                .orderBy(ACCOUNT_ACT.ID.desc())
                .limit(most)
                .fetch(mapping(AccountActs.Done::new));
    }
}
