package thaw.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Opens the database that the environment names. */
@Configuration(proxyBeanMethods = false)
class DataSourceConfiguration {

    private static final int CONNECTIONS = 10;

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Environment environment) {
        return pool(DatabaseAddress.from(environment));
    }

    static HikariDataSource pool(DatabaseAddress address) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("thaw");
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(pool);
    }
}
