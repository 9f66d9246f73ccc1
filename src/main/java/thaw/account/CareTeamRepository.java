package thaw.account;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.CARE_TEAM;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.WORD_SHARING;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.jooq.tables.CareTeam;

/** Who may open whose record and read which words, and the conditions that say so in every therapist's query. */
@Repository
public class CareTeamRepository {

    /** Stands for words that a client keeps, but lets it be known that they are there. */
    public static final String WORDS_NOT_SHARED = "\u2026";

    private static final String RESPONSIBLE = "RESPONSIBLE";
    private static final String COVER = "COVER";
    private static final String BREAK_GLASS = "BREAK_GLASS";
    private static final CareTeam OF_THERAPIST = CARE_TEAM.as("of_therapist");

    private final DSLContext sql;

    CareTeamRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** True in the WHERE clause for a client whom the therapist may open on that day. */
    public static Condition opens(AccountId therapist, Field<ClientId> client, LocalDate day) {
        return exists(selectOne().from(CARE_TEAM).where(isIn(therapist, day), CARE_TEAM.CLIENT_ID.eq(client)));
    }

    private static Condition isIn(AccountId therapist, LocalDate day) {
        return CARE_TEAM.THERAPIST_ID.eq(therapist).and(CARE_TEAM.FROM_DAY.le(day)).and(CARE_TEAM.UNTIL_DAY.ge(day));
    }

    /** True in the WHERE clause for a client for whom the therapist is responsible on that day. */
    static Condition isResponsible(AccountId therapist, Field<ClientId> client, LocalDate day) {
        return exists(selectOne()
                .from(CARE_TEAM)
                .where(isIn(therapist, day), CARE_TEAM.CLIENT_ID.eq(client), CARE_TEAM.PART.eq(RESPONSIBLE)));
    }

    /**
     * A client's own words as anybody else may read them, for every query that is not the client's own: the words when
     * they are shared, {@link #WORDS_NOT_SHARED} when the client lets it be known that there are some, null when the
     * client keeps them (or there are none).
     *
     * @param entry the id of the stirring, check-in or session that has the words
     */
    public static Field<String> shared(Field<String> words, Field<?> entry) {
        Field<String> sharing = field(select(WORD_SHARING.SHARING)
                .from(WORD_SHARING)
                .where(WORD_SHARING.ENTRY_ID.eq(entry.coerce(WORD_SHARING.ENTRY_ID))));
        return when(words.isNull().or(sharing.eq("KEPT")), castNull(words.getDataType()))
                .when(sharing.eq("EXISTS"), inline(WORDS_NOT_SHARED))
                .otherwise(words);
    }

    /** Whether the therapist may open the client's record on that day. */
    public boolean opens(AccountId therapist, ClientId client, LocalDate day) {
        return sql.fetchExists(CARE_TEAM, isIn(therapist, day), CARE_TEAM.CLIENT_ID.eq(client));
    }

