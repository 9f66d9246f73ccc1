package thaw.admin.content.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import thaw.admin.content.SuspensionRow;
import thaw.admin.content.SuspensionService;
import thaw.shell.StatusLine;

/** Practices that are suspended, the way to lift that, and how many clients it takes. */
class SuspensionsCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient SuspensionService service;
    private final transient DateTimeFormatter moment;
    private final Div list = new Div();
    private final StatusLine answer = new StatusLine();
    private final IntegerField threshold = new IntegerField(getTranslation("admin.suspension.threshold"));

    SuspensionsCard(SuspensionService service, ZoneId zone) {
        this.service = service;
        moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(zone);
        addClassNames("card", "form");
        list.addClassName("stack");
        threshold.setMin(1);
        threshold.setMax(50);
        threshold.setStepButtonsVisible(true);
        threshold.setHelperText(getTranslation("admin.suspension.threshold.help"));
        threshold.setValue(service.threshold());
        add(
                new H2(getTranslation("admin.suspension.title")), new Paragraph(getTranslation("admin.suspension.lead")),
                list, threshold, new Button(getTranslation("admin.suspension.threshold.save"), click -> save()), answer);
        show();
    }

    private void show() {
        list.removeAll();
        var rows = service.suspensions();
        if (rows.isEmpty()) {
            list.add(new Paragraph(getTranslation("admin.suspension.none")));
        }
        rows.forEach(row -> list.add(one(row)));
        service.reported().forEach(row -> list.add(new Paragraph(getTranslation(
                "admin.suspension.reported", row.title(), row.practice().version(), row.clients()))));
    }

    private Component one(SuspensionRow row) {
        Div one = new Div(
                new H3(getTranslation("admin.suspension.practice", row.title(), row.practice().version())),
                new Paragraph(getTranslation("admin.suspension.since", moment.format(row.since()), row.threshold())));
        Instant lifted = row.liftedAt();
        if (lifted != null) {
            one.add(new Paragraph(getTranslation(
                    "admin.suspension.lifted", moment.format(lifted), row.liftedBy(), row.reason())));
        } else {
            one.add(lifting(row));
        }
        return one;
    }

    private Component lifting(SuspensionRow row) {
        TextField reason = new TextField(getTranslation("admin.suspension.reason"));
        reason.setMaxLength(SuspensionService.REASON_LIMIT);
        Button lift = new Button(getTranslation("admin.suspension.lift"), click -> lift(row, reason));
        Div form = new Div(reason, lift);
        form.addClassName("form");
        return form;
    }

    private void lift(SuspensionRow row, TextField reason) {
        if (reason.getValue().isBlank()) {
            reason.setErrorMessage(getTranslation("admin.suspension.reason.needed"));
            reason.setInvalid(true);
            return;
        }
        boolean lifted = service.lift(row.practice(), reason.getValue());
        answer.setText(getTranslation(lifted ? "admin.suspension.done" : "admin.suspension.changed"));
        show();
    }

    private void save() {
        Integer clients = threshold.getValue();
        if (clients == null || threshold.isInvalid()) {
            return;
        }
        service.threshold(clients);
        answer.setText(getTranslation("admin.suspension.threshold.saved", clients));
    }
}
