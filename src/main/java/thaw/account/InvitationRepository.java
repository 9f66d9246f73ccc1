package thaw.account;

import static thaw.jooq.Tables.INVITATION;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;
import thaw.jooq.tables.records.InvitationRecord;

/** The only writer of invitations. */
@Repository
class InvitationRepository {

    private final DSLContext sql;

    InvitationRepository(DSLContext sql) {
        this.sql = sql;
    }

    void replace(AccountId account, String tokenHash, Instant expiresAt) {
        removeAll(account);
        sql.insertInto(INVITATION)
                .set(INVITATION.TOKEN_HASH, tokenHash)
                .set(INVITATION.ACCOUNT_ID, account)
                .set(INVITATION.EXPIRES_AT, expiresAt)
                .execute();
    }

    /** Links of accounts that had none before, by the account. */
    void addAll(Map<AccountId, String> tokenHashes, Instant expiresAt) {
        sql.batchInsert(tokenHashes.entrySet().stream()
                        .map(one -> new InvitationRecord(one.getValue(), one.getKey(), expiresAt))
                        .toList())
                .execute();
    }

    Optional<String> username(String tokenHash, Instant now) {
        return sql.select(INVITATION.account().USERNAME)
                .from(INVITATION)
                .where(INVITATION.TOKEN_HASH.eq(tokenHash), INVITATION.EXPIRES_AT.gt(now))
                .fetchOptional(INVITATION.account().USERNAME);
    }

    /** Uses a link up, and every other one of its account; empty when it cannot be used. */
    Optional<AccountId> take(String tokenHash, Instant now) {
        Optional<AccountId> account = sql.select(INVITATION.ACCOUNT_ID)
                .from(INVITATION)
                .where(INVITATION.TOKEN_HASH.eq(tokenHash), INVITATION.EXPIRES_AT.gt(now))
                .forUpdate()
                .fetchOptional(INVITATION.ACCOUNT_ID);
        account.ifPresent(this::removeAll);
        return account;
    }

    /** The account's links end. */
    void removeAll(AccountId account) {
        sql.deleteFrom(INVITATION).where(INVITATION.ACCOUNT_ID.eq(account)).execute();
    }
}
