package thaw.database;

import java.time.Duration;
import javax.sql.DataSource;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** One set of queries for H2 and PostgreSQL, and transactions that are durable on both. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
class DatabaseConfiguration {

    /** Longer than the largest import holds the others up, shorter than a person waits for an answer. */
    private static final Duration PATIENCE_OF_WRITERS = Duration.ofSeconds(30);

    /** Names are rendered plain and in lower case, so that both databases read the same migrations and queries. */
    @Bean
    DefaultConfigurationCustomizer plainNames() {
        return configuration -> configuration
                .setAppending(new WritesInTransactions())
                .settings()
                .withRenderSchema(false)
                .withRenderNameCase(RenderNameCase.LOWER)
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                .withExecuteLogging(false);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource, AdminWall wall) {
        return new DurableTransactionManager(dataSource, PATIENCE_OF_WRITERS, wall);
    }
}
