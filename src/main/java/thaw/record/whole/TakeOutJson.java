package thaw.record.whole;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A take-out for programs: each table as a list of objects, with numbers and truth values as such and the rest as text. */
final class TakeOutJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TakeOut takeOut;

    TakeOutJson(TakeOut takeOut) {
        this.takeOut = takeOut;
    }

    String text() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("taken_at", takeOut.at().toString());
        takeOut.tables().forEach(table -> all.put(
                table.name(),
                table.rows().stream().map(row -> object(table.columns(), row)).toList()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    private static Map<String, @Nullable Object> object(List<String> columns, List<@Nullable Object> row) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            object.put(columns.get(column), plain(row.get(column)));
        }
        return object;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value == null || value instanceof Number || value instanceof Boolean ? value : value.toString();
    }
}
