package thaw.governor;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static thaw.jooq.Tables.QUESTION_WORDING;

import java.time.Instant;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.domain.checkin.Question;

/** The only writer of how questions were worded. */
@Repository
class WordingRepository {

    private static final thaw.jooq.tables.QuestionWording NEWEST = QUESTION_WORDING.as("newest");

    private final DSLContext sql;

    WordingRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** A wording, and which of its question's it is, counted from 1. */
    record Version(int version, String words) {}

    /** The wording of each question that holds; empty before the first was noted. */
    Map<Question, Version> newest() {
        return sql.select(QUESTION_WORDING.QUESTION, QUESTION_WORDING.VERSION, QUESTION_WORDING.WORDS)
                .from(QUESTION_WORDING)
                .where(QUESTION_WORDING.VERSION.eq(select(max(NEWEST.VERSION))
                        .from(NEWEST)
                        .where(NEWEST.QUESTION.eq(QUESTION_WORDING.QUESTION))))
                .fetchMap(row -> Question.valueOf(row.value1()), row -> new Version(row.value2(), row.value3()));
    }

    /** Adds a version; where another node has just added it, nothing happens. */
    void add(Question question, Version wording, Instant since) {
        sql.insertInto(QUESTION_WORDING)
                .set(QUESTION_WORDING.QUESTION, question.name())
                .set(QUESTION_WORDING.VERSION, wording.version())
                .set(QUESTION_WORDING.WORDS, wording.words())
                .set(QUESTION_WORDING.SINCE, since)
                .onConflict(QUESTION_WORDING.QUESTION, QUESTION_WORDING.VERSION)
                .doNothing()
                .execute();
    }
}
