package thaw.care.chart;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.extract;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static thaw.jooq.Tables.CHECK_IN;
import static thaw.jooq.Tables.CLIENT;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.SQLDataType;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.Question;
import thaw.governor.Marks;
import thaw.jooq.tables.records.CheckInRecord;

/**
 * Check-ins as part of the queries of a chart. A record may have thousands of them, and what a database nests is written
 * and read as JSON, field by field: each check-in is one text of marks and numbers therefore, which takes a quarter of
 * the time of its nineteen columns.
 */
final class MomentRepository {

    private static final String BETWEEN = ";";

    private static final Field<BigDecimal> SECONDS =
            extract(CHECK_IN.MADE_AT, DatePart.EPOCH, SQLDataType.NUMERIC(20, 6));

    private MomentRepository() {}

    /** The check-ins of the client that a query selects, from a moment on, in the order of time. */
    static Field<List<ClientChart.Moment>> checkIns(Instant from) {
        return checkIns(CHECK_IN.MADE_AT.ge(from));
    }

    /** The check-ins of the client that a query selects for which something holds, in the order of time. */
    static Field<List<ClientChart.Moment>> checkIns(Condition which) {
        return multiset(select(written())
                        .from(CHECK_IN)
                        .where(CHECK_IN.CLIENT_ID.eq(CLIENT.ID), which)
                        .orderBy(CHECK_IN.MADE_AT))
                .convertFrom(rows -> {
                    Map<String, Answer> seen = new HashMap<>();
                    return rows.map(row -> read(row.value1(), seen));
                });
    }

    /** Epoch seconds, the day, then mark and number of each question. */
    private static Field<String> written() {
        return Stream.of(Question.values())
                .map(MomentRepository::written)
                .reduce(
                        concat(SECONDS.cast(SQLDataType.VARCHAR), inline(BETWEEN), CHECK_IN.LOCAL_DAY.cast(SQLDataType.VARCHAR)),
                        (before, answer) -> concat(before, inline(BETWEEN), answer));
    }

    private static Field<String> written(Question question) {
        return switch (question) {
            case VOLUME -> written(CHECK_IN.VOLUME_MARK, CHECK_IN.VOLUME);
            case PLEASANT -> written(CHECK_IN.PLEASANT_MARK, CHECK_IN.PLEASANT);
            case PAINFUL -> written(CHECK_IN.PAINFUL_MARK, CHECK_IN.PAINFUL);
            case OVERWHELM -> written(CHECK_IN.OVERWHELM_MARK, CHECK_IN.OVERWHELM);
            case SAFETY -> written(CHECK_IN.SAFETY_MARK, CHECK_IN.SAFETY);
            case DISSOCIATION -> written(CHECK_IN.DISSOCIATION_MARK, CHECK_IN.DISSOCIATION);
            case BODY -> written(CHECK_IN.BODY_MARK, CHECK_IN.BODY);
            case CONNECTED -> written(CHECK_IN.CONNECTED_MARK, CHECK_IN.CONNECTED);
        };
    }

    private static Field<String> written(TableField<CheckInRecord, String> mark, TableField<CheckInRecord, Double> number) {
        return concat(coalesce(mark, inline("")), coalesce(number.cast(SQLDataType.VARCHAR), inline("")));
    }

    /**
     * Reads what is written.
     *
     * @param seen the answers that were read already: a scale has few, and a page that is open keeps them all
     */
    private static ClientChart.Moment read(String written, Map<String, Answer> seen) {
        String[] parts = written.split(BETWEEN, -1);
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        int place = 2;
        for (Question question : Question.values()) {
            String part = parts[place++];
            if (!part.isEmpty()) {
                answers.put(question, seen.computeIfAbsent(part, MomentRepository::answer));
            }
        }
        return new ClientChart.Moment(moment(parts[0]), LocalDate.parse(parts[1]), answers);
    }

    private static Answer answer(String part) {
        Double number = part.length() == 1 ? null : Double.valueOf(part.substring(1));
        return Marks.answer(part.substring(0, 1), number);
    }

    /** Seconds with a fraction down to microseconds, as it is kept. */
    private static Instant moment(String seconds) {
        return Instant.EPOCH.plusNanos(new BigDecimal(seconds).movePointRight(9).longValueExact());
    }
}
