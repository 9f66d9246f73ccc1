package thaw.record.whole;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static thaw.jooq.Tables.AUDIT_ANCHOR;
import static thaw.jooq.Tables.AUDIT_ENTRY;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.ERASURE_REQUEST;
import static thaw.jooq.Tables.HYPNOSIS_RECORDING;
import static thaw.jooq.Tables.OFFLINE_KEY;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import thaw.domain.people.ClientId;
import thaw.jooq.DefaultSchema;

/** Finds what belongs to a client by following the foreign keys that lead to them. */
@Repository
class WholeRecordRepository {

    /** What stays after an erasure: that somebody opened the record, and that its erasure was asked for. */
    private static final Set<Table<?>> KEPT = Set.of(AUDIT_ENTRY, AUDIT_ANCHOR, ERASURE_REQUEST);

    /** A secret of the client's phone is no part of the record; the sound of a recording has its words in its script. */
    private static final Set<Table<?>> NOT_READ = Set.of(OFFLINE_KEY, HYPNOSIS_RECORDING);

    private final DSLContext sql;

    WholeRecordRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Every table with rows of the client. */
    List<RecordTable> read(ClientId client) {
        List<RecordTable> tables = new ArrayList<>();
        rowsOf(client).forEach((table, mine) -> {
            if (!NOT_READ.contains(table)) {
                List<List<Object>> rows = sql.selectFrom(table).where(mine).fetch(found -> found.intoList());
                if (!rows.isEmpty()) {
                    tables.add(new RecordTable(
                            table.getName(), table.fieldStream().map(Field::getName).toList(), rows));
                }
            }
        });
        return tables;
    }

    /** Removes every row of the client, what points at others first. */
    void erase(ClientId client) {
        Map<Table<?>, Condition> mine = rowsOf(client);
        Deque<Table<?>> left = new ArrayDeque<>(mine.keySet());
        int waited = 0;
        while (!left.isEmpty()) {
            Table<?> table = left.removeFirst();
            boolean pointedAt = left.stream()
                    .flatMap(other -> other.getReferences().stream())
                    .anyMatch(key -> key.getKey().getTable().equals(table));
            if (!pointedAt) {
                sql.deleteFrom(table).where(mine.get(table)).execute();
                waited = 0;
            } else if (waited++ > left.size()) {
                throw new IllegalStateException("Tables point at one another: " + left);
            } else {
                left.addLast(table);
            }
        }
    }

    /** The tables that belong to the client directly or by way of another, each with the condition for the client's rows. */
    private static Map<Table<?>, Condition> rowsOf(ClientId client) {
        Map<Table<?>, Condition> mine = new LinkedHashMap<>();
        Map<Table<?>, Condition> parents = Map.of(CLIENT, CLIENT.ID.eq(client));
        while (!parents.isEmpty()) {
            Map<Table<?>, Condition> children = new LinkedHashMap<>();
            for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
                if (!mine.containsKey(table) && !KEPT.contains(table) && !table.equals(CLIENT)) {
                    for (ForeignKey<?, ?> key : table.getReferences()) {
                        Condition parent = parents.get(key.getKey().getTable());
                        if (parent != null) {
                            children.putIfAbsent(table, pointsAt(key, parent));
                        }
                    }
                }
            }
            mine.putAll(children);
            parents = children;
        }
        return mine;
    }

    private static Condition pointsAt(ForeignKey<?, ?> key, Condition parent) {
        return row(key.getFieldsArray())
                .in(select(key.getKeyFieldsArray()).from(key.getKey().getTable()).where(parent));
    }
}