    /** The client's time zone, if the therapist may open the record on that day. */
    public Optional<ZoneId> zone(AccountId therapist, ClientId client, LocalDate day) {
        return sql.select(ACCOUNT.TIME_ZONE)
                .from(CLIENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CLIENT.ACCOUNT_ID))
                .where(CLIENT.ID.eq(client), opens(therapist, CLIENT.ID, day))
                .fetchOptional(zone -> ZoneId.of(zone.value1()));
    }

    /** The account of a client. */
    public Optional<AccountId> accountOf(ClientId client) {
        return sql.select(CLIENT.ACCOUNT_ID).from(CLIENT).where(CLIENT.ID.eq(client)).fetchOptional(CLIENT.ACCOUNT_ID);
    }

    /** Who is responsible for the client on that day. */
    public Set<AccountId> responsibleFor(ClientId client, LocalDate day) {
        return sql.select(CARE_TEAM.THERAPIST_ID)
                .from(CARE_TEAM)
                .where(
                        CARE_TEAM.CLIENT_ID.eq(client),
                        CARE_TEAM.PART.eq(RESPONSIBLE),
                        CARE_TEAM.FROM_DAY.le(day),
                        CARE_TEAM.UNTIL_DAY.ge(day))
                .fetchSet(CARE_TEAM.THERAPIST_ID);
    }

    /** Everyone who may open the client's record on that day. */
    public Set<AccountId> of(ClientId client, LocalDate day) {
        return sql.select(CARE_TEAM.THERAPIST_ID)
                .from(CARE_TEAM)
                .where(CARE_TEAM.CLIENT_ID.eq(client), CARE_TEAM.FROM_DAY.le(day), CARE_TEAM.UNTIL_DAY.ge(day))
                .fetchSet(CARE_TEAM.THERAPIST_ID);
    }

    /**
     * Lets one therapist open the records of another's clients between two days, both included, as far as the other is
     * responsible for them on these days.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cover(AccountId cover, AccountId therapist, LocalDate from, LocalDate until) {
        sql.select(CARE_TEAM.CLIENT_ID, greatest(CARE_TEAM.FROM_DAY, val(from)), least(CARE_TEAM.UNTIL_DAY, val(until)))
                .from(CARE_TEAM)
                .where(
                        CARE_TEAM.THERAPIST_ID.eq(therapist),
                        CARE_TEAM.PART.eq(RESPONSIBLE),
                        CARE_TEAM.FROM_DAY.le(until),
                        CARE_TEAM.UNTIL_DAY.ge(from))
                .fetch()
                .forEach(stretch -> standIn(cover, stretch.value1(), stretch.value2(), stretch.value3()));
    }

    /** Lets a therapist open one record between two days, both included; what lets them in for less goes up in this. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void standIn(AccountId cover, ClientId client, LocalDate from, LocalDate until) {
        sql.deleteFrom(CARE_TEAM)
                .where(
                        CARE_TEAM.THERAPIST_ID.eq(cover),
                        CARE_TEAM.CLIENT_ID.eq(client),
                        CARE_TEAM.PART.in(COVER, BREAK_GLASS),
                        CARE_TEAM.FROM_DAY.ge(from),
                        CARE_TEAM.UNTIL_DAY.le(until))
                .execute();
        sql.insertInto(CARE_TEAM)
                .set(CARE_TEAM.THERAPIST_ID, cover)
                .set(CARE_TEAM.CLIENT_ID, client)
                .set(CARE_TEAM.PART, COVER)
                .set(CARE_TEAM.FROM_DAY, from)
                .set(CARE_TEAM.UNTIL_DAY, until)
                .onConflictDoNothing()
                .execute();
    }

    /** Ends a cover: what lies behind stays as it was. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endCover(AccountId cover, AccountId therapist, LocalDate from, LocalDate until, LocalDate lastDay) {
        end(covering(cover, from, until)
                .and(CARE_TEAM.CLIENT_ID.in(select(OF_THERAPIST.CLIENT_ID)
                        .from(OF_THERAPIST)
                        .where(OF_THERAPIST.THERAPIST_ID.eq(therapist), OF_THERAPIST.PART.eq(RESPONSIBLE)))), lastDay);
    }

    /** Ends a cover for one client, who goes to somebody else. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endCoverOf(ClientId client, AccountId cover, LocalDate from, LocalDate until, LocalDate lastDay) {
        end(covering(cover, from, until).and(CARE_TEAM.CLIENT_ID.eq(client)), lastDay);
    }

    private static Condition covering(AccountId cover, LocalDate from, LocalDate until) {
        return CARE_TEAM.THERAPIST_ID.eq(cover)
                .and(CARE_TEAM.PART.eq(COVER))
                .and(CARE_TEAM.FROM_DAY.ge(from))
                .and(CARE_TEAM.UNTIL_DAY.le(until));
    }

    private void end(Condition covering, LocalDate lastDay) {
        sql.deleteFrom(CARE_TEAM).where(covering, CARE_TEAM.FROM_DAY.gt(lastDay)).execute();
        sql.update(CARE_TEAM)
                .set(CARE_TEAM.UNTIL_DAY, lastDay)
                .where(covering, CARE_TEAM.UNTIL_DAY.gt(lastDay))
                .execute();
    }
}
