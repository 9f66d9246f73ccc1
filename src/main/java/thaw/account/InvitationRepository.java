package thaw.account;

import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.INVITATION;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;

/** Invitations, and the password that comes of one. */
@Repository
class InvitationRepository {

    private final DSLContext sql;

    InvitationRepository(DSLContext sql) {
        this.sql = sql;
    }

    void replace(AccountId account, String tokenHash, Instant expiresAt) {
        sql.deleteFrom(INVITATION).where(INVITATION.ACCOUNT_ID.eq(account)).execute();
        sql.insertInto(INVITATION)
                .set(INVITATION.TOKEN_HASH, tokenHash)
                .set(INVITATION.ACCOUNT_ID, account)
                .set(INVITATION.EXPIRES_AT, expiresAt)
                .execute();
    }

    Optional<String> username(String tokenHash, Instant now) {
        return sql.select(INVITATION.account().USERNAME)
                .from(INVITATION)
                .where(INVITATION.TOKEN_HASH.eq(tokenHash), INVITATION.EXPIRES_AT.gt(now))
                .fetchOptional(INVITATION.account().USERNAME);
    }

    /** Sets the password of the invited account and removes the link; false when the link cannot be used. */
    boolean accept(String tokenHash, @Nullable String passwordHash, Instant now) {
        Optional<AccountId> account = sql.select(INVITATION.ACCOUNT_ID)
                .from(INVITATION)
                .where(INVITATION.TOKEN_HASH.eq(tokenHash), INVITATION.EXPIRES_AT.gt(now))
                .forUpdate()
                .fetchOptional(INVITATION.ACCOUNT_ID);
        account.ifPresent(id -> {
            sql.update(ACCOUNT)
                    .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                    .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                    .where(ACCOUNT.ID.eq(id))
                    .execute();
            sql.deleteFrom(INVITATION).where(INVITATION.TOKEN_HASH.eq(tokenHash)).execute();
        });
        return account.isPresent();
    }
}
