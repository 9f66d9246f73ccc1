package thaw.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Lets H2 refuse to change or remove rows of the audit log. The one change it lets through is the place in the chain of
 * an entry that has none yet. PostgreSQL has the same as a function in its migrations.
 */
public final class OnlyGrows implements Trigger {

    private String table = "";

    @Override
    public void init(
            Connection connection,
            @Nullable String schema,
            @Nullable String trigger,
            String guarded,
            boolean before,
            int type) {
        table = guarded;
    }

    @Override
    public void fire(Connection connection, Object @Nullable [] old, Object @Nullable [] changed) throws SQLException {
        if (old == null || changed == null || !isFirstPlace(columns(connection), old, changed)) {
            throw new SQLException("The audit log only grows");
        }
    }

    private List<String> columns(Connection connection) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getColumns(null, null, table, null)) {
            while (found.next()) {
                columns.add(found.getString("COLUMN_NAME"));
            }
        }
        return columns;
    }

    private static boolean isFirstPlace(List<String> columns, Object[] old, Object[] changed) {
        int hash = columns.indexOf("entry_hash");
        int position = columns.indexOf("chain_position");
        for (int column = 0; column < old.length; column++) {
            boolean ofChain = column == hash || column == position;
            if (ofChain ? old[column] != null : !Objects.equals(old[column], changed[column])) {
                return false;
            }
        }
        return true;
    }
}
