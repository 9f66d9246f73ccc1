package thaw.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Optional;
import thaw.account.MyPassword;
import thaw.shell.StatusLine;

/** A new password in place of the one there is. */
final class PasswordCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient MyPassword service;
    private final transient Runnable changed;
    private final PasswordField present = field("account.password.present", "current-password");
    private final PasswordField wanted = field("account.password.new", "new-password");
    private final StatusLine answer = new StatusLine();

    PasswordCard(MyPassword service, Runnable changed) {
        this.service = service;
        this.changed = changed;
        addClassName("card");
        wanted.setHelperText(getTranslation("account.setup.password.help"));
        Button save = new Button(getTranslation("account.password.save"), click -> save());
        Div form = new Div(present, wanted, save, answer);
        form.addClassName("form");
        add(new H2(getTranslation("account.password")), form);
    }

    private void save() {
        Optional<String> complaint = service.change(present.getValue(), wanted.getValue());
        answer.setText(getTranslation(complaint.orElse("account.password.saved")));
        if (complaint.isEmpty()) {
            present.clear();
            wanted.clear();
            changed.run();
        }
    }

    private PasswordField field(String label, String autocomplete) {
        PasswordField field = new PasswordField(getTranslation(label));
        field.getElement().setAttribute("autocomplete", autocomplete);
        return field;
    }
}
