package thaw.account;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.EMERGENCY;
import static thaw.jooq.Tables.EMERGENCY_REASON;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.jooq.tables.Account;

/** Reads openings in an emergency for everybody whom they concern. */
@Repository
class EmergencyListRepository {

    private static final Account THERAPIST = ACCOUNT.as("therapist");

    private final DSLContext sql;

    EmergencyListRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** What the responsible therapist of the day has not looked at, with the reason; the newest first. */
    List<Emergencies.Explained> toLookAt(AccountId responsible, LocalDate day, int most) {
        return sql.select(
                        EMERGENCY.ID, EMERGENCY.CLIENT_ID, THERAPIST.DISPLAY_NAME, ACCOUNT.DISPLAY_NAME, EMERGENCY.OPENED_AT,
                        EMERGENCY.ENDS_AT, EMERGENCY.ENDED_AT, EMERGENCY.LOOKED_AT, EMERGENCY_REASON.REASON)
                .from(EMERGENCY)
                .join(THERAPIST).on(THERAPIST.ID.eq(EMERGENCY.THERAPIST_ID))
                .join(CLIENT).on(CLIENT.ID.eq(EMERGENCY.CLIENT_ID))
                .join(ACCOUNT).on(ACCOUNT.ID.eq(CLIENT.ACCOUNT_ID))
                .join(EMERGENCY_REASON).on(EMERGENCY_REASON.EMERGENCY_ID.eq(EMERGENCY.ID))
                .where(toLookAt(responsible, day))
                .orderBy(EMERGENCY.OPENED_AT.desc())
                .limit(most)
                .fetch(mapping((id, record, therapist, client, opened, ends, ended, looked, reason) -> new Emergencies.Explained(
                        new Emergency(id, record, therapist, client, opened, ends, ended, looked), reason)));
    }

    static Condition toLookAt(AccountId responsible, LocalDate day) {
        return EMERGENCY.LOOKED_AT.isNull()
                .and(CareTeamRepository.isResponsible(responsible, EMERGENCY.CLIENT_ID, day));
    }

    /** All of them, without the reasons, the newest first. */
    List<Emergency> newest(int most) {
        return list(noCondition(), most);
    }

    /** What the therapist has open. */
    List<Emergency> lasting(AccountId therapist, int most) {
        return list(EMERGENCY.THERAPIST_ID.eq(therapist).and(EMERGENCY.ENDED_AT.isNull()), most);
    }

    /** Who opened the client's record. */
    List<Emergency> of(ClientId client, int most) {
        return list(EMERGENCY.CLIENT_ID.eq(client), most);
    }

    /** Whether the client has something to see. */
    boolean unseen(ClientId client) {
        return sql.fetchExists(EMERGENCY, EMERGENCY.CLIENT_ID.eq(client), EMERGENCY.CLIENT_SAW.isNull());
    }

    private List<Emergency> list(Condition which, int most) {
        return sql.select(
                        EMERGENCY.ID, EMERGENCY.CLIENT_ID, THERAPIST.DISPLAY_NAME, ACCOUNT.DISPLAY_NAME, EMERGENCY.OPENED_AT,
                        EMERGENCY.ENDS_AT, EMERGENCY.ENDED_AT, EMERGENCY.LOOKED_AT)
                .from(EMERGENCY)
                .join(THERAPIST).on(THERAPIST.ID.eq(EMERGENCY.THERAPIST_ID))
                .join(CLIENT).on(CLIENT.ID.eq(EMERGENCY.CLIENT_ID))
                .join(ACCOUNT).on(ACCOUNT.ID.eq(CLIENT.ACCOUNT_ID))
                .where(which)
                .orderBy(EMERGENCY.OPENED_AT.desc())
                .limit(most)
                .fetch(mapping(Emergency::new));
    }
}
