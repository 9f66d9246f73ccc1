package thaw.record.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thaw.SharedData;
import thaw.database.Forms;
import thaw.domain.measure.FormAnswers;
import thaw.domain.measure.FormQuestion;
import thaw.domain.measure.Instruments;
import thaw.domain.measure.Questionnaire;
import thaw.domain.measure.Showing;
import thaw.domain.measure.Showing.Comparison;
import thaw.domain.measure.Showing.Condition;
import thaw.record.fhir.FhirJson;
import thaw.record.fhir.FromFhir;
import thaw.record.fhir.QuestionnaireFile;
import thaw.record.fhir.QuestionnaireFile.Brought;
import thaw.record.fhir.ResponseFile;
import thaw.record.fhir.ResponseFile.Filled;

/** What goes out comes in again as it was. */
class AskedFormsTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Rows.Person PERSON = new Rows.Person(new UUID(0, 1), "Somebody", ZONE);

    @ParameterizedTest
    @ValueSource(strings = {"day.json", "nine.json"})
    void aQuestionnaireOfTheTestsIsReadAgainAsItWas(String name) {
        assertSame(read(Forms.file(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GAD7", "PHQ9"})
    void aPublishedQuestionnaireIsReadAgainAsItWas(String which) throws IOException {
        assertSame(read(Files.readAllBytes(SharedData.file("fhir/asbi/1_Questionnaire-" + which + ".json"))));
    }

    @Test
    void conditionsAroundConditionsAndHeadingsAreReadAgain() {
        FormQuestion first = new FormQuestion(
                "a", null, FormQuestion.Kind.WHOLE_NUMBER, "How many?", List.of("One", "Two"), List.of(), 0.0, 9.0, "3", List.of());
        FormQuestion second = new FormQuestion(
                "b", null, FormQuestion.Kind.YES_NO, "More?", List.of(), List.of(), null, null, null,
                List.of(new Showing(false, List.of(
                        new Condition("a", Comparison.GREATER, "3"), new Condition("a", Comparison.EQUAL, "1")))));
        FormQuestion third = new FormQuestion(
                "c", null, FormQuestion.Kind.DATE, "Since when?", List.of("Two"), List.of(), null, null, null,
                List.of(
                        new Showing(true, List.of(new Condition("b", Comparison.EXISTS, "true"))),
                        new Showing(true, List.of(
                                new Condition("b", Comparison.EQUAL, "true"), new Condition("a", Comparison.NOT_EQUAL, "2")))));
        assertSame(new Questionnaire("Conditions", null, "en", List.of(first, second, third), Set.of(), Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"day.json", "nine.json"})
    void answersAreReadAgainAsTheyWereGiven(String name) {
        Questionnaire form = read(Forms.file(name));
        List<Rows.Given> given = new ArrayList<>();
        for (FormQuestion question : form.questions()) {
            switch (question.kind()) {
                case CHOICE, OPEN_CHOICE -> given.add(new Rows.Given(question.linkId(), question.options().getLast().key()));
                case YES_NO -> given.add(new Rows.Given(question.linkId(), "false"));
                case WHOLE_NUMBER, NUMBER -> given.add(new Rows.Given(question.linkId(), "2"));
                case DATE -> given.add(new Rows.Given(question.linkId(), "2026-02-28"));
                case LINE, TEXT -> given.add(new Rows.Given(question.linkId(), "quiet \"words\""));
                case DISPLAY -> {}
            }
        }
        UUID id = new UUID(0, 7);
        Instant evening = Instant.parse("2026-03-01T23:30:00Z");
        String json = FhirJson.of(new FilledForms(PERSON, List.of(new Rows.Asked(id, 1, null, form)))
                .of(new Rows.Form(new UUID(0, 8), id, evening, evening, given)));
        FromFhir<Filled<String>> again = ResponseFile.read(
                json.getBytes(StandardCharsets.UTF_8), called -> Optional.of(new ResponseFile.Known<>(called, form)), ZONE);
        assertThat(again).isInstanceOfSatisfying(FromFhir.Whole.class, whole -> {
            Filled<?> filled = (Filled<?>) whole.value();
            assertThat(filled.day()).hasToString("2026-03-02");
            assertThat(filled.form().key()).isEqualTo("urn:uuid:" + id);
            FormAnswers answers = filled.answers();
            assertThat(answers.given()).hasSameSizeAs(given);
            given.forEach(one -> assertThat(answers.given(one.linkId())).hasValue(one.answer()));
        });
    }

    private static Questionnaire read(byte[] file) {
        return switch (QuestionnaireFile.read(file, url -> Optional.empty(), Instruments.STANDARD)) {
            case FromFhir.Whole<Brought>(Brought brought, _) -> brought.questionnaires().getFirst().questionnaire();
            case FromFhir.Refused<Brought>(var refusals) -> throw new AssertionError(refusals);
        };
    }

    /** Items that nobody is asked stay behind; everything else is the same. */
    private static void assertSame(Questionnaire form) {
        String json = FhirJson.of(AskedForms.of(new Rows.Asked(new UUID(0, 7), 1, null, form)));
        Questionnaire again = read(json.getBytes(StandardCharsets.UTF_8));
        assertThat(again.questions()).isEqualTo(form.questions());
        assertThat(again.title()).isEqualTo(form.title());
        assertThat(again.code()).isEqualTo(form.code());
        assertThat(again.language()).isEqualTo(form.language());
        assertThat(again.alarms()).isEqualTo(form.alarms());
    }
}
