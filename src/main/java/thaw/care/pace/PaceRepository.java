package thaw.care.pace;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static thaw.account.CareTeamRepository.opens;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.DOSE;
import static thaw.jooq.Tables.INTENSITY_CHANGE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;

/** A client's pace in one query. */
@Repository
class PaceRepository {

    private final DSLContext sql;

    PaceRepository(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Pace> of(AccountId therapist, ClientId client, LocalDate day) {
        return sql.select(
                        CLIENT.ID,
                        ACCOUNT.DISPLAY_NAME,
                        DOSE.INTENSITY,
                        DOSE.CEILING,
                        DOSE.PAUSED,
                        DOSE.GROUNDING_ONLY,
                        DOSE.VERSION,
                        history())
                .from(CLIENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CLIENT.ACCOUNT_ID))
                .leftJoin(DOSE)
                .on(DOSE.CLIENT_ID.eq(CLIENT.ID))
                .where(CLIENT.ID.eq(client), opens(therapist, CLIENT.ID, day))
                .fetchOptional(mapping((id, name, level, ceiling, paused, grounding, version, history) -> new Pace(
                        id,
                        name,
                        level,
                        ceiling,
                        Boolean.TRUE.equals(paused),
                        Boolean.TRUE.equals(grounding),
                        version == null ? 0 : version,
                        history,
                        null)));
    }

    private static Field<List<Pace.Change>> history() {
        return multiset(select(
                                INTENSITY_CHANGE.MADE_AT,
                                INTENSITY_CHANGE.ACT,
                                INTENSITY_CHANGE.LEVEL_BEFORE,
                                INTENSITY_CHANGE.LEVEL_AFTER,
                                INTENSITY_CHANGE.CEILING,
                                INTENSITY_CHANGE.PAUSED,
                                INTENSITY_CHANGE.account().DISPLAY_NAME,
                                INTENSITY_CHANGE.REASON,
                                INTENSITY_CHANGE.RULES)
                        .from(INTENSITY_CHANGE)
                        .where(INTENSITY_CHANGE.CLIENT_ID.eq(CLIENT.ID))
                        .orderBy(INTENSITY_CHANGE.MADE_AT.desc(), INTENSITY_CHANGE.ID))
                .convertFrom(rows -> rows.map(mapping(Pace.Change::new)));
    }

    /** The client's time zone, if the therapist may open the record. */
    Optional<ZoneId> zone(AccountId therapist, ClientId client, LocalDate day) {
        return sql.select(ACCOUNT.TIME_ZONE)
                .from(CLIENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CLIENT.ACCOUNT_ID))
                .where(CLIENT.ID.eq(client), opens(therapist, CLIENT.ID, day))
                .fetchOptional(zone -> ZoneId.of(zone.value1()));
    }
}
