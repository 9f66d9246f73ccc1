package thaw.care.compose;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static thaw.account.CareTeamRepository.opens;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.COMPOSED_SESSION;
import static thaw.jooq.Tables.DOSE;
import static thaw.jooq.Tables.NUMBNESS_WORDS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.domain.compose.ComposedId;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Practice;
import thaw.library.PracticeText;

/** The only writer of sessions made for one client. */
@Repository
class ComposedRepository {

    private static final int WORDS = 20;
    private static final int SESSIONS = 30;

    private final DSLContext sql;

    ComposedRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The rows behind the page; the level is null while no program has been assigned. */
    record Found(
            ClientId client,
            String name,
            ZoneId zone,
            @Nullable Integer level,
            boolean grounding,
            List<ComposePage.Said> words,
            List<Row> sessions) {}

    /** A session as it is stored. */
    record Row(
            ComposedId id,
            String state,
            String words,
            String practice,
            String draftedBy,
            int version,
            Instant madeAt,
            @Nullable Instant signedAt,
            @Nullable String signedBy) {}

    /** What there is, if the therapist may open the record that day. */
    Optional<Found> of(AccountId therapist, ClientId client, LocalDate day) {
        return sql.select(
                        CLIENT.ID,
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT.TIME_ZONE.convertFrom(ZoneId::of),
                        DOSE.INTENSITY,
                        row(DOSE.PAUSED, DOSE.GROUNDING_ONLY, DOSE.GROUNDING_OWED).mapping(ComposedRepository::grounding),
                        words(client),
                        sessions(client))
                .from(CLIENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CLIENT.ACCOUNT_ID))
                .leftJoin(DOSE)
                .on(DOSE.CLIENT_ID.eq(CLIENT.ID))
                .where(CLIENT.ID.eq(client), opens(therapist, CLIENT.ID, day))
                .fetchOptional(mapping(Found::new));
    }

    private static boolean grounding(@Nullable Boolean paused, @Nullable Boolean grounding, @Nullable Integer owed) {
        return Boolean.TRUE.equals(paused) || Boolean.TRUE.equals(grounding) || (owed != null && owed > 0);
    }

    // H2 takes no limit in a correlated subquery: these name the client by value.
    private static Field<List<ComposePage.Said>> words(ClientId client) {
        return multiset(select(NUMBNESS_WORDS.MADE_AT, NUMBNESS_WORDS.WORDS)
                        .from(NUMBNESS_WORDS)
                        .where(NUMBNESS_WORDS.CLIENT_ID.eq(client))
                        .orderBy(NUMBNESS_WORDS.MADE_AT.desc())
                        .limit(WORDS))
                .convertFrom(rows -> rows.map(mapping(ComposePage.Said::new)));
    }

    private static Field<List<Row>> sessions(ClientId client) {
        return multiset(select(
                                COMPOSED_SESSION.ID,
                                COMPOSED_SESSION.STATE,
                                COMPOSED_SESSION.WORDS,
                                COMPOSED_SESSION.PRACTICE,
                                COMPOSED_SESSION.DRAFTED_BY,
                                COMPOSED_SESSION.VERSION,
                                COMPOSED_SESSION.MADE_AT,
                                COMPOSED_SESSION.SIGNED_AT,
                                COMPOSED_SESSION.composedSessionSignedFk().DISPLAY_NAME)
                        .from(COMPOSED_SESSION)
                        .where(COMPOSED_SESSION.CLIENT_ID.eq(client))
                        .orderBy(COMPOSED_SESSION.MADE_AT.desc())
                        .limit(SESSIONS))
                .convertFrom(rows -> rows.map(mapping(Row::new)));
    }

    void removeDraft(ClientId client) {
        sql.deleteFrom(COMPOSED_SESSION)
                .where(COMPOSED_SESSION.CLIENT_ID.eq(client), COMPOSED_SESSION.STATE.eq("DRAFT"))
                .execute();
    }

    void add(ClientId client, ComposedId id, String words, Practice practice, boolean byModel,
            AccountId by, Instant at) {
        sql.insertInto(COMPOSED_SESSION)
                .set(COMPOSED_SESSION.ID, id)
                .set(COMPOSED_SESSION.CLIENT_ID, client)
                .set(COMPOSED_SESSION.STATE, "DRAFT")
                .set(COMPOSED_SESSION.WORDS, words)
                .set(COMPOSED_SESSION.PRACTICE_ID, practice.id().value())
                .set(COMPOSED_SESSION.TITLE, practice.title())
                .set(COMPOSED_SESSION.ROUTE, practice.route().id())
                .set(COMPOSED_SESSION.INTENSITY, practice.level())
                .set(COMPOSED_SESSION.PRACTICE, PracticeText.write(practice))
                .set(COMPOSED_SESSION.DRAFTED_BY, byModel ? "MODEL" : "BUILT_IN")
                .set(COMPOSED_SESSION.MADE_AT, at)
                .set(COMPOSED_SESSION.MADE_BY, by)
                .set(COMPOSED_SESSION.VERSION, 1)
                .execute();
    }

    /** Stores the draft as it is now; false when it is no draft any more, or another version of it. */
    boolean change(ClientId client, ComposedId id, Practice practice, int seen) {
        return sql.update(COMPOSED_SESSION)
                        .set(COMPOSED_SESSION.TITLE, practice.title())
                        .set(COMPOSED_SESSION.PRACTICE, PracticeText.write(practice))
                        .set(COMPOSED_SESSION.VERSION, COMPOSED_SESSION.VERSION.plus(1))
                        .where(
                                COMPOSED_SESSION.ID.eq(id),
                                COMPOSED_SESSION.CLIENT_ID.eq(client),
                                COMPOSED_SESSION.STATE.eq("DRAFT"),
                                COMPOSED_SESSION.VERSION.eq(seen))
                        .execute()
                == 1;
    }

    void sign(ClientId client, ComposedId id, AccountId by, Instant at) {
        sql.update(COMPOSED_SESSION)
                .set(COMPOSED_SESSION.STATE, "SIGNED")
                .set(COMPOSED_SESSION.SIGNED_AT, at)
                .set(COMPOSED_SESSION.SIGNED_BY, by)
                .where(COMPOSED_SESSION.ID.eq(id), COMPOSED_SESSION.CLIENT_ID.eq(client))
                .execute();
    }

    boolean withdraw(ClientId client, ComposedId id, Instant at) {
        return sql.update(COMPOSED_SESSION)
                        .set(COMPOSED_SESSION.STATE, "WITHDRAWN")
                        .set(COMPOSED_SESSION.ENDED_AT, at)
                        .where(
                                COMPOSED_SESSION.ID.eq(id),
                                COMPOSED_SESSION.CLIENT_ID.eq(client),
                                COMPOSED_SESSION.STATE.eq("SIGNED"))
                        .execute()
                == 1;
    }
}
