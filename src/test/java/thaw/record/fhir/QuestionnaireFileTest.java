package thaw.record.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thaw.database.Forms;
import thaw.domain.measure.FormAnswers;
import thaw.domain.measure.FormQuestion;
import thaw.domain.measure.FormQuestion.Kind;
import thaw.domain.measure.FormScore;
import thaw.domain.measure.Instruments;
import thaw.domain.measure.Questionnaire;
import thaw.domain.measure.Scoring;
import thaw.record.fhir.FromFhir.Remark;
import thaw.record.fhir.QuestionnaireFile.Asked;
import thaw.record.fhir.QuestionnaireFile.Brought;
import thaw.record.fhir.Refusal.Why;

class QuestionnaireFileTest {

    private static FromFhir<Brought> read(byte[] file) {
        return QuestionnaireFile.read(file, url -> Optional.empty(), Instruments.STANDARD);
    }

    private static Asked only(byte[] file) {
        return switch (read(file)) {
            case FromFhir.Whole<Brought>(Brought brought, List<Remark> _) -> brought.questionnaires().getFirst();
            case FromFhir.Refused<Brought>(List<Refusal> refusals) -> throw new AssertionError(refusals);
        };
    }

    private static List<Refusal> refusals(String file) {
        return switch (read(file.getBytes(StandardCharsets.UTF_8))) {
            case FromFhir.Whole<Brought>(Brought brought, List<Remark> _) -> throw new AssertionError(brought);
            case FromFhir.Refused<Brought>(List<Refusal> refusals) -> refusals;
        };
    }

    private static String with(String items) {
        return """
                {"resourceType":"Questionnaire","title":"Made up","status":"active","item":[%s]}""".formatted(items);
    }

    private static Questionnaire asked(String items) {
        return only(with(items).getBytes(StandardCharsets.UTF_8)).questionnaire();
    }

    @Test
    void groupsAreTakenApartAndListsResolved() {
        Questionnaire day = only(Forms.file("day.json")).questionnaire();
        assertThat(day.questions()).extracting(FormQuestion::linkId).containsExactly("0", "1", "2", "3", "4", "5", "6");
        assertThat(day.questions()).extracting(FormQuestion::kind).containsExactly(
                Kind.DISPLAY, Kind.CHOICE, Kind.CHOICE, Kind.YES_NO, Kind.CHOICE, Kind.WHOLE_NUMBER, Kind.TEXT);
        assertThat(day.find("2").orElseThrow().headings()).containsExactly("The morning");
        assertThat(day.find("2").orElseThrow().option("m").orElseThrow().points()).isEqualTo(2);
        assertThat(day.unasked()).containsExactly("7");
        assertThat(day.language()).isEqualTo("en");
    }

    @Test
    void whatIsAskedFollowsTheAnswers() {
        Questionnaire day = only(Forms.file("day.json")).questionnaire();
        assertThat(day.asked(FormAnswers.of(Map.of()))).extracting(FormQuestion::linkId).doesNotContain("4");
        assertThat(day.asked(FormAnswers.of(Map.of("3", "true")))).extracting(FormQuestion::linkId).contains("4");
        assertThat(day.asked(FormAnswers.of(Map.of("3", "false")))).extracting(FormQuestion::linkId).doesNotContain("4");
    }

    @Test
    void itsOwnValuesAreSummedOverWhatIsAsked() {
        Questionnaire day = only(Forms.file("day.json")).questionnaire();
        Scoring scoring = Scoring.byOwnValues(day).orElseThrow();
        assertThat(scoring.score(day, FormAnswers.of(Map.of("1", "m", "2", "l"))))
                .isEqualTo(new FormScore(FormScore.State.COMPLETE, 3.0, 3.0, 0.0, 4.0, 2, 2, null));
        assertThat(scoring.score(day, FormAnswers.of(Map.of("1", "m", "2", "l", "3", "true", "4", "m"))))
                .isEqualTo(new FormScore(FormScore.State.COMPLETE, 5.0, 5.0, 0.0, 6.0, 3, 3, null));
        assertThat(scoring.score(day, FormAnswers.of(Map.of("1", "m", "3", "true"))))
                .isEqualTo(new FormScore(FormScore.State.PRORATED, 6.0, 2.0, 0.0, 6.0, 1, 3, null));
        assertThat(scoring.score(day, FormAnswers.of(Map.of())).state()).isEqualTo(FormScore.State.INCOMPLETE);
    }

