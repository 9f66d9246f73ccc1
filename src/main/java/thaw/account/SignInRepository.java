package thaw.account;

import static org.jooq.Records.mapping;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.SIGN_IN;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;
import thaw.domain.people.Role;
import thaw.domain.people.SignInId;

/** The only writer of sign-ins. */
@Repository
class SignInRepository {

    private final DSLContext sql;

    SignInRepository(DSLContext sql) {
        this.sql = sql;
    }

    void add(SignInId id, AccountId account, CallerDevice device, Instant now) {
        sql.insertInto(SIGN_IN)
                .set(SIGN_IN.ID, id)
                .set(SIGN_IN.ACCOUNT_ID, account)
                .set(SIGN_IN.DEVICE, device.name())
                .set(SIGN_IN.FROM_ADDRESS, device.address())
                .set(SIGN_IN.SINCE, now)
                .set(SIGN_IN.LAST_USED, now)
                .execute();
    }

    /** Whether the sign-in is there and its account is on. */
    boolean goesOn(SignInId id) {
        return sql.fetchExists(DSL.select(SIGN_IN.ID)
                .from(SIGN_IN)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(SIGN_IN.ACCOUNT_ID))
                .where(SIGN_IN.ID.eq(id), ACCOUNT.ACTIVE.isTrue()));
    }

    /** The newest first. */
    List<WhereSignedIn> of(AccountId account, int most) {
        return sql.select(SIGN_IN.ID, SIGN_IN.DEVICE, SIGN_IN.FROM_ADDRESS, SIGN_IN.SINCE, SIGN_IN.LAST_USED)
                .from(SIGN_IN)
                .where(SIGN_IN.ACCOUNT_ID.eq(account))
                .orderBy(SIGN_IN.LAST_USED.desc(), SIGN_IN.ID)
                .limit(most)
                .fetch(mapping(WhereSignedIn::new));
    }

    void used(Map<SignInId, Instant> moments) {
        sql.batch(moments.entrySet().stream()
                        .map(use -> sql.update(SIGN_IN)
                                .set(SIGN_IN.LAST_USED, use.getValue())
                                .where(SIGN_IN.ID.eq(use.getKey()), SIGN_IN.LAST_USED.lt(use.getValue())))
                        .toList())
                .execute();
    }

    Set<SignInId> ids(AccountId account) {
        return ids(SIGN_IN.ACCOUNT_ID.eq(account));
    }

    /** Those of people who have not been there since. */
    Set<SignInId> idle(Instant staffSince, Instant clientsSince) {
        return ids(SIGN_IN.LAST_USED
                .lt(staffSince)
                .and(SIGN_IN.account().ROLE.ne(Role.CLIENT.name()).or(SIGN_IN.LAST_USED.lt(clientsSince))));
    }

    private Set<SignInId> ids(Condition which) {
        return sql.select(SIGN_IN.ID).from(SIGN_IN).where(which).fetchSet(SIGN_IN.ID);
    }

    void remove(Collection<SignInId> ids) {
        sql.deleteFrom(SIGN_IN).where(SIGN_IN.ID.in(ids)).execute();
    }
}
