package thaw.care.compose.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One question to a model over both protocols: a good answer, every bad one, and none. */
class DraftingModelTest {

    private static final DraftingModel.Waiting PATIENT = (seconds, of) -> {};

    private final LoopbackModel server = new LoopbackModel();

    @AfterEach
    void stop() {
        server.close();
    }

    private static NoAnswer.Why why(DraftingModel model) {
        try {
            model.answer("rules", List.of("question"), PATIENT);
            throw new AssertionError("answered");
        } catch (NoAnswer none) {
            assertThat(none).hasMessageNotContaining("question").hasNoCause();
            return none.why();
        }
    }

    @ParameterizedTest
    @CsvSource({"openai,/chat/completions", "ollama,/api/chat"})
    void theTurnsGoOverInTheirOrderAndTheAnswerComesBack(String kind, String path) throws NoAnswer {
        DraftingModel model = server.says("{\"a\": 1}").model(kind, 20);
        assertThat(model.answer("the rules", List.of("one", "two", "three"), PATIENT)).isEqualTo("{\"a\": 1}");
        assertThat(server.heard()).singleElement().asString()
                .startsWith(path + "\nBearer secret\n")
                .containsSubsequence("\"system\"", "the rules", "\"user\"", "one", "\"assistant\"", "two", "\"user\"", "three")
                .contains("\"small\"", "\"stream\":false");
        assertThat(model.where()).hasValue("small at 127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "ollama"})
    void whatIsNoAnswerIsNone(String kind) {
        assertThat(why(server.says("  ").model(kind, 20))).isEqualTo(NoAnswer.Why.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "openai|200|{not json|UNREADABLE", "ollama|200|{not json|UNREADABLE", "openai|200|{}|UNREADABLE",
        "openai|200|{\"choices\":[]}|UNREADABLE", "openai|200|{\"choices\":[{}]}|UNREADABLE",
        "openai|401|no|REFUSED", "ollama|500|no|REFUSED", "openai|302|no|UNREADABLE"})
    void whatBreaksTheProtocolIsToldByItsKind(String kind, int status, String body, NoAnswer.Why why) {
        assertThat(why(server.saysRaw(status, body).model(kind, 20))).isEqualTo(why);
    }

    @Test
    void anEndlessAnswerIsCutOff() {
        assertThat(why(server.says("x".repeat(2 * SmallAnswers.MOST)).model("openai", 20)))
                .isIn(NoAnswer.Why.UNREADABLE, NoAnswer.Why.NOT_REACHED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "ollama"})
    void aSlowServerIsWaitedForSoLongAndNoLonger(String kind) {
        assertThat(why(server.saysNothing().model(kind, 1))).isEqualTo(NoAnswer.Why.TOO_SLOW);
        assertThat(server.heard()).as("nothing is asked twice").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "ollama"})
    void nobodyThereIsToldAtOnce(String kind) {
        DraftingModel model = server.model(kind, 20);
        server.close();
        assertThat(why(model)).isEqualTo(NoAnswer.Why.NOT_REACHED);
    }

    @Test
    void whoeverWaitsCanStopWaiting() {
        DraftingModel model = server.saysNothing().model("openai", 20);
        assertThatThrownBy(() -> model.answer("rules", List.of("question"), (seconds, of) -> {
            throw new CancellationException();
        })).isInstanceOf(CancellationException.class);
    }

    @Test
    void withoutAnAddressThereIsNoModel() {
        DraftingModel none = new ModelConfiguration().draftingModel("", "openai", "", "", "60");
        assertThat(none.where()).isEmpty();
        assertThat(why(none)).isEqualTo(NoAnswer.Why.OFF);
    }

    @ParameterizedTest
    @CsvSource({
        "openai,https://models.clinic.example/v1,m,60,", "ollama,http://localhost:11434,m,60,", "ollama,http://ollama:11434/,m,60,",
        "openai,http://192.168.1.9:8000/v1,m,1,", "openai,http://models.clinic.example/v1,m,60,https",
        "openai,ftp://localhost,m,60,form", "openai,not an address,m,60,form", "openai,https://me:pw@host,m,60,form",
        "claude,https://host,m,60,THAW_MODEL_KIND", "openai,https://host,'',60,THAW_MODEL_NAME",
        "openai,https://host,m,0,THAW_MODEL_TIMEOUT", "openai,https://host,m,9999,THAW_MODEL_TIMEOUT",
        "openai,https://host,m,soon,THAW_MODEL_TIMEOUT"})
    void settingsThatCannotBeMeantAreRefusedWithASentence(String kind, String url, String name, String seconds, String wrong) {
        if (wrong == null) {
            assertThat(ModelSettings.of(kind, url, name, "key", seconds)).hasToString(
                    "m at " + java.net.URI.create(url).getHost());
        } else {
            assertThatThrownBy(() -> ModelSettings.of(kind, url, name, "key", seconds))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(wrong).hasMessageNotContaining("pw");
        }
    }
}
