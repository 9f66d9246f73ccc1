package thaw.record.mail;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Where letters go: into the demo's own mailbox, to the mail server that the environment names, or nowhere. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    @Profile("demo")
    CapturedMailbox capturedMailbox(Clock clock) {
        return new CapturedMailbox(clock);
    }

    @Bean
    @Profile("!demo")
    Carrier carrier(@Value("${THAW_MAIL_URL:}") String url) {
        return url.isBlank() ? new NoCarrier() : new SmtpCarrier(MailUrl.parse(url));
    }
}
