package thaw.domain.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import thaw.domain.checkin.InWords.Word;

class InWordsTest {

    @Test
    void aWordSaidTwiceStandsOnce() {
        assertThat(InWords.of(List.of(new Word("warm", false), new Word("warm", false))).said()).hasSize(1);
    }

    @Test
    void wordsAndAnotherAnswerDoNotGoTogether() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InWords(List.of(new Word("warm", false)), new Answer.CantTell()));
        assertThatIllegalArgumentException().isThrownBy(() -> InWords.instead(new Answer.Rated(3)));
        assertThat(InWords.instead(new Answer.FarAway()).said()).isEmpty();
    }

    @Test
    void anEmptyWordAndOneThatIsTooLongAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Word(" ", true));
        assertThatIllegalArgumentException().isThrownBy(() -> new Word("a".repeat(CheckIn.WORD_LIMIT + 1), true));
        assertThat(new Word("a".repeat(CheckIn.WORD_LIMIT), true).own()).isTrue();
    }

    @Test
    void thereIsAnEndToHowManyWordsAreKept() {
        List<Word> many = IntStream.rangeClosed(0, InWords.MOST).mapToObj(i -> new Word("w" + i, true)).toList();
        assertThatIllegalArgumentException().isThrownBy(() -> InWords.of(many));
    }
}
