package thaw.record.whole;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table that belong to a client.
 *
 * @param name as it is called in the database
 * @param rows in the order of the columns; a value is null where the row has none
 */
public record RecordTable(String name, List<String> columns, List<List<@Nullable Object>> rows) {}
