package thaw.record.clinic;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import thaw.account.DemoAccounts;

/** What the sign-in page says about demo accounts. */
@Configuration(proxyBeanMethods = false)
class DemoConfiguration {

    @Bean
    @Profile("demo")
    DemoAccounts demoAccounts() {
        return new DemoAccounts(
                List.of("therapist", "colleague", "client", "client2", "client3", "admin"), "slowly-does-it");
    }

    @Bean
    @Profile("!demo")
    DemoAccounts noDemoAccounts() {
        return new DemoAccounts(List.of(), "");
    }
}
