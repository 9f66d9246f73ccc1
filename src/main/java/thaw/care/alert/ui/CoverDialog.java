package thaw.care.alert.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import thaw.account.Colleague;
import thaw.account.Cover;
import thaw.account.Covers;
import thaw.care.alert.CoverService;

/** A therapist says who stands in, from when until when, and whether they are away themselves. */
class CoverDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient CoverService covers;
    private final UnorderedList planned = new UnorderedList();
    private final ComboBox<Colleague> by = new ComboBox<>(getTranslation("alert.cover.by"));
    private final DatePicker from = new DatePicker(getTranslation("alert.cover.from"));
    private final DatePicker until = new DatePicker(getTranslation("alert.cover.until"));
    private final Checkbox away = new Checkbox(getTranslation("alert.cover.away"), true);
    private final Div complaint = new Div();

    CoverDialog(CoverService covers) {
        this.covers = covers;
        setHeaderTitle(getTranslation("alert.cover"));
        Paragraph lead = new Paragraph(getTranslation("alert.cover.lead"));
        planned.addClassName("list");
        complaint.getElement().setAttribute("role", "alert");
        complaint.addClassName("field-error");
        by.setItemLabelGenerator(Colleague::name);
        by.setItems(query ->
                covers.colleagues(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        from.setLocale(getLocale());
        until.setLocale(getLocale());
        LocalDate today = covers.today();
        from.setMin(today);
        from.setValue(today);
        until.setMin(today);
        Div days = new Div(from, until);
        days.addClassName("row");
        Div form = new Div(by, days, away, complaint);
        form.addClassName("form");
        add(lead, planned, form);
        Button save = new Button(getTranslation("alert.cover.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("alert.cover.close"), click -> close()), save);
        show();
    }

    private void show() {
        List<Cover> all = covers.list();
        planned.removeAll();
        planned.setVisible(!all.isEmpty());
        all.forEach(cover -> planned.add(line(cover)));
    }

    private ListItem line(Cover cover) {
        DateTimeFormatter day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(getLocale());
        String who = Optional.ofNullable(cover.by()).orElseGet(() -> getTranslation("alert.cover.nobody"));
        String text = getTranslation(
                cover.away() ? "alert.cover.line.away" : "alert.cover.line",
                day.format(cover.from()),
                day.format(cover.until()),
                who);
        Button end = new Button(getTranslation("alert.cover.end"), click -> {
            covers.end(cover.id());
            show();
        });
        end.setAriaLabel(getTranslation("alert.cover.end-this", text));
        end.addThemeVariants(ButtonVariant.SMALL);
        return new ListItem(new Span(text), end);
    }

    private void save() {
        if (from.isEmpty() || until.isEmpty()) {
            complaint.setText(getTranslation("alert.cover.days-missing"));
            return;
        }
        Optional<Covers.Complaint> wrong = covers.add(new Covers.Plan(
                Optional.ofNullable(by.getValue()).map(Colleague::account).orElse(null),
                from.getValue(),
                until.getValue(),
                away.getValue()));
        complaint.setText(wrong.map(why -> getTranslation("alert.cover.wrong." + why)).orElse(""));
        if (wrong.isEmpty()) {
            by.clear();
            until.clear();
            show();
        }
    }
}
