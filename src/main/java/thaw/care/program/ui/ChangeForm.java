package thaw.care.program.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import thaw.domain.practice.Route;
import thaw.domain.program.PlanChange;
import thaw.shell.StatusLine;

/** How the program that runs goes on from a day on, for this client alone. */
class ChangeForm extends Section {

    private static final long serialVersionUID = 1L;

    private final DatePicker from = new DatePicker(getTranslation("care.change.from"));
    private final IntegerField sessions = number("care.change.sessions", 1, 7);
    private final IntegerField rest = number("care.change.rest", 0, 6);
    private final CheckboxGroup<Route> routes = new CheckboxGroup<>(getTranslation("care.change.routes"));
    private final StatusLine answer = new StatusLine();

    /** @param change does it, and says in words what came of it */
    ChangeForm(LocalDate today, Function<PlanChange, String> change) {
        addClassNames("card", "form");
        from.setMin(today);
        from.setValue(today.plusDays(1));
        routes.setItems(Stream.of(Route.values()).filter(route -> route != Route.HYPNOSIS).toList());
        routes.setItemLabelGenerator(Route::title);
        routes.setHelperText(getTranslation("care.change.routes.help"));
        Button save = new Button(getTranslation("care.change.save"), click -> {
            if (from.isEmpty() || sessions.isEmpty() || rest.isEmpty() || sessions.isInvalid() || rest.isInvalid()) {
                answer.setText(getTranslation("care.change.incomplete"));
            } else {
                answer.setText(change.apply(new PlanChange(
                        from.getValue(), sessions.getValue(), rest.getValue(), List.copyOf(routes.getValue()))));
            }
        });
        add(new H2(getTranslation("care.change.title")), new Paragraph(getTranslation("care.change.lead")), from, sessions,
                rest, routes, save, answer);
    }

    private IntegerField number(String key, int least, int most) {
        IntegerField field = new IntegerField(getTranslation(key));
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        return field;
    }
}
