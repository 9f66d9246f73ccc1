package thaw.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** One running Thaw without web pages, which moves from database to database as test classes come and go. */
final class SharedThaw {

    private final Databases databases;
    private final DelegatingDataSource switched;
    private final ConfigurableApplicationContext context;
    private HikariDataSource open;

    SharedThaw(Databases databases) {
        this.databases = databases;
        open = DataSourceConfiguration.pool(databases.template());
        switched = new DelegatingDataSource(open);
        context = new SpringApplicationBuilder(ThawWithoutWeb.class)
                .web(WebApplicationType.NONE)
                .initializers(starting -> starting.getBeanFactory().registerSingleton("dataSource", switched))
                .run();
    }

    void emptyDatabase() {
        open.close();
        open = DataSourceConfiguration.pool(databases.copyOfTemplate());
        switched.setTargetDataSource(open);
    }

    DataSource dataSource() {
        return switched;
    }

    void fillFields(Object test) {
        context.getAutowireCapableBeanFactory().autowireBean(test);
    }
}
