package thaw.database;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Everything of Thaw except pages, web security and the data source. It starts in a second because it takes the few
 * parts of Spring Boot that services need, by name.
 */
@TestConfiguration(proxyBeanMethods = false)
@EnableMethodSecurity
@ImportAutoConfiguration({
    JooqAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@ComponentScan(
        basePackages = "thaw",
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = {
            "thaw\\.ThawApplication", "thaw\\.shell\\..*", ".*\\.ui\\..*", ".*Controller", "thaw\\.account\\.SecurityConfiguration",
            "thaw\\.database\\.DataSourceConfiguration", ".*Test.*"
        }))
class ThawWithoutWeb {

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }

    /** The kind that the app uses, with less work for each password. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 1 << 8, 1);
    }
}
