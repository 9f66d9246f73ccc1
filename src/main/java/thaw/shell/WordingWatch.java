package thaw.shell;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import thaw.domain.checkin.Question;
import thaw.governor.WordingKeeper;

/**
 * Notes at each start in which words the check-in asks, in the language that the others are translated from. A release with
 * other words leaves a seam in every chart.
 */
@Component
class WordingWatch {

    private final WordingKeeper wordings;
    private final Texts texts;

    WordingWatch(WordingKeeper wordings, Texts texts) {
        this.wordings = wordings;
        this.texts = texts;
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        Locale first = texts.getProvidedLocales().getFirst();
        Map<Question, String> words = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            String key = "practice.question." + question.name().toLowerCase(Locale.ROOT);
            words.put(question, Stream.of("text", "low", "high")
                    .map(part -> texts.getTranslation(key + "." + part, first))
                    .collect(Collectors.joining(" | ")));
        }
        wordings.asked(words);
    }
}
