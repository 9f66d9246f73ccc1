package thaw.admin.usage;

import static thaw.jooq.Tables.WEEK_CHANGE;
import static thaw.jooq.Tables.WEEK_TOTAL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import thaw.admin.usage.Totals.Kind;
import thaw.admin.usage.WeekTotals.Week;
import thaw.domain.usage.Count;
import thaw.domain.usage.Counts;
import thaw.domain.usage.Measure;
import thaw.jooq.tables.records.WeekTotalRecord;

/** The totals that are kept of weeks, and how often the counts of a week changed. */
@Repository
class TotalRepository {

    private static final String WHOLE = "WHOLE";
    private static final UUID NIL = new UUID(0, 0);

    private final DSLContext sql;

    TotalRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** How often the counts of a week changed late; a week that never did is left out. */
    Map<LocalDate, Integer> changes(LocalDate first, LocalDate last) {
        return sql.selectFrom(WEEK_CHANGE)
                .where(WEEK_CHANGE.WEEK.between(first, last))
                .fetchMap(WEEK_CHANGE.WEEK, WEEK_CHANGE.CHANGES);
    }

    /** How many changes the kept totals of a week know of; a week without totals is left out. */
    Map<LocalDate, Integer> kept(LocalDate first, LocalDate last) {
        return sql.select(WEEK_TOTAL.WEEK, WEEK_TOTAL.CHANGES)
                .from(WEEK_TOTAL)
                .where(WEEK_TOTAL.WEEK.between(first, last), WEEK_TOTAL.PART_KIND.eq(WHOLE))
                .fetchMap(WEEK_TOTAL.WEEK, WEEK_TOTAL.CHANGES);
    }

    Totals read(LocalDate first, LocalDate last, Kind kind) {
        Map<LocalDate, Counts> whole = new HashMap<>();
        Map<LocalDate, Map<UUID, Counts>> parts = new HashMap<>();
        sql.select(WEEK_TOTAL.WEEK, WEEK_TOTAL.PART_KIND, WEEK_TOTAL.PART_ID, WEEK_TOTAL.COUNTS)
                .from(WEEK_TOTAL)
                .where(WEEK_TOTAL.WEEK.between(first, last), WEEK_TOTAL.PART_KIND.in(WHOLE, kind.name()))
                .forEach(row -> put(row, whole, parts));
        return new Totals(whole, parts);
    }

    private static void put(
            Record row, Map<LocalDate, Counts> whole, Map<LocalDate, Map<UUID, Counts>> parts) {
        Counts counts = counts(row.get(WEEK_TOTAL.COUNTS));
        if (row.get(WEEK_TOTAL.PART_KIND).equals(WHOLE)) {
            whole.put(row.get(WEEK_TOTAL.WEEK), counts);
        } else {
            parts.computeIfAbsent(row.get(WEEK_TOTAL.WEEK), week -> new HashMap<>())
                    .put(row.get(WEEK_TOTAL.PART_ID), counts);
        }
    }

    /** Keeps a week in place of what was kept of it. */
    void keep(LocalDate week, int changes, Week counted) {
        List<WeekTotalRecord> rows = new ArrayList<>();
        rows.add(row(week, WHOLE, NIL, changes, counted.whole()));
        counted.parts().forEach((kind, parts) ->
                parts.forEach((part, counts) -> rows.add(row(week, kind.name(), part, changes, counts))));
        sql.deleteFrom(WEEK_TOTAL).where(WEEK_TOTAL.WEEK.eq(week)).execute();
        sql.insertInto(WEEK_TOTAL, WEEK_TOTAL.fields()).valuesOfRecords(rows).onConflictDoNothing().execute();
    }

    private static WeekTotalRecord row(LocalDate week, String kind, UUID part, int changes, Counts counts) {
        return new WeekTotalRecord(week, kind, part, changes, text(counts));
    }

    private static String text(Counts counts) {
        return counts.byMeasure().entrySet().stream()
                .map(entry -> "%s:%d/%d".formatted(
                        entry.getKey(), entry.getValue().many(), entry.getValue().people()))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Counts counts(String text) {
        Map<Measure, Count> counts = new EnumMap<>(Measure.class);
        for (String word : text.split(" ", -1)) {
            int name = word.indexOf(':');
            int many = word.indexOf('/');
            if (name > 0) {
                counts.put(
                        Measure.valueOf(word.substring(0, name)),
                        new Count(Long.parseLong(word, name + 1, many, 10), Long.parseLong(word, many + 1, word.length(), 10)));
            }
        }
        return new Counts(counts);
    }
}
