package thaw.care.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import thaw.care.review.ReviewService;

/** The words that a therapist keeps ready, and the days on which the therapist reads. */
class DeskDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    DeskDialog(ReviewService service, Runnable changed) {
        setHeaderTitle(getTranslation("review.desk"));
        TextArea templates = new TextArea(getTranslation("review.templates"));
        templates.setHelperText(getTranslation("review.templates.help"));
        templates.setValue(String.join("\n", service.templates()));
        templates.setMinRows(6);
        templates.setWidthFull();
        CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>(getTranslation("review.days"));
        days.setHelperText(getTranslation("review.days.help"));
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.FULL, getLocale()));
        days.setValue(service.readingDays());
        Div form = new Div(templates, days);
        form.addClassName("form");
        add(form);
        Button save = new Button(getTranslation("review.save"), click -> {
            List<String> lines = templates.getValue().lines().filter(line -> !line.isBlank()).toList();
            if (lines.size() > ReviewService.MOST || lines.stream().anyMatch(line -> line.length() > ReviewService.LONGEST)) {
                templates.setErrorMessage(
                        getTranslation("review.templates.too-much", ReviewService.MOST, ReviewService.LONGEST));
                templates.setInvalid(true);
                templates.focus();
                return;
            }
            service.keep(lines);
            service.readOn(days.getValue());
            changed.run();
            close();
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("review.close"), click -> close()), save);
    }
}
