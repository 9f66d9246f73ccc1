package thaw.care.record;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static thaw.account.CareTeamRepository.opens;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.CHECK_IN_IMPORT;
import static thaw.jooq.Tables.CLIENT;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;

/** Reads who a record belongs to and which files came into it. */
@Repository
class ImportRepository {

    private final DSLContext sql;

    ImportRepository(DSLContext sql) {
        this.sql = sql;
    }

    Optional<ClientImports> imports(AccountId therapist, ClientId client, LocalDate day) {
        return sql.select(
                        CLIENT.ID,
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT.TIME_ZONE.convertFrom(ZoneId::of),
                        multiset(select(CHECK_IN_IMPORT.IMPORTED_AT, CHECK_IN_IMPORT.ROWS_ADDED)
                                        .from(CHECK_IN_IMPORT)
                                        .where(CHECK_IN_IMPORT.CLIENT_ID.eq(CLIENT.ID))
                                        .orderBy(CHECK_IN_IMPORT.IMPORTED_AT.desc()))
                                .convertFrom(rows -> rows.map(mapping(ClientImports.Done::new))))
                .from(CLIENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CLIENT.ACCOUNT_ID))
                .where(CLIENT.ID.eq(client), opens(therapist, CLIENT.ID, day))
                .fetchOptional(mapping(ClientImports::new));
    }

    Optional<ClientId> byUsername(String username) {
        return sql.select(CLIENT.ID)
                .from(CLIENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CLIENT.ACCOUNT_ID))
                .where(ACCOUNT.USERNAME.eq(username))
                .fetchOptional(CLIENT.ID);
    }
}
