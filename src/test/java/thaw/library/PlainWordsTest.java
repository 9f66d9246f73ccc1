package thaw.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thaw.domain.compose.Discreet;

/** What of a description leaves for a model: plain words, and nothing that says who is meant. */
class PlainWordsTest {

    private static final Discreet DISCREET = discreet();

    private static Discreet discreet() {
        try {
            return new Discreet(PlainWords.words());
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "It is like fog. My cat still reaches me.|It is like fog. My cat still reaches me.",
        "I'm behind glass, and I don't feel my hands.|I'm behind glass, and I don't feel my hands.",
        "Since Tom left I feel nothing.|Since … left I feel nothing.",
        "since tom left i feel nothing|since … left i feel nothing",
        "My sister Rose and my brother Mark|My sister … and my brother …",
        "my brother mark hates me|my brother … hates me",
        "Mrs Özdemir-Kowalczyk said it.|… said it.",
        "Mail me at jo.bloggs@example.com or www.example.org/jo.|Mail me at … or …",
        "Call 0151 234 567 or 555-1234.|Call … or ….",
        "Born 12/03/1984, aged 41, since May 2020.|Born …, aged …, since ….",
        "It is a 3 out of 10 on Mondays.|It is a 3 out of 10 on ….",
        "I FEEL NOTHING. TOM KNOWS.|I FEEL NOTHING. … KNOWS.",
        "Berlin was grey|… was grey",
        "It’s grey and I’ve no colour|It’s grey and I’ve no colour",
        "Kate’s fog|… fog"})
    void namesNumbersAndUnknownWordsStay(String said, String leaves) {
        assertThat(DISCREET.of(said, Set.of())).isEqualTo(leaves);
    }

    @Test
    void theNamesThatThawKnowsStayEvenWhereTheyArePlainWords() {
        assertThat(DISCREET.of("People say Winter Stone is cold. winter and stone. The stone's cold", Set.of("Winter Stone")))
                .isEqualTo("People say … is cold. … and …. The … cold");
    }

    @Test
    void nothingComesOfNothing() {
        assertThat(DISCREET.of("  ", Set.of())).isEmpty();
        assertThat(Discreet.words(DISCREET.of("Tom Mark 1984 jo@example.com", Set.of()))).isZero();
        assertThat(Discreet.words("It is like … fog.")).isEqualTo(4);
    }
}
