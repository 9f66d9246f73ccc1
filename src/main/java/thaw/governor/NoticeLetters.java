package thaw.governor;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import thaw.record.mail.LetterKind;
import thaw.record.mail.LetterWords;
import thaw.record.mail.LetterWriter;

/** Of what people are told by a letter that says the same to all of them; each is a kind of its own, and waits by itself. */
@Configuration(proxyBeanMethods = false)
class NoticeLetters {

    /** The owner of an alert. */
    @Bean
    LetterWriter noticeOfAnAlert(LetterWords words) {
        return new NoticeLetter(LetterKind.NOTICE, "alerts", words);
    }

    /** A person whose care team has changed. */
    @Bean
    LetterWriter noticeOfATeam(LetterWords words) {
        return new NoticeLetter(LetterKind.TEAM, "", words);
    }
}
