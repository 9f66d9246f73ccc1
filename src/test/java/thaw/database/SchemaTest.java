package thaw.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Meta;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.jooq.DefaultSchema;

class SchemaTest extends OnBothDatabases {

    @Autowired
    private DSLContext sql;

    @Test
    void theTablesAndColumnsOfTheDatabaseAreThoseThatQueriesAreWrittenWith() {
        Map<String, String> generated = new TreeMap<>();
        DefaultSchema.DEFAULT_SCHEMA.getTables().forEach(table -> generated.putAll(columns(table)));
        Map<String, String> there = new TreeMap<>();
        Meta meta = sql.meta();
        meta.getTables().stream()
                .filter(table -> table.getSchema() != null && table.getSchema().getName().equalsIgnoreCase("public"))
                .filter(table -> !table.getName().equals("flyway_schema_history"))
                .forEach(table -> there.putAll(columns(table)));
        assertThat(there).containsExactlyInAnyOrderEntriesOf(generated);
    }

    private static Map<String, String> columns(Table<?> table) {
        Map<String, String> columns = new TreeMap<>();
        for (Field<?> field : table.fields()) {
            columns.put(table.getName() + "." + field.getName(), type(field.getDataType()));
        }
        return columns;
    }

    /** The two kinds of name for one type are drawn together: a moment, and a double precision number. */
    private static String type(DataType<?> type) {
        DataType<?> plain = type.getSQLDataType() == null ? type : type.getSQLDataType();
        String name = switch (plain.getTypeName().toLowerCase(Locale.ROOT)) {
            case "instant" -> "timestamp with time zone";
            case "float" -> "double";
            case String same -> same;
        };
        String length = plain.hasLength() ? "(" + type.length() + ")" : "";
        return name + length + (type.nullable() ? "" : " not null");
    }
}