    @Test
    void itemsAreKnownByTheirCodesAndTheTotalIsNotAsked() {
        Asked nine = only(Forms.file("nine.json"));
        assertThat(nine.instrument()).isEqualTo("PHQ-9");
        assertThat(nine.questionnaire().unasked()).containsExactly("N.Total");
        assertThat(nine.questionnaire().alarms()).containsExactly("N.9");
        FormQuestion ninth = nine.questionnaire().find("N.9").orElseThrow();
        assertThat(nine.questionnaire().isAlarming(ninth, "LA6568-5")).isFalse();
        assertThat(nine.questionnaire().isAlarming(ninth, "LA6569-3")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"LA6568-5, 0, minimal", "LA6569-3, 9, mild", "LA6570-1, 18, moderately-severe", "LA6571-9, 27, severe"})
    void anInstrumentIsScoredWithItsBands(String option, double total, String band) {
        Questionnaire nine = only(Forms.file("nine.json")).questionnaire();
        Map<String, String> given = new HashMap<>();
        nine.questions().forEach(question -> given.put(question.linkId(), option));
        assertThat(Scoring.as(Instruments.PHQ_9, nine).orElseThrow().score(nine, FormAnswers.of(given)))
                .isEqualTo(new FormScore(FormScore.State.COMPLETE, total, total, 0.0, 27.0, 9, 9, band));
    }

    @Test
    void twoMissingAnswersAreProratedAndThreeLeaveItIncomplete() {
        Questionnaire nine = only(Forms.file("nine.json")).questionnaire();
        Scoring scoring = Scoring.as(Instruments.PHQ_9, nine).orElseThrow();
        Map<String, String> given = new HashMap<>();
        for (int item = 1; item <= 7; item++) {
            given.put("N." + item, "LA6570-1");
        }
        assertThat(scoring.score(nine, FormAnswers.of(given)).state()).isEqualTo(FormScore.State.PRORATED);
        given.remove("N.7");
        assertThat(scoring.points(nine, FormAnswers.of(given))).containsOnlyKeys(1, 2, 3, 4, 5, 6).containsEntry(4, 2.0);
        assertThat(scoring.score(nine, FormAnswers.of(given)))
                .isEqualTo(new FormScore(FormScore.State.INCOMPLETE, null, 12.0, 0.0, 27.0, 6, 9, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{'linkId':'1','type':'attachment','text':'A'}|KIND",
        "{'linkId':'1','type':'quantity','text':'A'}|KIND",
        "{'linkId':'1','type':'string','text':'A','repeats':true}|REPEATS",
        "{'type':'string','text':'A'}|NO_LINK_ID",
        "{'linkId':'1','type':'string','text':'A'},{'linkId':'1','type':'string','text':'B'}|LINK_ID_TWICE",
        "{'linkId':'1','type':'string'}|NO_TEXT",
        "{'linkId':'1','type':'choice','text':'A'}|NO_OPTIONS",
        "{'linkId':'1','type':'choice','text':'A','answerValueSet':'http://example.org/none'}|LIST_UNKNOWN",
        "{'linkId':'1','type':'choice','text':'A','answerOption':[{'valueString':'a'},{'valueString':'a'}]}|OPTION_TWICE",
        "{'linkId':'1','type':'choice','text':'A','answerOption':[{'valueReference':{'reference':'Patient/1'}}]}|OPTION_KIND",
        "{'linkId':'1','type':'string','text':'A','enableWhen':[{'question':'9','operator':'exists','answerBoolean':true}]}|CONDITION_UNKNOWN",
        "{'linkId':'1','type':'string','text':'A','enableWhen':[{'question':'1','operator':'exists','answerBoolean':true}]}|CIRCLE",
        "{'linkId':'1','type':'string','text':'A'},{'linkId':'2','type':'string','text':'B','enableWhen':[{'question':'1','operator':'>','answerCoding':{'code':'x'}}]}|CONDITION_KIND",
        "{'linkId':'1','type':'string','text':'A','extension':[{'url':'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression','valueExpression':{'language':'text/fhirpath','expression':'true'}}]}|EXPRESSION",
        "{'linkId':'1','type':'display','text':'A'}|NO_QUESTIONS",
        "{'linkId':'1','type':'string','text':'A','color':'red'}|NO_FHIR",
        "{'linkId':'1','type':'sting','text':'A'}|NO_FHIR"
    })
    void whatCannotBeAskedIsRefusedWithItsReason(String items, Why why) {
        assertThat(refusals(with(items.replace('\'', '"')))).extracting(Refusal::why).contains(why);
    }

    @Test
    void everyReasonIsNamedWithItsItem() {
        assertThat(refusals(with("""
                {"linkId":"a","type":"attachment","text":"A"},{"linkId":"b","type":"string","text":"B"},
                {"linkId":"c","type":"choice","text":"C"}""")))
                .extracting(Refusal::linkId)
                .containsExactly("a", "c");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "not json|NO_JSON", "{}|NO_FHIR", "[]|NO_FHIR", "{'resourceType':'Questionnaire'} {}|NO_JSON",
        "{'resourceType':'Questionnaire','title':'a','title':'b'}|NO_JSON",
        "{'resourceType':'Patient'}|OTHER_RESOURCE", "{'resourceType':'Nonsense'}|NO_FHIR",
        "{'resourceType':'Questionnaire','status':'active'}|NO_TITLE",
        "{'resourceType':'Questionnaire','title':'a','status':'active'}|NO_QUESTIONS"
    })
    void aMalformedFileIsRefused(String file, Why why) {
        assertThat(refusals(file.replace('\'', '"'))).extracting(Refusal::why).contains(why);
    }

