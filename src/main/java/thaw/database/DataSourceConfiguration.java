package thaw.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Opens the database that the environment names, and starts what is done by the clock. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DataSourceConfiguration {

    private static final int CONNECTIONS = 10;

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Environment environment) {
        DatabaseAddress address = DatabaseAddress.from(environment);
        return address.isEmbedded() ? new OpenedFile(EmbeddedFile.of(environment)).pool() : pool(address);
    }

    static HikariDataSource pool(DatabaseAddress address) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("thaw");
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(CONNECTIONS);
        if (address.isEmbedded()) {
            // A check of H2 ("a in ('X', 'Y')") compares by the connection that made its table. Once that one is retired, as
            // the pool does after half an hour, every write to the table fails until the file is opened anew.
            pool.setMaxLifetime(0);
        }
        return new HikariDataSource(pool);
    }

    /** A new release of Thaw may change the tables. On the embedded database there is a way back: a backup before. */
    @Bean
    FlywayMigrationStrategy backupBeforeMigrating(Environment environment, DataSource dataSource, Clock clock) {
        return flyway -> {
            boolean changes = flyway.info().current() != null && flyway.info().pending().length > 0;
            if (changes && DatabaseAddress.from(environment).isEmbedded()) {
                try {
                    new Backups(dataSource, EmbeddedFile.of(environment)).make(clock.instant());
                } catch (IOException | SQLException notMade) {
                    throw new DatabaseRefused("Thaw does not change the tables without a backup, and none could be"
                            + " made: " + notMade.getMessage(), notMade);
                }
            }
            flyway.migrate();
        };
    }
}
