package thaw.record.csv;

import java.util.List;
import java.util.Map;

/** One row: its line in the file, and its fields by column, without blanks around them. */
record CsvRow(long line, Map<String, Integer> positions, List<String> fields) {

    String text(String column) {
        Integer position = positions.get(column);
        if (position == null) {
            throw new IllegalArgumentException("Columns are checked before rows are read: " + column);
        }
        return fields.get(position).strip();
    }
}