    @Test
    void aHostileFileIsRefusedBeforeAnythingIsBuilt() {
        assertThat(refusals("[".repeat(100_000))).extracting(Refusal::why).containsExactly(Why.TOO_DEEP);
        assertThat(refusals(" ".repeat(2_000_001))).extracting(Refusal::why).containsExactly(Why.TOO_LARGE);
        String deep = "{\"linkId\":\"1\",\"type\":\"group\",\"item\":[".repeat(40) + "]}".repeat(40);
        assertThat(refusals(with(deep))).extracting(Refusal::why).containsExactly(Why.TOO_DEEP);
    }

    @Test
    void otherPublishersWaysAreUnderstood() {
        Questionnaire made = asked("""
                {"linkId":"1","type":"choice","text":"From 0 to 2","answerOption":
                  [{"valueInteger":0},{"valueInteger":1},{"valueInteger":2}],"initial":[{"valueInteger":1}]},
                {"linkId":"2","type":"open-choice","text":"Or else","answerOption":[{"valueString":"this"},{"valueString":"that"}]},
                {"linkId":"3","type":"date","text":"Since"},
                {"linkId":"4","type":"decimal","text":"How much"},
                {"linkId":"5","type":"group","item":[{"linkId":"5.1","type":"group","text":"Deep","item":[
                  {"linkId":"5.1.1","type":"string","text":"Inside","enableWhen":
                    [{"question":"4","operator":">=","answerDecimal":2.5},{"question":"1","operator":"=","answerInteger":0}],
                    "enableBehavior":"any"}]}]}""");
        assertThat(made.find("1").orElseThrow().initial()).isEqualTo("1");
        assertThat(made.find("1").orElseThrow().points("2")).contains(2.0);
        assertThat(made.find("5.1.1").orElseThrow().headings()).containsExactly("Deep");
        assertThat(made.asked(FormAnswers.of(Map.of("4", "2.5")))).extracting(FormQuestion::linkId).contains("5.1.1");
        assertThat(made.asked(FormAnswers.of(Map.of("4", "2.4")))).extracting(FormQuestion::linkId).doesNotContain("5.1.1");
        assertThat(made.asked(FormAnswers.of(Map.of("1", "0")))).extracting(FormQuestion::linkId).contains("5.1.1");
    }

    @Test
    void anItemOfAGroupThatIsNotAskedIsNotAsked() {
        Questionnaire made = asked("""
                {"linkId":"1","type":"boolean","text":"A"},
                {"linkId":"g","type":"group","enableWhen":[{"question":"1","operator":"=","answerBoolean":true}],"item":
                  [{"linkId":"2","type":"boolean","text":"B"}]},
                {"linkId":"3","type":"boolean","text":"C","enableWhen":[{"question":"2","operator":"=","answerBoolean":true}]}""");
        assertThat(made.asked(FormAnswers.of(Map.of("2", "true")))).extracting(FormQuestion::linkId).containsExactly("1");
        assertThat(made.asked(FormAnswers.of(Map.of("1", "true", "2", "true")))).extracting(FormQuestion::linkId)
                .containsExactly("1", "2", "3");
    }
}
