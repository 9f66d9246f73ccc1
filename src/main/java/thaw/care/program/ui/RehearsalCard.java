package thaw.care.program.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import thaw.care.program.RehearsalWish;
import thaw.domain.pacing.Ceiling;
import thaw.domain.pacing.Intensity;
import thaw.domain.rehearsal.Rehearsal;
import thaw.shell.StatusLine;

/** Rehearses a program before it is released or assigned to anybody: with which start, and what comes of it. */
class RehearsalCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Function<RehearsalWish, List<Rehearsal>> rehearse;
    private final DatePicker start = new DatePicker(getTranslation("care.program.start"));
    private final Select<Integer> level = levels("rehearsal.level", Intensity.LOWEST);
    private final Select<Integer> ceiling = levels("care.program.ceiling", Ceiling.DEFAULT.level());
    private final ClosedRoutes closed = new ClosedRoutes();
    private final StatusLine answer = new StatusLine();
    private final Div result = new Div();

    /** @param rehearse gives nothing while something is missing in the program */
    RehearsalCard(LocalDate today, Function<RehearsalWish, List<Rehearsal>> rehearse) {
        this.rehearse = rehearse;
        addClassNames("card", "rehearsal-card");
        start.setValue(today);
        Div tools = new Div(start, level, ceiling);
        tools.addClassName("tools");
        Div buttons = new Div(new Button(getTranslation("care.program.rehearse"), click -> show()));
        buttons.addClassName("button-row");
        add(new H2(getTranslation("rehearsal.title")), new Paragraph(getTranslation("rehearsal.about")), tools, closed,
                buttons, answer, result);
    }

    private Select<Integer> levels(String key, int first) {
        Select<Integer> select = new Select<>();
        select.setLabel(getTranslation(key));
        select.setItems(1, 2, 3, 4, 5);
        select.setValue(first);
        return select;
    }

    private void show() {
        result.removeAll();
        if (start.isEmpty() || start.isInvalid()) {
            answer.setText(getTranslation("rehearsal.incomplete"));
            return;
        }
        List<Rehearsal> rehearsals = rehearse.apply(new RehearsalWish(
                start.getValue(), new Intensity(level.getValue()), new Ceiling(ceiling.getValue()), closed.getValue()));
        answer.setText(rehearsals.isEmpty() ? getTranslation("rehearsal.not-ready") : "");
        if (!rehearsals.isEmpty()) {
            result.add(new RehearsalResult(rehearsals));
        }
    }
}
