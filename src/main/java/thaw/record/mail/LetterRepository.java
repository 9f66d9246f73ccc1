package thaw.record.mail;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static thaw.jooq.Tables.LETTER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;
import thaw.domain.people.MailAddress;
import thaw.record.mail.LetterState.State;

/** The only writer of the outbox. */
@Repository
class LetterRepository {

    private static final Field<LetterKind> KIND = LETTER.KIND.convertFrom(LetterKind::valueOf);
    private static final Field<State> STATE = LETTER.STATE.convertFrom(State::valueOf);
    private static final Field<Instant> SINCE = coalesce(LETTER.SETTLED_AT, LETTER.MADE_AT);
    private static final Field<@Nullable Trouble> TROUBLE =
            LETTER.TROUBLE.convertFrom(name -> name == null ? null : Trouble.valueOf(name));

    private final DSLContext sql;

    LetterRepository(DSLContext sql) {
        this.sql = sql;
    }

    void add(LetterKind kind, AccountId account, MailAddress address, String about, Instant now, Instant goodUntil) {
        sql.insertInto(LETTER)
                .set(LETTER.ID, UUID.randomUUID())
                .set(LETTER.KIND, kind.name())
                .set(LETTER.ACCOUNT_ID, account)
                .set(LETTER.ADDRESS, address.text())
                .set(LETTER.ABOUT, about)
                .set(LETTER.MADE_AT, now)
                .set(LETTER.GOOD_UNTIL, goodUntil)
                .set(LETTER.STATE, State.WAITING.name())
                .set(LETTER.TRIES, 0)
                .set(LETTER.NEXT_TRY_AT, now)
                .execute();
    }

    /** How many letters of a kind a person was to get since that moment. */
    int since(AccountId account, LetterKind kind, Instant since) {
        return sql.fetchCount(
                LETTER, LETTER.ACCOUNT_ID.eq(account), LETTER.KIND.eq(kind.name()), LETTER.MADE_AT.gt(since));
    }

    /** Letters whose time has come, the longest waiting first. */
    List<UUID> due(Instant now, int most) {
        return sql.select(LETTER.ID)
                .from(LETTER)
                .where(waits(now))
                .orderBy(LETTER.NEXT_TRY_AT)
                .limit(most)
                .fetch(LETTER.ID);
    }

    private static Condition waits(Instant now) {
        return LETTER.STATE.eq(State.WAITING.name()).and(LETTER.NEXT_TRY_AT.le(now));
    }

    /** A letter that this node alone has claimed. */
    record Claimed(Letter letter, int tries, Instant goodUntil, @Nullable Trouble trouble) {}

    /** Claims a letter until that moment; empty when somebody else has. */
    Optional<Claimed> claim(UUID id, Instant now, Instant until) {
        int claimed = sql.update(LETTER)
                .set(LETTER.STATE, State.SENDING.name())
                .set(LETTER.TRIES, LETTER.TRIES.plus(1))
                .set(LETTER.CLAIMED_UNTIL, until)
                .where(LETTER.ID.eq(id), waits(now))
                .execute();
        return claimed == 0
                ? Optional.empty()
                : sql.select(
                                LETTER.ID, KIND, LETTER.ACCOUNT_ID, LETTER.ADDRESS.convertFrom(MailAddress::new),
                                LETTER.ABOUT, LETTER.MADE_AT, LETTER.TRIES, LETTER.GOOD_UNTIL, TROUBLE)
                        .from(LETTER)
                        .where(LETTER.ID.eq(id))
                        .fetchOptional(mapping((letter, kind, account, address, about, made, tries, good, trouble) ->
                                new Claimed(new Letter(letter, kind, account, address, about, made), tries, good, trouble)));
    }

    /** The end of a claimed letter. */
    void settle(UUID id, State state, @Nullable Trouble trouble, Instant now) {
        sql.update(LETTER)
                .set(LETTER.STATE, state.name())
                .set(LETTER.TROUBLE, trouble == null ? null : trouble.name())
                .set(LETTER.SETTLED_AT, now)
                .where(LETTER.ID.eq(id), LETTER.STATE.eq(State.SENDING.name()))
                .execute();
    }

    /** A claimed letter waits again. */
    void postpone(UUID id, Trouble trouble, Instant next) {
        sql.update(LETTER)
                .set(LETTER.STATE, State.WAITING.name())
                .set(LETTER.TROUBLE, trouble.name())
                .set(LETTER.NEXT_TRY_AT, next)
                .where(LETTER.ID.eq(id), LETTER.STATE.eq(State.SENDING.name()))
                .execute();
    }

    /** Claims that a crash cut off: a kind that may be repeated waits again, any other is unclear. */
    int cutOff(Instant now) {
        Condition cutOff = LETTER.STATE.eq(State.SENDING.name()).and(LETTER.CLAIMED_UNTIL.lt(now));
        int unclear = sql.update(LETTER)
                .set(LETTER.STATE, State.UNCLEAR.name())
                .set(LETTER.TROUBLE, Trouble.UNCLEAR.name())
                .set(LETTER.SETTLED_AT, now)
                .where(cutOff, LETTER.KIND.eq(LetterKind.REMINDER.name()))
                .execute();
        return unclear + sql.update(LETTER)
                .set(LETTER.STATE, State.WAITING.name())
                .set(LETTER.TROUBLE, Trouble.UNCLEAR.name())
                .where(cutOff, LETTER.KIND.ne(LetterKind.REMINDER.name()))
                .execute();
    }

    boolean anyCutOff(Instant now) {
        return sql.fetchExists(LETTER, LETTER.STATE.eq(State.SENDING.name()), LETTER.CLAIMED_UNTIL.lt(now));
    }

    /** Takes letters away that were settled before that moment. */
    void forget(Instant before) {
        sql.deleteFrom(LETTER).where(LETTER.SETTLED_AT.lt(before)).execute();
    }

    Optional<LetterState> newest(AccountId account, LetterKind kind) {
        return sql.select(KIND, STATE, SINCE, TROUBLE)
                .from(LETTER)
                .where(LETTER.ACCOUNT_ID.eq(account), LETTER.KIND.eq(kind.name()))
                .orderBy(LETTER.MADE_AT.desc())
                .limit(1)
                .fetchOptional(mapping(LetterState::new));
    }

    /** Letters that did not go out, or not yet, the newest first. */
    List<LetterState> troubled(int most) {
        return sql.select(KIND, STATE, SINCE, TROUBLE)
                .from(LETTER)
                .where(LETTER.STATE
                        .in(State.FAILED.name(), State.UNCLEAR.name())
                        .or(LETTER.STATE.eq(State.WAITING.name()).and(LETTER.TROUBLE.isNotNull())))
                .orderBy(SINCE.desc())
                .limit(most)
                .fetch(mapping(LetterState::new));
    }

    /** How many letters wait, and how many went out in the last day. */
    MailRoom.Counts counts(Instant now) {
        return sql.select(
                        count().filterWhere(LETTER.STATE.in(State.WAITING.name(), State.SENDING.name())),
                        count().filterWhere(LETTER.STATE
                                .eq(State.SENT.name())
                                .and(LETTER.SETTLED_AT.gt(now.minus(Duration.ofDays(1))))))
                .from(LETTER)
                .fetchSingle(mapping(MailRoom.Counts::new));
    }
}
