package thaw.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A real database whose connections refuse one thing when told to, as a full or dying disk does. */
final class BreakableDataSource extends DelegatingDataSource {

    private volatile String refused = "";
    private int syncs;

    BreakableDataSource(DataSource real) {
        super(real);
    }

    /** From now on, this method of connections, or this statement, is refused with an SQLException. */
    void breakOn(String methodOrStatement) {
        refused = methodOrStatement;
    }

    void mend() {
        refused = "";
    }

    /** How often the file was forced to the disk. */
    int syncs() {
        return syncs;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return wrap(Connection.class, super.getConnection());
    }

    private <T> T wrap(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> call(real, method, given)));
    }

    private @Nullable Object call(Object real, Method method, Object @Nullable [] given) throws Throwable {
        Object[] arguments = given == null ? new Object[0] : given;
        String statement = arguments.length > 0 && arguments[0] instanceof String words ? words : "";
        if (refused.equals(method.getName()) || (!refused.isEmpty() && refused.equals(statement))) {
            throw new SQLException("as told");
        }
        if (statement.equals("checkpoint sync")) {
            syncs++;
        }
        try {
            Object result = method.invoke(real, arguments);
            return result instanceof Statement made && method.getName().equals("createStatement")
                    ? wrap(Statement.class, made)
                    : result;
        } catch (InvocationTargetException thrown) {
            throw Optional.ofNullable(thrown.getCause()).orElse(thrown);
        }
    }
}
