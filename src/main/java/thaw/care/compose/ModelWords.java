package thaw.care.compose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import thaw.domain.compose.Caution;
import thaw.domain.compose.Composer;
import thaw.domain.practice.Finding;
import thaw.domain.practice.Practice;
import thaw.domain.practice.Rule;
import thaw.domain.practice.Step;

/** What is said to a model, and what none of its drafts may say beside the rules of every practice. */
@Component
class ModelWords {

    /** Marks, addresses, long numbers and talk about itself: the traces of an answer to something else. */
    private static final Pattern STRANGE = Pattern.compile(
            "[<>{}@`|\\\\_#*…]|https?:|www\\.|\\d{4,}|\\d[\\d ()-]{4,}\\d"
                    + "|\\b(?:ai|language model|system prompt|instructions?|json|as an assistant)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Set<Caution> NEVER =
            EnumSet.of(Caution.DANGER, Caution.HARM, Caution.HABIT, Caution.MEDICINE);

    private final Composer composer;
    private final String rules;

    ModelWords(Composer composer) {
        this.composer = composer;
        try (InputStream text = ModelWords.class.getResourceAsStream("/compose/model.txt")) {
            rules = new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String rules() {
        return rules;
    }

    String question(String discreet, Practice draft) {
        return "Description:\n" + discreet.replaceAll("[<>{}`]", " ") + "\n\nDraft:\n" + ModelDraft.write(draft);
    }

    /** The same for a second try. A finding quotes the model's own words, but for one that names what the client wrote. */
    String again(List<Finding> findings) {
        return findings.stream()
                .map(finding -> "- " + finding.where() + ": " + (finding.rule() == Rule.UNWANTED
                        ? "This names something that the description does not want."
                        : finding.sentence()))
                .distinct()
                .collect(Collectors.joining("\n", "This breaks rules. Write the whole object once more without that:\n", ""));
    }

    /** What stands in the way of using it at all, whatever a therapist could mend. */
    List<Finding> strange(Practice practice) {
        String all = Stream.of(Stream.of(practice.title()), practice.anchors().stream(),
                        practice.steps().stream().flatMap(ModelWords::texts))
                .flatMap(texts -> texts)
                .collect(Collectors.joining("\n"));
        List<Finding> findings = new ArrayList<>();
        if (STRANGE.matcher(all).find()) {
            findings.add(new Finding(Rule.FORM, "", 0, "There are signs, numbers or words in it that no practice has."));
        }
        if (composer.cautions(all).stream().anyMatch(NEVER::contains)) {
            findings.add(new Finding(Rule.NEVER, "", 0, "It speaks of harm, medicine or habits."));
        }
        return findings;
    }

    private static Stream<String> texts(Step step) {
        return Stream.concat(Stream.of(step.text()), step.choices().stream());
    }
}
