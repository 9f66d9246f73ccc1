package thaw.care.review;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static thaw.account.CareTeamRepository.opens;
import static thaw.account.CareTeamRepository.shared;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.ANSWER;
import static thaw.jooq.Tables.CHECK_IN;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.SESSION_RUN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.governor.Marks;

/** Reads what waits for an answer, and is the only writer of answers. */
@Repository
class ReviewRepository {

    private static final Field<String> CHECK_IN_WORDS = shared(CHECK_IN.STIRRING_WORD, CHECK_IN.ID).as("words");
    private static final Field<String> SESSION_WORDS = shared(SESSION_RUN.STIRRING_WORD, SESSION_RUN.ID).as("words");

    private final DSLContext sql;

    ReviewRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Clients with something unanswered that came in between the two moments, the longest waiting first. */
    List<Unanswered> list(AccountId therapist, LocalDate today, Instant since, Instant now, int offset, int limit) {
        Condition checkIns = checkIns(CLIENT.ID, since);
        Condition sessions = sessions(CLIENT.ID, since);
        Field<Integer> many = field(selectCount().from(CHECK_IN).where(checkIns))
                .plus(field(selectCount().from(SESSION_RUN).where(sessions)));
        Field<Instant> oldest = least(
                coalesce(field(select(min(CHECK_IN.MADE_AT)).from(CHECK_IN).where(checkIns)), val(now)),
                coalesce(field(select(min(SESSION_RUN.ENDED_AT)).from(SESSION_RUN).where(sessions)), val(now)));
        return sql.select(CLIENT.ID, ACCOUNT.DISPLAY_NAME, many, oldest)
                .from(CLIENT)
                .join(ACCOUNT).on(ACCOUNT.ID.eq(CLIENT.ACCOUNT_ID))
                .where(opens(therapist, CLIENT.ID, today), many.gt(inline(0)))
                .orderBy(oldest, CLIENT.ID)
                .offset(offset)
                .limit(limit)
                .fetch(mapping(Unanswered::new));
    }

    private static Condition checkIns(Field<ClientId> client, Instant since) {
        return CHECK_IN.CLIENT_ID.eq(client).and(CHECK_IN.MADE_AT.gt(since)).and(unanswered(client, CHECK_IN.MADE_AT));
    }

    private static Condition sessions(Field<ClientId> client, Instant since) {
        return SESSION_RUN.CLIENT_ID.eq(client)
                .and(SESSION_RUN.STARTED_AT.gt(since))
                .and(SESSION_RUN.ENDED_AT.isNotNull())
                .and(unanswered(client, SESSION_RUN.ENDED_AT));
    }

    private static Condition unanswered(Field<ClientId> client, Field<Instant> at) {
        return notExists(selectOne().from(ANSWER).where(ANSWER.CLIENT_ID.eq(client), ANSWER.ABOUT_AT.ge(at)));
    }

    Optional<String> name(AccountId therapist, LocalDate today, ClientId client) {
        return sql.select(ACCOUNT.DISPLAY_NAME)
                .from(CLIENT)
                .join(ACCOUNT).on(ACCOUNT.ID.eq(CLIENT.ACCOUNT_ID))
                .where(CLIENT.ID.eq(client), opens(therapist, CLIENT.ID, today))
                .fetchOptional(ACCOUNT.DISPLAY_NAME);
    }

    /** What came in from a client and is not answered, the newest first. The caller may open the record. */
    List<Entry> entries(ClientId client, Instant since, int most) {
        return Stream.concat(
                        sql.select(
                                        CHECK_IN.ID, CHECK_IN.MADE_AT, CHECK_IN.LOCAL_DAY, CHECK_IN.OVERWHELM,
                                        CHECK_IN.OVERWHELM_MARK, CHECK_IN.SAFETY, CHECK_IN.SAFETY_MARK, CHECK_IN.STIRRING, CHECK_IN_WORDS)
                                .from(CHECK_IN)
                                .where(checkIns(val(client, CHECK_IN.CLIENT_ID), since))
                                .orderBy(CHECK_IN.MADE_AT.desc())
                                .limit(most)
                                .fetch(row -> new Entry(
                                        Entry.Kind.CHECK_IN, row.get(CHECK_IN.ID).value(), row.get(CHECK_IN.MADE_AT),
                                        row.get(CHECK_IN.LOCAL_DAY),
                                        Marks.answer(row.get(CHECK_IN.OVERWHELM_MARK), row.get(CHECK_IN.OVERWHELM)),
                                        Marks.answer(row.get(CHECK_IN.SAFETY_MARK), row.get(CHECK_IN.SAFETY)),
                                        row.get(CHECK_IN.STIRRING),
                                        row.get(CHECK_IN_WORDS), null))
                                .stream(),
                        sql.select(
                                        SESSION_RUN.ID, SESSION_RUN.ENDED_AT, SESSION_RUN.LOCAL_DAY, SESSION_RUN.POST_OVERWHELM,
                                        SESSION_RUN.POST_OVERWHELM_MARK, SESSION_RUN.POST_SAFETY, SESSION_RUN.POST_SAFETY_MARK,
                                        SESSION_RUN.STIRRING, SESSION_WORDS, SESSION_RUN.STOP_REASON)
                                .from(SESSION_RUN)
                                .where(sessions(val(client, SESSION_RUN.CLIENT_ID), since))
                                .orderBy(SESSION_RUN.STARTED_AT.desc())
                                .limit(most)
                                .fetch(row -> new Entry(
                                        Entry.Kind.SESSION, row.get(SESSION_RUN.ID).value(),
                                        row.get(SESSION_RUN.ENDED_AT), row.get(SESSION_RUN.LOCAL_DAY),
                                        Marks.answer(row.get(SESSION_RUN.POST_OVERWHELM_MARK), row.get(SESSION_RUN.POST_OVERWHELM)),
                                        Marks.answer(row.get(SESSION_RUN.POST_SAFETY_MARK), row.get(SESSION_RUN.POST_SAFETY)),
                                        row.get(SESSION_RUN.STIRRING), row.get(SESSION_WORDS),
                                        row.get(SESSION_RUN.STOP_REASON)))
                                .stream())
                .sorted(Comparator.comparing(Entry::at).reversed())
                .limit(most)
                .toList();
    }

    void add(ClientId client, Entry about, String words, AccountId by, Instant now) {
        sql.insertInto(ANSWER)
                .set(ANSWER.ID, UUID.randomUUID())
                .set(ANSWER.CLIENT_ID, client)
                .set(ANSWER.ABOUT, about.kind().name())
                .set(ANSWER.ABOUT_ID, about.id())
                .set(ANSWER.ABOUT_AT, about.at())
                .set(ANSWER.ABOUT_DAY, about.day())
                .set(ANSWER.MADE_AT, now)
                .set(ANSWER.BY_ACCOUNT, by)
                .set(ANSWER.WORDS, words)
                .execute();
    }
}
