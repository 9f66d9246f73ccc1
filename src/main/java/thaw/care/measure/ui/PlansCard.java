package thaw.care.measure.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.List;
import thaw.care.measure.Answer;
import thaw.care.measure.MeasurePage;
import thaw.care.measure.MeasureService;
import thaw.domain.people.ClientId;
import thaw.governor.FormPlan;
import thaw.shell.StatusLine;

/** What is asked of a client, once or every so many weeks. */
class PlansCard extends Section {

    private static final long serialVersionUID = 1L;

    private static final int MOST_WEEKS = 52;

    private final transient MeasureService service;
    private final transient ClientId client;
    private final UnorderedList plans = new UnorderedList();
    private final Paragraph none = new Paragraph(getTranslation("measure.offered.none"));
    private final Div form = new Div();
    private final ComboBox<String> questionnaire = new ComboBox<>(getTranslation("measure.questionnaire"));
    private final IntegerField weeks = new IntegerField(getTranslation("measure.weeks"));
    private final DatePicker first = new DatePicker(getTranslation("measure.first-day"));
    private final StatusLine answer = new StatusLine();
    private List<String> offered = List.of();

    PlansCard(MeasureService service, ClientId client) {
        this.service = service;
        this.client = client;
        addClassName("card");
        plans.addClassName("list");
        form.addClassName("form");
        weeks.setMin(1);
        weeks.setMax(MOST_WEEKS);
        weeks.setStepButtonsVisible(true);
        weeks.setHelperText(getTranslation("measure.weeks.help"));
        Button plan = new Button(getTranslation("measure.plan"), click -> plan());
        plan.addThemeVariants(ButtonVariant.PRIMARY);
        form.add(questionnaire, weeks, first, plan);
        add(new H2(getTranslation("measure.plans")), plans, none, form, answer);
    }

    void show(MeasurePage page) {
        MeasureWords words = new MeasureWords(this::getTranslation, getLocale());
        if (!offered.equals(page.offered())) {
            offered = page.offered();
            questionnaire.setItems(offered);
        }
        if (first.isEmpty()) {
            first.setValue(page.today());
        }
        none.setVisible(page.offered().isEmpty());
        form.setVisible(!page.offered().isEmpty());
        plans.removeAll();
        page.plans().forEach(plan -> plans.add(row(plan, words)));
    }

    private ListItem row(MeasurePage.Plan plan, MeasureWords words) {
        LocalDate next = plan.next();
        String often = plan.everyWeeks() == null
                ? getTranslation("measure.once")
                : getTranslation("measure.every", plan.everyWeeks());
        Paragraph when = new Paragraph(often
                + (next == null ? "" : " " + getTranslation("measure.next", words.day(next)))
                + (plan.answered() == 0 ? "" : " " + getTranslation("measure.draft", plan.answered())));
        when.addClassName("quiet");
        Button end = new Button(getTranslation("measure.end"), click -> told(service.end(client, plan.id())));
        end.setAriaLabel(getTranslation("measure.end") + ": " + plan.questionnaire());
        return new ListItem(new Div(new Span(plan.questionnaire()), when), end);
    }

    private void plan() {
        if (questionnaire.isEmpty() || first.isEmpty() || weeks.isInvalid()) {
            told(Answer.INCOMPLETE);
            return;
        }
        told(service.plan(client, new FormPlan(questionnaire.getValue(), weeks.getValue(), first.getValue())));
    }

    private void told(Answer what) {
        answer.setText(getTranslation("measure.told." + what));
    }
}
