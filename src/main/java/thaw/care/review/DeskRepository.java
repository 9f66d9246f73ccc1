package thaw.care.review;

import static thaw.jooq.Tables.ANSWER_TEMPLATE;
import static thaw.jooq.Tables.READING_DAYS;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;

/** The only writer of the words that therapists keep ready, and of the days on which they read. */
@Repository
class DeskRepository {

    private final DSLContext sql;

    DeskRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<String> templates(AccountId therapist) {
        return sql.select(ANSWER_TEMPLATE.WORDS)
                .from(ANSWER_TEMPLATE)
                .where(ANSWER_TEMPLATE.THERAPIST_ID.eq(therapist))
                .orderBy(ANSWER_TEMPLATE.POSITION)
                .fetch(ANSWER_TEMPLATE.WORDS);
    }

    void templates(AccountId therapist, List<String> templates) {
        sql.deleteFrom(ANSWER_TEMPLATE).where(ANSWER_TEMPLATE.THERAPIST_ID.eq(therapist)).execute();
        for (int position = 0; position < templates.size(); position++) {
            sql.insertInto(ANSWER_TEMPLATE)
                    .set(ANSWER_TEMPLATE.THERAPIST_ID, therapist)
                    .set(ANSWER_TEMPLATE.POSITION, position)
                    .set(ANSWER_TEMPLATE.WORDS, templates.get(position))
                    .execute();
        }
    }

    Optional<Set<DayOfWeek>> days(AccountId therapist) {
        return sql.select(READING_DAYS.DAYS)
                .from(READING_DAYS)
                .where(READING_DAYS.THERAPIST_ID.eq(therapist))
                .fetchOptional(row -> Arrays.stream(row.value1().split(",", -1))
                        .map(DayOfWeek::valueOf)
                        .collect(Collectors.toSet()));
    }

    void days(AccountId therapist, Set<DayOfWeek> days) {
        sql.deleteFrom(READING_DAYS).where(READING_DAYS.THERAPIST_ID.eq(therapist)).execute();
        sql.insertInto(READING_DAYS)
                .set(READING_DAYS.THERAPIST_ID, therapist)
                .set(READING_DAYS.DAYS, days.stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(",")))
                .execute();
    }
}
