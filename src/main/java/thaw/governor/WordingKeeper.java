package thaw.governor;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.checkin.Question;

/** Keeps how the questions of the check-in were worded and from when on, so that charts can draw a seam there. */
@Component
@Transactional
public class WordingKeeper {

    private final WordingRepository wordings;
    private final Clock clock;

    WordingKeeper(WordingRepository wordings, Clock clock) {
        this.wordings = wordings;
        this.clock = clock;
    }

    /** Notes the words in which each question is asked from now on, where they are not those of before. */
    public void asked(Map<Question, String> words) {
        Map<Question, WordingRepository.Version> before = wordings.newest();
        words.forEach((question, now) -> {
            WordingRepository.Version last = before.getOrDefault(question, new WordingRepository.Version(0, ""));
            if (!last.words().equals(now)) {
                wordings.add(question, new WordingRepository.Version(last.version() + 1, now), clock.instant());
            }
        });
    }
}
