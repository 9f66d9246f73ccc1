package thaw.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether every index of the embedded database holds as many rows as its table. Under many writers H2 was seen to
 * leave a row out of an index, so that queries find it or not depending on the way they take.
 *
 * @param indexes    how many indexes were counted
 * @param complaints one sentence for each index that disagrees with its table
 * @param complete   false when the time was up before all were counted
 */
record IndexCheck(int indexes, List<String> complaints, boolean complete) {

    /** An index by its first column; asking for "null or not null" makes H2 walk the whole index. */
    private record Index(String table, String name, String column) {

        String count() {
            return "select count(*) from \"" + table + "\" use index (\"" + name + "\") where \"" + column
                    + "\" is null or \"" + column + "\" is not null";
        }
    }

    IndexCheck {
        complaints = List.copyOf(complaints);
    }

    /** Counts what can be counted in the time; a million rows take about half a second for each index. */
    static IndexCheck of(Connection connection, Duration time) throws SQLException {
        long end = System.nanoTime() + time.toNanos();
        Map<String, Long> tables = rows(connection);
        List<String> complaints = new ArrayList<>();
        int counted = 0;
        List<Index> indexes = indexes(connection);
        for (Index index : indexes) {
            long left = Duration.ofNanos(end - System.nanoTime()).toSeconds();
            if (left < 1) {
                break;
            }
            try (Statement statement = connection.createStatement()) {
                statement.setQueryTimeout((int) left);
                long inIndex = number(statement, index.count());
                long inTable = tables.getOrDefault(index.table(), 0L);
                if (inIndex != inTable) {
                    complaints.add(index.table() + " has " + inTable + " rows, its index " + index.name() + " " + inIndex);
                }
                counted++;
            } catch (SQLTimeoutException timeIsUp) {
                break;
            }
        }
        return new IndexCheck(counted, complaints, counted == indexes.size());
    }

    /** The number of rows by table, which H2 keeps and need not count. */
    static Map<String, Long> rows(Connection connection) throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet names = statement.executeQuery("select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE'")) {
            while (names.next()) {
                rows.put(names.getString(1), 0L);
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, Long> table : rows.entrySet()) {
                table.setValue(number(statement, "select count(*) from \"" + table.getKey() + "\""));
            }
        }
        return rows;
    }

    private static List<Index> indexes(Connection connection) throws SQLException {
        List<Index> indexes = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select table_name, index_name, column_name"
                        + " from information_schema.index_columns"
                        + " where table_schema = 'public' and ordinal_position = 1 order by table_name, index_name")) {
            while (rows.next()) {
                indexes.add(new Index(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return indexes;
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
