package thaw.admin.content.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import thaw.admin.content.Delivery;
import thaw.admin.content.QuestionnaireRow;
import thaw.admin.content.QuestionnaireService;
import thaw.record.fhir.AnswerList;
import thaw.record.fhir.FromFhir.Remark;
import thaw.record.fhir.Refusal;
import thaw.shell.FhirWords;
import thaw.shell.FileField;
import thaw.shell.StatusLine;
import thaw.shell.TextTable;

/** The clinic's questionnaires: bringing them in from FHIR files, and how their scores are read. */
@Route("content/questionnaires")
@RolesAllowed("ADMIN")
public class QuestionnairesView extends Main implements HasDynamicTitle {

    private static final int LARGEST = 2_000_000;

    private final transient QuestionnaireService service;
    private final StatusLine answer = new StatusLine();
    private final Div questionnaires = new Div();
    private final Div lists = new Div();

    QuestionnairesView(QuestionnaireService service) {
        this.service = service;
        addClassNames("page", "page-wide");
        Section bring = new Section(
                new H2(getTranslation("measure.bring")),
                new Paragraph(getTranslation("measure.bring.lead")),
                new FileField("measure.bring.file", LARGEST, new String[] {".json"}, file -> told(service.bring(file))),
                answer);
        bring.addClassName("card");
        add(
                new Anchor("content", getTranslation("admin.content.title")),
                new H1(getTranslation("measure.title")),
                bring,
                new H2(getTranslation("measure.have")),
                questionnaires,
                new H2(getTranslation("measure.lists")),
                lists,
                new H2(getTranslation("measure.instruments")),
                new Paragraph(getTranslation("measure.instruments.lead")),
                new InstrumentsCard(service));
        show();
    }

    private void told(Delivery delivery) {
        FhirWords words = new FhirWords(this::getTranslation);
        answer.removeAll();
        switch (delivery) {
            case Delivery.Added(List<String> names, List<String> sets, List<Remark> remarks) -> {
                answer.add(new Paragraph(getTranslation("measure.brought", names.size(), sets.size())));
                words.remarks(remarks).ifPresent(answer::add);
                show();
            }
            case Delivery.AlreadyThere() -> answer.add(new Paragraph(getTranslation("measure.brought.already")));
            case Delivery.Refused(List<Refusal> refusals) -> {
                answer.add(new Paragraph(getTranslation("measure.refused", refusals.size())));
                answer.add(words.refusals(refusals));
            }
        }
    }

    private void show() {
        List<QuestionnaireRow> rows = service.all();
        questionnaires.removeAll();
        if (rows.isEmpty()) {
            questionnaires.add(new Paragraph(getTranslation("measure.have.none")));
        }
        rows.forEach(row -> questionnaires.add(new QuestionnaireCard(service, row, this::show)));
        List<AnswerList> known = service.lists();
        lists.removeAll();
        lists.add(known.isEmpty()
                ? new Paragraph(getTranslation("measure.lists.none"))
                : new TextTable(
                        getTranslation("measure.lists"),
                        List.of(
                                getTranslation("admin.content.name"),
                                getTranslation("measure.address"),
                                getTranslation("measure.answers-count")),
                        known.stream()
                                .map(list -> List.of(list.name(), list.url(), String.valueOf(list.options().size())))
                                .toList()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("measure.title") + " · Thaw";
    }
}
