package thaw.admin.audit.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import java.util.function.Consumer;
import thaw.admin.audit.AuditFilter;
import thaw.admin.people.PeopleService;
import thaw.admin.people.PersonRow;
import thaw.audit.AuditLog;

/** What to look for in the log. */
final class AuditSearch extends Div {

    private final ComboBox<PersonRow> person = new ComboBox<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();
    private final Select<AuditFilter.Act> act = new Select<>();
    private final Select<AuditLog.Part> part = new Select<>();

    /** @param changed gets each new wish */
    AuditSearch(PeopleService people, Consumer<AuditFilter> changed) {
        addClassName("admin-tools");
        person.setLabel(getTranslation("admin.audit.person"));
        person.setPlaceholder(getTranslation("admin.audit.everyone"));
        person.setClearButtonVisible(true);
        person.setItemLabelGenerator(row -> row.name() + " (" + row.username() + ")");
        person.setItems(query ->
                people.list(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        day(from, "admin.audit.since");
        day(until, "admin.audit.until");
        choice(act, "admin.audit.act", AuditFilter.Act.values());
        choice(part, "admin.audit.part", AuditLog.Part.values());
        person.addValueChangeListener(change -> changed.accept(filter()));
        from.addValueChangeListener(change -> changed.accept(filter()));
        until.addValueChangeListener(change -> changed.accept(filter()));
        act.addValueChangeListener(change -> changed.accept(filter()));
        part.addValueChangeListener(change -> changed.accept(filter()));
        add(person, from, until, act, part);
    }

    private void day(DatePicker picker, String label) {
        picker.setLabel(getTranslation(label));
        picker.setClearButtonVisible(true);
    }

    private <E extends Enum<E>> void choice(Select<E> select, String label, E[] values) {
        select.setLabel(getTranslation(label));
        select.setItems(values);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("admin.audit.any"));
        select.setItemLabelGenerator(value ->
                getTranslation(value == null ? "admin.audit.any" : label + "." + value.name()));
    }

    private AuditFilter filter() {
        return new AuditFilter(
                Optional.ofNullable(person.getValue()).map(PersonRow::account).orElse(null),
                from.getValue(),
                until.getValue(),
                act.getValue(),
                part.getValue());
    }
}
