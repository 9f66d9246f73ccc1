package thaw.record.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import thaw.domain.measure.FormQuestion;

/** Filled-in forms, finished or not, as QuestionnaireResponses. A question that was skipped stands there without an answer. */
final class FilledForms {

    private final Rows.Person person;
    private final Map<UUID, Rows.Asked> asked = new HashMap<>();

    FilledForms(Rows.Person person, List<Rows.Asked> asked) {
        this.person = person;
        asked.forEach(form -> this.asked.put(form.id(), form));
    }

    QuestionnaireResponse of(Rows.Form row) {
        Rows.Asked form = asked.get(row.questionnaire());
        QuestionnaireResponse response = new QuestionnaireResponse();
        response.setId(row.id().toString());
        response.setStatus(row.finishedAt() == null ? QuestionnaireResponseStatus.INPROGRESS : QuestionnaireResponseStatus.COMPLETED);
        response.setSubject(Terms.to(person.id())).setSource(Terms.to(person.id()));
        response.setAuthoredElement(
                Terms.moment(row.finishedAt() == null ? row.begunAt() : row.finishedAt(), person.zone()));
        if (form != null) {
            response.setQuestionnaire(form.url() == null ? Terms.uuid(form.id()) : form.url() + "|" + form.version());
            row.given().forEach(given -> form.content().find(given.linkId())
                    .ifPresent(question -> response.addItem(item(question, given))));
        }
        return response;
    }

    private static QuestionnaireResponseItemComponent item(FormQuestion question, Rows.Given given) {
        QuestionnaireResponseItemComponent item = new QuestionnaireResponseItemComponent();
        item.setLinkId(question.linkId()).setText(question.text());
        if (given.answer() != null) {
            item.addAnswer().setValue(AskedForms.value(question, given.answer()));
        }
        return item;
    }
}
