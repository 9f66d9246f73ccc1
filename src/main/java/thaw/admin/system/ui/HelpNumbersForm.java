package thaw.admin.system.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import thaw.admin.system.HelpNumberService.Draft;
import thaw.admin.system.HelpNumberService;
import thaw.governor.HelpNumbers;
import thaw.shell.StatusLine;

/** The clinic's numbers for help, and the day on which somebody last checked them. */
class HelpNumbersForm extends Section {

    private static final long serialVersionUID = 1L;

    private final transient HelpNumberService service;
    private final Div list = new Div();
    private final List<Line> lines = new ArrayList<>();
    private final DatePicker checkedOn = new DatePicker(getTranslation("admin.help.checked"));
    private final Button add = new Button(getTranslation("admin.help.add"), click -> put(new Line()));
    private final StatusLine answer = new StatusLine();
    private int seen;

    HelpNumbersForm(HelpNumberService service) {
        this.service = service;
        addClassNames("card", "form");
        list.addClassName("stack");
        checkedOn.setMax(service.today());
        checkedOn.setHelperText(getTranslation("admin.help.checked.help"));
        Button save = new Button(getTranslation("admin.help.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(new H2(getTranslation("admin.help.title")), new Paragraph(getTranslation("admin.help.lead")), list, add,
                checkedOn, save, answer);
        show();
    }

    private void show() {
        HelpNumbers now = service.now();
        seen = now.version();
        lines.clear();
        list.removeAll();
        now.numbers().forEach(line -> put(new Line(line)));
        checkedOn.setValue(now.checkedOn());
    }

    private void put(Line line) {
        lines.add(line);
        list.add(line);
        add.setVisible(lines.size() < HelpNumbers.MOST);
    }

    private void drop(Line line) {
        lines.remove(line);
        list.remove(line);
        add.setVisible(true);
    }

    private void save() {
        HelpNumberService.Saved saved =
                service.save(lines.stream().map(Line::draft).toList(), checkedOn.getValue(), seen);
        answer.setText(getTranslation(switch (saved) {
            case DONE -> "admin.help.saved";
            case INCOMPLETE -> "admin.help.incomplete";
            case CHANGED_MEANWHILE -> "admin.help.changed";
        }));
        if (saved != HelpNumberService.Saved.INCOMPLETE) {
            show();
        }
    }

    /** One number on the page. */
    private final class Line extends Div {

        private static final long serialVersionUID = 1L;

        private final TextField name = field("admin.help.name", 200);
        private final TextField number = field("admin.help.number", 40);
        private final TextField country = field("admin.help.country", 100);
        private final TextField hours = field("admin.help.hours", 100);

        Line() {
            addClassName("help-line");
            Button remove = new Button(getTranslation("admin.help.remove"), click -> drop(this));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            getElement().setAttribute("role", "group");
            getElement().setAttribute("aria-label", getTranslation("admin.help.line", lines.size() + 1));
            add(name, number, country, hours, remove);
        }

        Line(HelpNumbers.Line line) {
            this();
            name.setValue(line.name());
            number.setValue(line.number());
            country.setValue(line.country());
            hours.setValue(line.hours());
        }

        Draft draft() {
            return new Draft(country.getValue(), name.getValue(), number.getValue(), hours.getValue());
        }

        private TextField field(String key, int longest) {
            TextField field = new TextField(getTranslation(key));
            field.setMaxLength(longest);
            return field;
        }
    }
}
