package thaw.domain.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PacingTextsTest {

    private final ResourceBundle texts = ResourceBundle.getBundle("texts/pacing", Locale.ROOT);

    @Test
    void everyRuleSpeaksToTheTherapistAndToTheClient() {
        assertThat(texts.keySet())
                .containsAll(Arrays.stream(Rule.values()).map(Decision::therapistText).toList())
                .containsAll(Arrays.stream(Rule.values())
                        .map(Decision::clientText)
                        .flatMap(Optional::stream)
                        .toList())
                .containsAll(Arrays.stream(Condition.values())
                        .map(condition -> "pacing.needed." + condition.id())
                        .toList());
    }

    @Test
    void everyDecisionAndEveryNumberHasAText() {
        Stream<String> keys = IntStream.range(0, 4_000).mapToObj(RandomHistory::of).map(PacingLaw::decide)
                .flatMap(PacingTextsTest::keys)
                .distinct();

        assertThat(texts.keySet()).containsAll(keys.toList());
    }

    private static Stream<String> keys(Decision decision) {
        Stream<Fact> facts = Stream.concat(
                decision.fired().stream().flatMap(fired -> fired.facts().stream()),
                decision.blockedBy().stream().flatMap(blocked -> blocked.missing().stream()));
        return Stream.concat(Stream.of(decision.clientText(), decision.therapistText()), facts.map(Fact::text));
    }

    @Test
    void noTextUsesAWordThatHurts() {
        assertThat(texts.keySet()).allSatisfy(key -> assertThat(texts.getString(key).toLowerCase(Locale.ROOT))
                .doesNotContainPattern("\\b(failed|missed|only|resistant|just)\\b"));
    }
}
