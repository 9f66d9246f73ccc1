package thaw.database;

import static org.assertj.core.api.Assertions.assertThat;
import static thaw.jooq.Tables.GATE_CHANGE;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;

/** A clinic from before the gates: whoever was "not safe" then still is. */
@SuppressWarnings("NullAway.Init")
class NotSafeBecomesAGateTest {

    @TempDir
    private Path folder;

    @Test
    void aCrisisOfBeforeStandsAndNobodyElses() throws SQLException {
        migrate("8");
        try (Connection connection = open(); Statement sql = connection.createStatement()) {
            client(sql, 1, "NOT_SAFE");
            client(sql, 2, "STEADY");
            migrate("latest");
            var gate = DSL.using(connection, SQLDialect.H2).selectFrom(GATE_CHANGE).fetchSingle();
            assertThat(gate.get(GATE_CHANGE.CLIENT_ID)).isEqualTo(new ClientId(new UUID(2, 1)));
            assertThat(gate.get(GATE_CHANGE.BY_ACCOUNT)).isEqualTo(new AccountId(new UUID(1, 1)));
            assertThat(gate.get(GATE_CHANGE.ACT)).isEqualTo("CRISIS_RAISED");
        }
    }

    private void migrate(String target) {
        DatabaseAddress file = file();
        Flyway.configure()
                .dataSource(file.url(), file.user(), file.password())
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(file().url(), file().user(), file().password());
    }

    private DatabaseAddress file() {
        return new EmbeddedFile(folder, "").address();
    }

    private static void client(Statement sql, int number, String reason) throws SQLException {
        UUID account = new UUID(1, number);
        UUID client = new UUID(2, number);
        sql.execute("insert into account values ('%s', 'c%d', 'C', 'CLIENT', null, 'UTC', true, current_timestamp, 1)"
                .formatted(account, number));
        sql.execute("insert into client values ('%s', '%s', current_timestamp)".formatted(client, account));
        sql.execute("insert into client_state (client_id, attention, reason) values ('%s', 3, '%s')"
                .formatted(client, reason));
    }
}
