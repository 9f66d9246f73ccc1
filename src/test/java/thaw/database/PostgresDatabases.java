package thaw.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Databases on the one PostgreSQL of this JVM. */
final class PostgresDatabases implements Databases {

    private final int port = PostgresServer.port();
    private int copies;

    @Override
    public DatabaseAddress template() {
        execute("create database template_thaw");
        return address("template_thaw");
    }

    @Override
    public DatabaseAddress copyOfTemplate() {
        String name = "copy" + ++copies;
        execute("create database " + name + " template template_thaw");
        return address(name);
    }

    private DatabaseAddress address(String database) {
        return new DatabaseAddress("jdbc:postgresql://localhost:" + port + "/" + database, "postgres", "");
    }

    private void execute(String statement) {
        try (Connection connection = DriverManager.getConnection(address("postgres").url(), "postgres", "");
                Statement command = connection.createStatement()) {
            command.execute(statement);
        } catch (SQLException refused) {
            throw new IllegalStateException(statement, refused);
        }
    }
}
