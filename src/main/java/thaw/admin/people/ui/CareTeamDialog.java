package thaw.admin.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import thaw.account.HandOver;
import thaw.account.HandOvers;
import thaw.account.Tenure;
import thaw.admin.people.HandOverService;
import thaw.admin.people.PeopleService;
import thaw.admin.people.Person;
import thaw.admin.people.PersonRow;

/** Who is responsible for a client, since when, and handing the client on. */
class CareTeamDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient HandOverService service;
    private final transient PersonRow client;
    private final transient Runnable changed;
    private final transient DateTimeFormatter days;
    private final UnorderedList history = new UnorderedList();
    private final ComboBox<Person> to = new ComboBox<>(getTranslation("team.admin.to"));
    private final DatePicker day = new DatePicker(getTranslation("team.admin.day"));
    private final Div form = new Div();
    private final Div planned = new Div();
    private final Div complaint = new Div();

    /** @param changed is called when somebody else is responsible, now or later */
    CareTeamDialog(HandOverService service, PeopleService people, PersonRow client, Runnable changed) {
        this.service = service;
        this.client = client;
        this.changed = changed;
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(getLocale());
        setHeaderTitle(getTranslation("team.admin.of", client.name()));
        history.addClassName("list");
        history.getElement().setAttribute("aria-label", getTranslation("team.admin.history"));
        complaint.addClassName("field-error");
        complaint.getElement().setAttribute("role", "alert");
        form.addClassName("form");
        fillForm(people);
        add(history, planned, form, complaint);
        getFooter().add(new Button(getTranslation("team.admin.close"), click -> close()));
        show();
    }

    private void fillForm(PeopleService people) {
        to.setItemLabelGenerator(Person::name);
        to.setItems(query ->
                people.therapists(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        day.setLocale(getLocale());
        day.setMin(service.today());
        day.setValue(service.today());
        Button handOver = new Button(getTranslation("team.admin.do"), click -> handOver());
        handOver.addThemeVariants(ButtonVariant.PRIMARY);
        Paragraph help = new Paragraph(getTranslation("team.admin.help"));
        help.addClassName("quiet");
        form.add(to, day, help, handOver);
    }

    private void show() {
        HandOverService.Responsibility now = service.of(client.account()).orElseThrow();
        history.removeAll();
        now.history().forEach(tenure -> history.add(new ListItem(words(tenure))));
        planned.removeAll();
        Optional<HandOver> next = Optional.ofNullable(now.planned());
        next.ifPresent(handOver -> planned.add(
                new Paragraph(getTranslation("team.admin.planned", handOver.toName(), days.format(handOver.day()))),
                new Button(getTranslation("team.admin.take-back"), click -> takeBack())));
        form.setVisible(next.isEmpty());
    }

    private String words(Tenure tenure) {
        LocalDate today = service.today();
        String when = tenure.from().isAfter(today) ? "will-be" : !tenure.ends() ? "is" : "was";
        return getTranslation(
                "team.admin." + when, tenure.therapist(), days.format(tenure.from()), days.format(tenure.until()));
    }

    private void handOver() {
        if (to.isEmpty() || day.isEmpty()) {
            complaint.setText(getTranslation("team.admin.missing"));
            return;
        }
        Optional<HandOvers.Complaint> wrong = service.handOver(client.account(), to.getValue().account(), day.getValue());
        complaint.setText(wrong.map(why -> getTranslation("team.admin.wrong." + why)).orElse(""));
        if (wrong.isEmpty()) {
            to.clear();
            changed.run();
            show();
        }
    }

    private void takeBack() {
        service.takeBack(client.account());
        changed.run();
        show();
    }
}
