package thaw.shell;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import thaw.account.DemoAccounts;

/** Says where Thaw can be opened, and in the demo by whom. */
@Component
class Ready {

    private static final Logger LOG = LoggerFactory.getLogger(Ready.class);

    private final DemoAccounts demo;

    Ready(DemoAccounts demo) {
        this.demo = demo;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            LOG.info("Thaw is ready at http://localhost:{}", web.getWebServer().getPort());
            if (!demo.usernames().isEmpty()) {
                LOG.info("Sign in as {} with the password {}", String.join(", ", demo.usernames()), demo.password());
            }
        }
    }
}
