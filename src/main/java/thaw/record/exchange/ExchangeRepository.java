package thaw.record.exchange;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static thaw.account.CareTeamRepository.WORDS_NOT_SHARED;
import static thaw.account.CareTeamRepository.shared;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.CHECK_IN;
import static thaw.jooq.Tables.CHECK_IN_VERSION;
import static thaw.jooq.Tables.CHECK_IN_WORD;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.STIRRING;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.Question;
import thaw.domain.checkin.Wording;
import thaw.domain.people.ClientId;
import thaw.governor.Marks;
import thaw.jooq.tables.records.CheckInRecord;

/** What the client said: check-ins and stirrings, one after the other. */
@Repository
class ExchangeRepository {

    /** Rows that the database hands over at a time: a record may have ten thousand check-ins. */
    private static final int AT_A_TIME = 500;

    private static final Field<Boolean> AMENDED = field(exists(
            selectOne().from(CHECK_IN_VERSION).where(CHECK_IN_VERSION.CHECK_IN_ID.eq(CHECK_IN.ID)))).as("amended");

    private final DSLContext sql;

    ExchangeRepository(DSLContext sql) {
        this.sql = sql;
    }

    Rows.Person person(ClientId client) {
        return sql.select(ACCOUNT.DISPLAY_NAME, ACCOUNT.TIME_ZONE)
                .from(CLIENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CLIENT.ACCOUNT_ID))
                .where(CLIENT.ID.eq(client))
                .fetchSingle(row -> new Rows.Person(client.value(), row.value1(), ZoneId.of(row.value2())));
    }

    /** Every check-in, in the order of time. */
    void checkIns(ClientId client, RecordBundle.Reader reader, Consumer<Rows.Checked> each) {
        Field<String> stirring = words(reader, CHECK_IN.STIRRING_WORD, CHECK_IN.ID).as("stirring_said");
        Field<List<Rows.Said>> said = said(reader).as("said");
        each(sql.select(CHECK_IN.fields())
                .select(AMENDED, stirring, said)
                .from(CHECK_IN)
                .where(CHECK_IN.CLIENT_ID.eq(client))
                .orderBy(CHECK_IN.MADE_AT), row -> each.accept(new Rows.Checked(
                        row.get(CHECK_IN.ID).value(),
                        row.get(CHECK_IN.MADE_AT),
                        ZoneId.of(row.get(CHECK_IN.ZONE)),
                        row.get(CHECK_IN.RECEIVED_AT),
                        row.get(AMENDED),
                        answers(row.into(CHECK_IN)),
                        taps(row.into(CHECK_IN)),
                        word(row.get(stirring)),
                        row.get(said))));
    }

    /** Every stirring that was noted by itself, in the order of time. */
    void stirrings(ClientId client, RecordBundle.Reader reader, Consumer<Rows.Stirring> each) {
        Field<String> said = words(reader, STIRRING.WORD, STIRRING.ID).as("said");
        each(sql.select(STIRRING.ID, STIRRING.MADE_AT, said)
                .from(STIRRING)
                .where(STIRRING.CLIENT_ID.eq(client))
                .orderBy(STIRRING.MADE_AT), row -> each.accept(new Rows.Stirring(row.value1(), row.value2(), word(row.value3()))));
    }

    static <R extends Record> void each(ResultQuery<R> query, Consumer<R> each) {
        try (Cursor<R> rows = query.fetchSize(AT_A_TIME).fetchLazy()) {
            rows.forEach(each);
        }
    }

    /** The words as this reader may read them. */
    static Field<String> words(RecordBundle.Reader reader, Field<String> words, Field<?> entry) {
        return switch (reader) {
            case CLIENT -> words;
            case THERAPIST -> shared(words, entry);
        };
    }

    static Rows.@Nullable Word word(@Nullable String said) {
        return said == null ? null : known(said);
    }

    private static Rows.Word known(String said) {
        return new Rows.Word(said, said.equals(WORDS_NOT_SHARED));
    }

    /** Words from the list are answers like any other; a client's own words are theirs to share or to keep. */
    private static Field<List<Rows.Said>> said(RecordBundle.Reader reader) {
        Field<String> word = when(CHECK_IN_WORD.OWN.isTrue(), words(reader, CHECK_IN_WORD.WORD, CHECK_IN_WORD.CHECK_IN_ID))
                .otherwise(CHECK_IN_WORD.WORD);
        return multiset(select(CHECK_IN_WORD.PART, word)
                        .from(CHECK_IN_WORD)
                        .where(CHECK_IN_WORD.CHECK_IN_ID.eq(CHECK_IN.ID), word.isNotNull()))
                .convertFrom(rows -> rows.map(row -> new Rows.Said(Wording.valueOf(row.value1()), known(row.value2()))));
    }

    private static Map<Question, Answer> answers(CheckInRecord row) {
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        answers.put(Question.VOLUME, Marks.answer(row.getVolumeMark(), row.getVolume()));
        answers.put(Question.PLEASANT, Marks.answer(row.getPleasantMark(), row.getPleasant()));
        answers.put(Question.PAINFUL, Marks.answer(row.getPainfulMark(), row.getPainful()));
        answers.put(Question.OVERWHELM, Marks.answer(row.getOverwhelmMark(), row.getOverwhelm()));
        answers.put(Question.SAFETY, Marks.answer(row.getSafetyMark(), row.getSafety()));
        answers.put(Question.DISSOCIATION, Marks.answer(row.getDissociationMark(), row.getDissociation()));
        answers.put(Question.BODY, Marks.answer(row.getBodyMark(), row.getBody()));
        answers.put(Question.CONNECTED, Marks.answer(row.getConnectedMark(), row.getConnected()));
        return answers;
    }

    private static Map<String, String> taps(CheckInRecord row) {
        Map<String, String> taps = new HashMap<>();
        if (row.getNumbing() != null) {
            taps.put("numbing", row.getNumbing());
        }
        if (row.getStirring() != null) {
            taps.put("stirring", String.valueOf(row.getStirring()));
        }
        if (row.getAfterSession() != null) {
            taps.put("after-session", row.getAfterSession());
        }
        return taps;
    }
}
