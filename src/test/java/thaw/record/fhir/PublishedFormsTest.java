package thaw.record.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thaw.SharedData;
import thaw.domain.measure.FormAnswers;
import thaw.domain.measure.FormQuestion;
import thaw.domain.measure.FormScore;
import thaw.domain.measure.Instrument;
import thaw.domain.measure.Instruments;
import thaw.domain.measure.Questionnaire;
import thaw.domain.measure.Scoring;
import thaw.record.fhir.FromFhir.Remark;
import thaw.record.fhir.QuestionnaireFile.Asked;
import thaw.record.fhir.QuestionnaireFile.Brought;
import thaw.record.fhir.ResponseFile.Filled;
import thaw.record.fhir.ResponseFile.Known;

/** Questionnaires of two publishers import, and score as their own cases say. */
class PublishedFormsTest {

    private static final String MII = "fhir/mii-proms/";
    private static final Pattern LINK =
            Pattern.compile("(?m)^ *- *(?:#.*)?\\n? *linkId: \\*q(\\d+)LinkId\\n(?:.*\\n)*? *valueCoding: \\*answerOption(\\d)ValueCode");
    private static final Pattern TOTAL = Pattern.compile("(?m)^ *\\w*Score\\w*: (\\d+)");

    private static byte[] file(String path) throws IOException {
        return Files.readAllBytes(SharedData.file(path));
    }

    private static Brought whole(FromFhir<Brought> read) {
        return switch (read) {
            case FromFhir.Whole<Brought>(Brought brought, List<Remark> _) -> brought;
            case FromFhir.Refused<Brought>(List<Refusal> refusals) -> throw new AssertionError(refusals);
        };
    }

    private static Brought brought(String path, Map<String, AnswerList> lists) throws IOException {
        return whole(QuestionnaireFile.read(file(path), url -> Optional.ofNullable(lists.get(url)), Instruments.STANDARD));
    }

    private static Map<String, AnswerList> miiLists() throws IOException {
        Map<String, AnswerList> lists = new HashMap<>();
        for (String name : List.of("ValueSet-mii-vs-pro-phq-9-answer-list-ll358-3.json", "ValueSet-mii-vs-pro-phq-9-answer-list-ll359-1.json")) {
            brought(MII + name, Map.of()).lists().forEach(list -> lists.put(list.url(), list));
        }
        return lists;
    }

    private static FormScore score(Asked asked, Map<String, String> given) {
        Instrument instrument = Instruments.STANDARD.find(Optional.ofNullable(asked.instrument()).orElseThrow()).orElseThrow();
        Questionnaire questionnaire = asked.questionnaire();
        return Scoring.as(instrument, questionnaire).orElseThrow().score(questionnaire, FormAnswers.of(given));
    }

    /** The case of the PHQ-9 leaves one item out and expects the sum of the others: it stands beside the estimate. */
    @ParameterizedTest
    @ValueSource(strings = {
        "gad7_total_score_case1", "gad7_total_score_case2", "gad7_total_score_case3", "gad7_total_score_case4",
        "phq9_total_score_case"
    })
    void theCasesOfTheScreeningAppScoreAsTheySay(String name) throws IOException {
        String which = name.startsWith("gad7") ? "GAD7" : "PHQ9";
        Asked asked = brought("fhir/asbi/1_Questionnaire-" + which + ".json", Map.of()).questionnaires().getFirst();
        List<FormQuestion> items = asked.questionnaire().questions().stream()
                .filter(question -> question.kind() == FormQuestion.Kind.CHOICE)
                .toList();
        int cases = 0;
        for (String one : Files.readString(SharedData.file("fhir/asbi/testcases/" + name + ".yml")).split("(?m)^---$", -1)) {
            Matcher expected = TOTAL.matcher(one);
            if (!expected.find()) {
                continue;
            }
            Map<String, String> given = new HashMap<>();
            Matcher answers = LINK.matcher(one);
            while (answers.find()) {
                FormQuestion item = items.get(Integer.parseInt(answers.group(1)) - 1);
                given.put(item.linkId(), item.options().get(Integer.parseInt(answers.group(2)) - 1).key());
            }
            assertThat(given).hasSizeGreaterThanOrEqualTo(7);
            FormScore score = score(asked, given);
            assertThat(score.sum()).as(one).isEqualTo(Double.parseDouble(expected.group(1)));
            if (score.state() == FormScore.State.COMPLETE) {
                assertThat(score.total()).as(one).isEqualTo(score.sum());
            }
            cases++;
        }
        assertThat(cases).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Questionnaire-mii-qst-pro-phq-9.json", "Questionnaire-mii-qst-pro-phq-9-extractable-observation.json"
    })
    void aQuestionnaireWithListsBesideItNeedsThemFirst(String name) throws IOException {
        FromFhir<Brought> alone = QuestionnaireFile.read(file(MII + name), url -> Optional.empty(), Instruments.STANDARD);
        assertThat(alone).isInstanceOf(FromFhir.Refused.class);
        Asked asked = brought(MII + name, miiLists()).questionnaires().getFirst();
        assertThat(asked.instrument()).isEqualTo("PHQ-9");
        assertThat(asked.questionnaire().alarms()).containsExactly("PHQ-9.9");
        assertThat(asked.questionnaire().language()).isEqualTo("de");
    }

    @Test
    void theExampleOfAFilledFormComesToItsOwnTotal() throws IOException {
        Asked asked = brought(MII + "Questionnaire-mii-qst-pro-phq-9.json", miiLists()).questionnaires().getFirst();
        FromFhir<Filled<String>> read = ResponseFile.read(
                file(MII + "QuestionnaireResponse-mii-exa-pro-phq-9-response.json"),
                called -> called.equals(asked.resourceId()) ? Optional.of(new Known<>("phq", asked.questionnaire())) : Optional.empty(),
                ZoneId.of("Europe/Berlin"));
        switch (read) {
            case FromFhir.Refused<Filled<String>>(List<Refusal> refusals) -> throw new AssertionError(refusals);
            case FromFhir.Whole<Filled<String>>(Filled<String> filled, List<Remark> remarks) -> {
                assertThat(filled.day()).isEqualTo(LocalDate.of(2023, 10, 1));
                assertThat(remarks).extracting(Remark::kind).containsExactly(Remark.Kind.BY_ENDING);
                assertThat(score(asked, filled.answers().given()).total()).isEqualTo(27);
            }
        }
    }
}
