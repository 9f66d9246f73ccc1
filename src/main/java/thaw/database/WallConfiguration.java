package thaw.database;

import java.sql.Connection;
import javax.sql.DataSource;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lets the few components that are {@link PastTheWall} through. */
@Configuration(proxyBeanMethods = false)
class WallConfiguration {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static AdminWall adminWall() {
        return new AdminWall();
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor pastTheWall(AdminWall wall, ObjectProvider<DataSource> dataSource) {
        return new DefaultPointcutAdvisor(
                new AnnotationMatchingPointcut(PastTheWall.class, true), new Gate(wall, dataSource));
    }

    /** The tables may have changed: the wall is laid anew. */
    @Bean
    Callback wallAfterMigrations(AdminWall wall) {
        return new BaseCallback() {
            @Override
            public boolean supports(Event event, Context context) {
                return event == Event.AFTER_MIGRATE;
            }

            @Override
            public void handle(Event event, Context context) {
                wall.lay(context.getConfiguration().getDataSource());
            }
        };
    }

    /** Opens the wall for one call. */
    private record Gate(AdminWall wall, ObjectProvider<DataSource> dataSource) implements MethodInterceptor {

        @Override
        public @Nullable Object invoke(MethodInvocation call) throws Throwable {
            if (!wall.isBefore() || !TransactionSynchronizationManager.isActualTransactionActive()) {
                return call.proceed();
            }
            DataSource source = dataSource.getObject();
            Connection connection = DataSourceUtils.getConnection(source);
            try {
                wall.past(connection);
                return call.proceed();
            } finally {
                wall.back(connection);
                DataSourceUtils.releaseConnection(connection, source);
            }
        }
    }
}
