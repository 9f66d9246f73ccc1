package thaw.account;

import static thaw.jooq.Tables.MAIL_ADDRESS;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.account.MailAddresses.Known;
import thaw.domain.people.AccountId;
import thaw.domain.people.MailAddress;

/** The only writer of e-mail addresses. */
@Repository
class MailAddressRepository {

    private final DSLContext sql;

    MailAddressRepository(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Known> of(AccountId account) {
        return sql.selectFrom(MAIL_ADDRESS)
                .where(MAIL_ADDRESS.ACCOUNT_ID.eq(account))
                .fetchOptional(row -> new Known(
                        new MailAddress(row.get(MAIL_ADDRESS.ADDRESS)), row.get(MAIL_ADDRESS.CONFIRMED_AT) != null));
    }

    /** Puts an address that is not confirmed in place of whatever is there. */
    void put(AccountId account, MailAddress address, Instant now) {
        remove(account);
        sql.insertInto(MAIL_ADDRESS)
                .set(MAIL_ADDRESS.ACCOUNT_ID, account)
                .set(MAIL_ADDRESS.ADDRESS, address.text())
                .set(MAIL_ADDRESS.GIVEN_AT, now)
                .execute();
    }

    void remove(AccountId account) {
        sql.deleteFrom(MAIL_ADDRESS).where(MAIL_ADDRESS.ACCOUNT_ID.eq(account)).execute();
    }

    /** A link goes to that address; false when it is another one by now. */
    boolean link(AccountId account, MailAddress address, String hash, Instant until) {
        return sql.update(MAIL_ADDRESS)
                        .set(MAIL_ADDRESS.TOKEN_HASH, hash)
                        .set(MAIL_ADDRESS.TOKEN_UNTIL, until)
                        .where(
                                MAIL_ADDRESS.ACCOUNT_ID.eq(account),
                                MAIL_ADDRESS.ADDRESS.eq(address.text()),
                                MAIL_ADDRESS.CONFIRMED_AT.isNull())
                        .execute()
                == 1;
    }

    Optional<Known> byLink(String hash, Instant now) {
        return sql.selectFrom(MAIL_ADDRESS)
                .where(MAIL_ADDRESS.TOKEN_HASH.eq(hash), MAIL_ADDRESS.TOKEN_UNTIL.gt(now))
                .fetchOptional(row -> new Known(
                        new MailAddress(row.get(MAIL_ADDRESS.ADDRESS)), row.get(MAIL_ADDRESS.CONFIRMED_AT) != null));
    }

    /** Whose address the link was sent to; it is confirmed from now on, and the link says so until it ends. */
    Optional<AccountId> confirm(String hash, Instant now) {
        sql.update(MAIL_ADDRESS)
                .set(MAIL_ADDRESS.CONFIRMED_AT, now)
                .where(
                        MAIL_ADDRESS.TOKEN_HASH.eq(hash),
                        MAIL_ADDRESS.TOKEN_UNTIL.gt(now),
                        MAIL_ADDRESS.CONFIRMED_AT.isNull())
                .execute();
        return sql.select(MAIL_ADDRESS.ACCOUNT_ID)
                .from(MAIL_ADDRESS)
                .where(MAIL_ADDRESS.TOKEN_HASH.eq(hash), MAIL_ADDRESS.TOKEN_UNTIL.gt(now))
                .fetchOptional(MAIL_ADDRESS.ACCOUNT_ID);
    }
}
