package thaw.account;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.lower;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.CARE_TEAM;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.EMERGENCY;
import static thaw.jooq.Tables.EMERGENCY_REASON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.people.EmergencyId;

/** The only writer of openings in an emergency, and of the rows in the care team that let these therapists in. */
@Repository
class EmergencyRepository {

    private static final String BREAK_GLASS = "BREAK_GLASS";

    private final DSLContext sql;

    EmergencyRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** An opening that lasts. */
    record Held(EmergencyId id, ClientId client, AccountId therapist) {}

    /** Active clients of exactly this name or username, whatever the case of its letters; two at most. */
    List<ClientId> named(String who) {
        String name = who.strip().toLowerCase(Locale.ROOT);
        return sql.select(CLIENT.ID)
                .from(CLIENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CLIENT.ACCOUNT_ID))
                .where(ACCOUNT.ACTIVE.isTrue(), ACCOUNT.USERNAME.eq(name).or(lower(ACCOUNT.DISPLAY_NAME).eq(name)))
                .limit(2)
                .fetch(CLIENT.ID);
    }

    /** Holds on to the therapist, so that no two openings are counted as one. */
    int lasting(AccountId therapist) {
        sql.select(ACCOUNT.ID).from(ACCOUNT).where(ACCOUNT.ID.eq(therapist)).forUpdate().fetch();
        return sql.fetchCount(EMERGENCY, EMERGENCY.THERAPIST_ID.eq(therapist), EMERGENCY.ENDED_AT.isNull());
    }

    void open(Held emergency, String reason, Instant from, Instant until, LocalDate firstDay, LocalDate lastDay) {
        sql.insertInto(EMERGENCY)
                .set(EMERGENCY.ID, emergency.id())
                .set(EMERGENCY.CLIENT_ID, emergency.client())
                .set(EMERGENCY.THERAPIST_ID, emergency.therapist())
                .set(EMERGENCY.OPENED_AT, from)
                .set(EMERGENCY.ENDS_AT, until)
                .execute();
        sql.insertInto(EMERGENCY_REASON)
                .set(EMERGENCY_REASON.EMERGENCY_ID, emergency.id())
                .set(EMERGENCY_REASON.REASON, reason)
                .execute();
        sql.insertInto(CARE_TEAM)
                .set(CARE_TEAM.THERAPIST_ID, emergency.therapist())
                .set(CARE_TEAM.CLIENT_ID, emergency.client())
                .set(CARE_TEAM.PART, BREAK_GLASS)
                .set(CARE_TEAM.FROM_DAY, firstDay)
                .set(CARE_TEAM.UNTIL_DAY, lastDay)
                .execute();
    }

    /** Those that last beyond their time. */
    List<Held> over(Instant now) {
        return lasting(EMERGENCY.ENDS_AT.le(now));
    }

    /** The therapist's own one, while it lasts. */
    Optional<Held> own(EmergencyId id, AccountId therapist) {
        return lasting(EMERGENCY.ID.eq(id).and(EMERGENCY.THERAPIST_ID.eq(therapist))).stream().findFirst();
    }

    private List<Held> lasting(Condition which) {
        return sql.select(EMERGENCY.ID, EMERGENCY.CLIENT_ID, EMERGENCY.THERAPIST_ID)
                .from(EMERGENCY)
                .where(EMERGENCY.ENDED_AT.isNull(), which)
                .fetch(mapping(Held::new));
    }

    /** The record closes; false when it has closed meanwhile. */
    boolean end(Held emergency, Instant now) {
        sql.deleteFrom(CARE_TEAM)
                .where(
                        CARE_TEAM.THERAPIST_ID.eq(emergency.therapist()),
                        CARE_TEAM.CLIENT_ID.eq(emergency.client()),
                        CARE_TEAM.PART.eq(BREAK_GLASS))
                .execute();
        return sql.update(EMERGENCY)
                        .set(EMERGENCY.ENDED_AT, now)
                        .where(EMERGENCY.ID.eq(emergency.id()), EMERGENCY.ENDED_AT.isNull())
                        .execute()
                == 1;
    }

    /** The responsible therapist of the day has had a look; empty for anybody else, and the second time. */
    Optional<ClientId> lookedAt(EmergencyId id, AccountId by, LocalDate day, Instant now) {
        int looked = sql.update(EMERGENCY)
                .set(EMERGENCY.LOOKED_AT, now)
                .set(EMERGENCY.LOOKED_BY, by)
                .where(EMERGENCY.ID.eq(id), EmergencyListRepository.toLookAt(by, day))
                .execute();
        return looked == 1
                ? sql.select(EMERGENCY.CLIENT_ID).from(EMERGENCY).where(EMERGENCY.ID.eq(id)).fetchOptional(EMERGENCY.CLIENT_ID)
                : Optional.empty();
    }

    /** The client has seen what was not seen yet. */
    void seen(ClientId client, Instant now) {
        sql.update(EMERGENCY)
                .set(EMERGENCY.CLIENT_SAW, now)
                .where(EMERGENCY.CLIENT_ID.eq(client), EMERGENCY.CLIENT_SAW.isNull())
                .execute();
    }
}
