package thaw.account;

import static org.jooq.Records.mapping;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.CARE_TEAM;
import static thaw.jooq.Tables.CLIENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.jooq.tables.records.CareTeamRecord;

/** The only writer of who is responsible for a client. */
@Repository
class TenureRepository {

    /** Stands for no end. */
    static final LocalDate FOR_GOOD = LocalDate.of(9999, 12, 31);

    private static final String RESPONSIBLE = "RESPONSIBLE";

    private final DSLContext sql;

    TenureRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Somebody who is responsible, since when. */
    record Responsible(AccountId therapist, LocalDate from) {}

    /** Holds on to the record, so that two admins do not hand it on at the same moment. */
    Optional<ClientId> hold(ClientId client) {
        return sql.select(CLIENT.ID)
                .from(CLIENT)
                .where(CLIENT.ID.eq(client))
                .forUpdate()
                .fetchOptional(CLIENT.ID);
    }

    Optional<ClientId> recordOf(AccountId account) {
        return sql.select(CLIENT.ID)
                .from(CLIENT)
                .where(CLIENT.ACCOUNT_ID.eq(account))
                .fetchOptional(CLIENT.ID);
    }

    /** Who is responsible without an end. */
    Optional<Responsible> forGood(ClientId client) {
        return sql.select(CARE_TEAM.THERAPIST_ID, CARE_TEAM.FROM_DAY)
                .from(CARE_TEAM)
                .where(responsibleFor(client), CARE_TEAM.UNTIL_DAY.eq(FOR_GOOD))
                .orderBy(CARE_TEAM.FROM_DAY.desc())
                .limit(1)
                .fetchOptional(mapping(Responsible::new));
    }

    /** Who is responsible when, the newest first. */
    List<Tenure> of(ClientId client, int most) {
        return sql.select(ACCOUNT.DISPLAY_NAME, CARE_TEAM.FROM_DAY, CARE_TEAM.UNTIL_DAY)
                .from(CARE_TEAM)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CARE_TEAM.THERAPIST_ID))
                .where(responsibleFor(client))
                .orderBy(CARE_TEAM.FROM_DAY.desc())
                .limit(most)
                .fetch(mapping(Tenure::new));
    }

    /** Makes the therapist responsible from that day on; what else they were in the team from then on goes up in it. */
    void begin(AccountId therapist, ClientId client, LocalDate from) {
        end(CARE_TEAM.CLIENT_ID.eq(client).and(CARE_TEAM.THERAPIST_ID.eq(therapist)), from.minusDays(1));
        sql.insertInto(CARE_TEAM)
                .set(CARE_TEAM.THERAPIST_ID, therapist)
                .set(CARE_TEAM.CLIENT_ID, client)
                .set(CARE_TEAM.PART, RESPONSIBLE)
                .set(CARE_TEAM.FROM_DAY, from)
                .set(CARE_TEAM.UNTIL_DAY, FOR_GOOD)
                .execute();
    }

    /** Makes therapists responsible from that day on for clients whom nobody has known before. */
    void beginAll(Map<ClientId, AccountId> therapists, LocalDate from) {
        sql.batchInsert(therapists.entrySet().stream()
                        .map(one -> new CareTeamRecord(one.getValue(), one.getKey(), RESPONSIBLE, from, FOR_GOOD))
                        .toList())
                .execute();
    }

    /** Who was to end the day before goes on, and whoever was to begin on that day does not. */
    void goOn(AccountId therapist, ClientId client, LocalDate day) {
        endAll(client, day.minusDays(1));
        int continued = sql.update(CARE_TEAM)
                .set(CARE_TEAM.UNTIL_DAY, FOR_GOOD)
                .where(
                        responsibleFor(client),
                        CARE_TEAM.THERAPIST_ID.eq(therapist),
                        CARE_TEAM.UNTIL_DAY.eq(day.minusDays(1)))
                .execute();
        if (continued == 0) {
            begin(therapist, client, day);
        }
    }

    /** Nobody is responsible after that day. */
    void endAll(ClientId client, LocalDate lastDay) {
        end(responsibleFor(client), lastDay);
    }

    private void end(Condition which, LocalDate lastDay) {
        sql.deleteFrom(CARE_TEAM).where(which, CARE_TEAM.FROM_DAY.gt(lastDay)).execute();
        sql.update(CARE_TEAM)
                .set(CARE_TEAM.UNTIL_DAY, lastDay)
                .where(which, CARE_TEAM.UNTIL_DAY.gt(lastDay))
                .execute();
    }

    private static Condition responsibleFor(ClientId client) {
        return CARE_TEAM.CLIENT_ID.eq(client).and(CARE_TEAM.PART.eq(RESPONSIBLE));
    }
}
