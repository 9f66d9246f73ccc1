package thaw.account;

import static org.jooq.Records.mapping;
import static thaw.jooq.Tables.ONE_TIME_CODES;
import static thaw.jooq.Tables.RECOVERY_CODE;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;

/** The only writer of one-time codes and recovery codes. */
@Repository
class SecondFactorRepository {

    private final DSLContext sql;

    SecondFactorRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** One-time codes as they are kept. */
    record Kept(String sealedSecret, Instant since) {}

    Optional<Kept> of(AccountId account) {
        return sql.select(ONE_TIME_CODES.SEALED_SECRET, ONE_TIME_CODES.SINCE)
                .from(ONE_TIME_CODES)
                .where(ONE_TIME_CODES.ACCOUNT_ID.eq(account))
                .fetchOptional(mapping(Kept::new));
    }

    /** In place of the one there was. */
    void put(AccountId account, String sealedSecret, Instant since, long step) {
        sql.deleteFrom(ONE_TIME_CODES).where(ONE_TIME_CODES.ACCOUNT_ID.eq(account)).execute();
        sql.insertInto(ONE_TIME_CODES)
                .set(ONE_TIME_CODES.ACCOUNT_ID, account)
                .set(ONE_TIME_CODES.SEALED_SECRET, sealedSecret)
                .set(ONE_TIME_CODES.SINCE, since)
                .set(ONE_TIME_CODES.LAST_STEP, step)
                .execute();
    }

    /** Takes the code of a step; false when it, or a later one, was taken already. */
    boolean take(AccountId account, long step) {
        return sql.update(ONE_TIME_CODES)
                        .set(ONE_TIME_CODES.LAST_STEP, step)
                        .where(ONE_TIME_CODES.ACCOUNT_ID.eq(account), ONE_TIME_CODES.LAST_STEP.lt(step))
                        .execute()
                == 1;
    }

    /** In place of those there were. */
    void putRecovery(AccountId account, Collection<String> hashes) {
        sql.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.ACCOUNT_ID.eq(account)).execute();
        sql.batch(hashes.stream()
                        .map(hash -> DSL.insertInto(RECOVERY_CODE)
                                .set(RECOVERY_CODE.ACCOUNT_ID, account)
                                .set(RECOVERY_CODE.CODE_HASH, hash))
                        .toList())
                .execute();
    }

    /** Takes a recovery code; false when it is not there any more, or never was. */
    boolean takeRecovery(AccountId account, String hash) {
        return sql.deleteFrom(RECOVERY_CODE)
                        .where(RECOVERY_CODE.ACCOUNT_ID.eq(account), RECOVERY_CODE.CODE_HASH.eq(hash))
                        .execute()
                == 1;
    }

    int recoveryLeft(AccountId account) {
        return sql.fetchCount(RECOVERY_CODE, RECOVERY_CODE.ACCOUNT_ID.eq(account));
    }

    void remove(AccountId account) {
        sql.deleteFrom(ONE_TIME_CODES).where(ONE_TIME_CODES.ACCOUNT_ID.eq(account)).execute();
        sql.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.ACCOUNT_ID.eq(account)).execute();
    }
}
