package thaw.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thaw.SharedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReplayToolTest {

    private static final String EMPTY_CASE = """
            {"decision":"HOLD","level":2,"grounding_only":false,"rules":["G6"],\
            "blocked_by":["U1","U2","U3","U4","U6","U7"],"notices":[]}""";

    private final JsonMapper json = JsonMapper.shared();

    @Test
    void theSharedWorkedCasesAnswerAsExpected() throws IOException {
        JsonNode cases = json.readTree(Files.readString(SharedData.file("pacing/vignettes.json")));

        JsonNode answers = json.readTree(replay(cases.toString()));

        assertThat(answers.size()).isEqualTo(cases.size()).isGreaterThan(20);
        for (int i = 0; i < cases.size(); i++) {
            assertThat(answers.get(i)).as(cases.get(i).get("id").stringValue()).isEqualTo(cases.get(i).get("expect"));
        }
    }

    @Test
    void oneCaseGetsAnArrayOfOneAnswer() {
        assertThat(replay("{\"today\": 10, \"level\": 2}")).isEqualToIgnoringNewLines("[" + EMPTY_CASE + "]");
    }

    @Test
    void aCaseMayStandAloneOrAsTheInputOfAnObjectAroundIt() {
        String both = "[{\"today\": 10, \"level\": 2}, {\"id\": \"X\", \"input\": {\"today\": 10, \"level\": 2}}]";

        assertThat(replay(both)).isEqualToIgnoringNewLines("[" + EMPTY_CASE + "," + EMPTY_CASE + "]");
    }

    @Test
    void noCaseIsNoAnswer() {
        assertThat(replay("[]").strip()).isEqualTo("[]");
    }

    @Test
    void aFileIsReadByItsName(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("case.json"), "{\"today\": 10, \"level\": 2}");

        assertThat(run(List.of(file.toString()), InputStream.nullInputStream())).contains("\"HOLD\"");
    }

    @Test
    void anAnswerInWordsIsUnknownAndNothingIsZero() {
        String words = """
                {"today": 1, "level": 1, "checkins": [{"day": 1, "overwhelm": "skipped", "dissoc": "cant_tell",
                "safety": null, "volume": "nothing", "after_session": "heavier", "numbing": "a lot"}]}""";

        assertThat(replay(words)).contains("\"rules\":[]");
    }

    @Test
    void aCeilingOrConsentThatIsSpelledOutAsNullWasNotGiven() {
        assertThat(replay("{\"today\": 1, \"level\": 1, \"ceiling\": null}")).contains("\"G5\"", "\"U5c\"");
        assertThat(replay("{\"today\": 1, \"level\": 1, \"gates\": {\"consent\": null}}")).contains("\"G5\"");
    }

    @Test
    void aParameterIsReplacedByItsName() {
        String strict = "{\"today\": 9, \"level\": 2, \"params\": {\"g6_check_in_days\": 2}, \"checkins\": [{\"day\": 6}]}";

        assertThat(replay(strict)).contains("\"G6\"");
        assertThat(replay(strict.replace("\"day\": 6", "\"day\": 7"))).doesNotContain("\"G6\"");
    }

    @Test
    void aWorseningIsReadFromItsWords() {
        String start = "{\"today\": 1, \"level\": 1, \"reliable_worsening\": ";

        assertThat(replay(start + "\"PHQ-9 +6\"}")).contains("\"D9\"");
        assertThat(replay(start + "\"PHQ-9 +5\"}")).doesNotContain("\"D9\"");
        assertThat(replay(start + "\"much worse\"}")).contains("\"D9\"");
        assertThat(replay(start + "true}")).contains("\"D9\"");
        assertThat(replay(start + "false}")).doesNotContain("\"D9\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[{\"level\": 2}] | Case 1: today is absent.",
        "[{\"today\": 1, \"level\": 2}, {\"id\": \"A7\", \"today\": 1, \"level\": 6}] "
                + "| Case 2 (A7): level is to be 1 to 5, not 6.",
        "{\"today\": 1.5, \"level\": 2} | Case 1: today is to be a whole number, not 1.5.",
        "{\"today\": 1, \"level\": 2, \"sessions\": [{\"day\": 1}, {\"day\": 2, \"post_overwhelm\": 11}]} "
                + "| Case 1, sessions[1]: post_overwhelm is to be a number from 0 to 10, not 11.",
        "{\"today\": 1, \"level\": 2, \"gates\": {\"consent\": 1}} "
                + "| Case 1, gates: consent is to be true or false, not 1.",
        "{\"today\": 1, \"level\": 2, \"params\": {\"d1_post\": 9}} "
                + "| Case 1, params: d1_post is not a parameter of the law.",
        "{\"today\": 1, \"level\": 2, \"history\": [{\"day\": 1, \"type\": \"DOWN\"}]} "
                + "| Case 1, history[0]: type is to be one of STEP_UP, STEP_DOWN, PAUSE, RESUME.",
        "{\"today\": 1, \"level\": 2, \"checkins\": 3} | Case 1: checkins is to be a list.",
        "[{\"today\": 1, \"level\": 2}, {\"today\": 1, \"level\": 2, \"readyy\": true}] "
                + "| Case 2: readyy is not a field of the replay format here.",
        "{\"today\": 1, \"level\": 2, \"gates\": {\"crisis\": true}} "
                + "| Case 1, gates: crisis is not a field of the replay format here.",
        "{\"today\": 1, \"level\": 2, \"sessions\": [{\"day\": 1, \"post_overwelm\": 9}]} "
                + "| Case 1, sessions[0]: post_overwelm is not a field of the replay format here.",
        "{\"today\": 1, \"level\": 2, \"checkins\": [{\"day\": 1, \"dissociation\": 9}]} "
                + "| Case 1, checkins[0]: dissociation is not a field of the replay format here.",
        "{\"today\": 1, \"level\": 2, \"checkins\": [{\"overwhelm\": 9}]} | Case 1, checkins[0]: day is absent.",
        "[7] | Case 1 is not a JSON object.",
        "7 | Standard input holds neither a JSON array nor a JSON object."
    })
    void whatDoesNotFitIsNamedByCaseAndField(String input, String sentence) {
        assertThatThrownBy(() -> replay(input)).isInstanceOf(Tool.InputException.class).hasMessage(sentence);
    }

    @Test
    void whatIsNoJsonIsNamedByItsLine() {
        assertThatThrownBy(() -> replay("[\n{\"today\": 1,, }]"))
                .isInstanceOf(Tool.InputException.class)
                .hasMessageStartingWith("Standard input is not JSON at line 2, column ");
        assertThatThrownBy(() -> replay("[{\"today\": 1, \"level\": 2}")).isInstanceOf(Tool.InputException.class);
        assertThatThrownBy(() -> replay("[{\"today\": 1, \"today\": 2, \"level\": 2}]"))
                .isInstanceOf(Tool.InputException.class);
        assertThatThrownBy(() -> replay("[] []")).isInstanceOf(Tool.InputException.class);
        assertThatThrownBy(() -> replay("")).isInstanceOf(Tool.InputException.class);
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> run(List.of("nowhere.json"), InputStream.nullInputStream()))
                .isInstanceOf(Tool.InputException.class)
                .hasMessage("Cannot read nowhere.json.");
    }

    @Test
    void wrongWordsAreAnsweredWithTheRightOnes() {
        List.of(List.<String>of(), List.of("one", "two"))
                .forEach(words -> assertThatThrownBy(() -> run(words, InputStream.nullInputStream()))
                        .isInstanceOf(Tool.UsageException.class)
                        .hasMessageStartingWith("Use: replay FILE"));
    }

    private static String replay(String input) {
        return run(List.of("-"), new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    }

    private static String run(List<String> arguments, InputStream in) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ReplayTool().run(arguments, in, new PrintStream(out, true, StandardCharsets.UTF_8), System.err);
        return out.toString(StandardCharsets.UTF_8);
    }
}
