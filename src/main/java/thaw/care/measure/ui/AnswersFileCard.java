package thaw.care.measure.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import thaw.care.measure.FormDelivery;
import thaw.care.measure.MeasureService;
import thaw.domain.people.ClientId;
import thaw.record.fhir.FromFhir.Remark;
import thaw.record.fhir.Refusal;
import thaw.shell.FhirWords;
import thaw.shell.FileField;
import thaw.shell.StatusLine;

/** Answers that were given elsewhere, as a FHIR file. */
class AnswersFileCard extends Section {

    private static final long serialVersionUID = 1L;

    private static final int LARGEST = 2_000_000;

    private final StatusLine answer = new StatusLine();

    AnswersFileCard(MeasureService service, ClientId client) {
        addClassName("card");
        add(
                new H2(getTranslation("measure.file")),
                new Paragraph(getTranslation("measure.file.lead")),
                new FileField("measure.file.field", LARGEST, new String[] {".json"}, file -> told(service.bring(client, file))),
                answer);
    }

    private void told(FormDelivery delivery) {
        FhirWords words = new FhirWords(this::getTranslation);
        answer.removeAll();
        switch (delivery) {
            case FormDelivery.Added(List<Remark> remarks) -> {
                answer.add(new Paragraph(getTranslation("measure.file.added")));
                words.remarks(remarks).ifPresent(answer::add);
            }
            case FormDelivery.AlreadyThere() -> answer.add(new Paragraph(getTranslation("measure.file.already")));
            case FormDelivery.NotFound() -> answer.add(new Paragraph(getTranslation("measure.told.NOT_FOUND")));
            case FormDelivery.Refused(List<Refusal> refusals) -> {
                answer.add(new Paragraph(getTranslation("measure.refused", refusals.size())));
                answer.add(words.refusals(refusals));
            }
        }
    }
}
