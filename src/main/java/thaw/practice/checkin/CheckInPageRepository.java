package thaw.practice.checkin;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.CLIENT_CHOICE;
import static thaw.jooq.Tables.CLIENT_STATE;
import static thaw.jooq.Tables.DOSE;
import static thaw.jooq.Tables.SESSION_RUN;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import thaw.domain.people.ClientId;

/** What a client's check-in depends on, in one query. */
@Repository
class CheckInPageRepository {

    /** As the caseload ranks it: from here on the day is one that somebody looks at. */
    private static final int PRESSING = 2;

    private final DSLContext sql;

    CheckInPageRepository(DSLContext sql) {
        this.sql = sql;
    }

    CheckInPage of(ClientId client, LocalDate today) {
        return sql.select(val(today), CLIENT_CHOICE.SHORT_CHECK_IN, isHard(), isAfterSession(today))
                .from(CLIENT)
                .leftJoin(CLIENT_STATE)
                .on(CLIENT_STATE.CLIENT_ID.eq(CLIENT.ID))
                .leftJoin(DOSE)
                .on(DOSE.CLIENT_ID.eq(CLIENT.ID))
                .leftJoin(CLIENT_CHOICE)
                .on(CLIENT_CHOICE.CLIENT_ID.eq(CLIENT.ID))
                .where(CLIENT.ID.eq(client))
                .fetchSingle(mapping(CheckInPage::new));
    }

    private static Field<Boolean> isHard() {
        return field(or(CLIENT_STATE.ATTENTION.ge(PRESSING), DOSE.PAUSED.isTrue(), DOSE.GROUNDING_ONLY.isTrue()))
                .convertFrom(Boolean.TRUE::equals);
    }

    private static Field<Boolean> isAfterSession(LocalDate today) {
        return field(exists(selectOne()
                .from(SESSION_RUN)
                .where(
                        SESSION_RUN.CLIENT_ID.eq(CLIENT.ID),
                        SESSION_RUN.LOCAL_DAY.between(today.minusDays(1), today),
                        SESSION_RUN.STARTED_AT.ge(today.minusDays(2).atStartOfDay().toInstant(java.time.ZoneOffset.UTC)),
                        SESSION_RUN.ENDED_AT.isNotNull())));
    }
}
