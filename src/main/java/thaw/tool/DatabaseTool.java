package thaw.tool;

import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import thaw.database.DatabaseRefused;

/**
 * Starts what a tool needs of Thaw: database, services and the governor, without pages, web server and web security,
 * and nothing that runs by itself. Beans are made when asked for, so a tool starts in about two seconds. It works on
 * the database that the environment names, which no other Thaw has open if it is the embedded one.
 */
final class DatabaseTool {

    private DatabaseTool() {}

    /** Does the work with one part of Thaw, and closes the database afterwards. */
    static <T> void with(Class<T> part, Consumer<T> work) {
        try (ConfigurableApplicationContext thaw = start()) {
            work.accept(thaw.getBean(part));
        }
    }

    private static ConfigurableApplicationContext start() {
        try {
            return new SpringApplicationBuilder(Parts.class)
                    .web(WebApplicationType.NONE)
                    .lazyInitialization(true)
                    .logStartupInfo(false)
                    .run("--logging.level.root=off", "--logging.level.thaw=off");
        } catch (RuntimeException notStarted) {
            if (NestedExceptionUtils.getMostSpecificCause(notStarted) instanceof DatabaseRefused refused) {
                throw new Tool.InputException(String.valueOf(refused.getMessage()));
            }
            throw notStarted;
        }
    }

    /** No component itself, so that the app's own scan passes it by. */
    @ImportAutoConfiguration({
        JooqAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    @ComponentScan(
            basePackages = "thaw",
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = {
                "thaw\\.ThawApplication", "thaw\\.shell\\..*", ".*\\.ui\\..*", ".*Controller", "thaw\\.account\\.SecurityConfiguration",
                ".*Test.*", "thaw\\.database\\.ThawWithoutWeb"
            }))
    static class Parts {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        PasswordEncoder passwordEncoder() {
            return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
        }
    }
}
