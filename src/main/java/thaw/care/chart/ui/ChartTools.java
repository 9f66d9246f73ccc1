package thaw.care.chart.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.Set;

/** How the chart is drawn: which range, with what beside it, and as a table. */
class ChartTools extends Div {

    private static final long serialVersionUID = 1L;

    private static final String LIMITS = "limits";
    private static final String BEFORE = "before";
    private static final String MULTIPLES = "multiples";

    ChartTools(ValueSignal<Wish> wish, Component table) {
        RadioButtonGroup<Integer> range = new RadioButtonGroup<>(getTranslation("care.chart.range"));
        range.setItems(Wish.MONTH, Wish.QUARTER, Wish.YEAR, Wish.ALL);
        range.setItemLabelGenerator(choice -> getTranslation(
                choice == Wish.YEAR ? "chart.range.365" : "care.chart.range." + choice));
        range.setValue(Wish.QUARTER);
        range.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                wish.set(wish.peek().over(change.getValue()));
            }
        });
        Signal.effect(this, () -> {
            if (wish.get().seen() != null) {
                range.clear();
            }
        });
        CheckboxGroup<String> how = new CheckboxGroup<>(getTranslation("chart.tools"));
        how.setItems(LIMITS, BEFORE, MULTIPLES);
        how.setItemLabelGenerator(choice -> getTranslation("chart.tools." + choice));
        how.addValueChangeListener(change -> {
            Set<String> chosen = change.getValue();
            wish.set(wish.peek()
                    .withLimits(chosen.contains(LIMITS))
                    .withBefore(chosen.contains(BEFORE))
                    .withMultiples(chosen.contains(MULTIPLES)));
        });
        Button asTable = new Button(getTranslation("care.chart.show-table"));
        asTable.getElement().setAttribute("aria-expanded", "false");
        asTable.addClickListener(click -> {
            table.setVisible(!table.isVisible());
            asTable.getElement().setAttribute("aria-expanded", String.valueOf(table.isVisible()));
        });
        addClassName("tools");
        add(range, how, asTable);
    }
}
