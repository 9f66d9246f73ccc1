package thaw.admin.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import thaw.admin.people.Answer;
import thaw.admin.people.NewPerson;
import thaw.admin.people.PeopleService;
import thaw.admin.people.Person;
import thaw.domain.people.AccountId;
import thaw.domain.people.MailAddress;
import thaw.domain.people.Role;

/** Asks who is to be invited. */
class InviteDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient PeopleService people;
    private final transient Consumer<String> invited;
    private final transient Runnable sent;
    private final TextField name = new TextField(getTranslation("admin.people.name"));
    private final TextField username = new TextField(getTranslation("admin.people.username"));
    private final Select<Role> role = new Select<>();
    private final ComboBox<String> zone = new ComboBox<>(getTranslation("admin.people.zone"));
    private final ComboBox<Person> therapist = new ComboBox<>(getTranslation("admin.people.therapist"));
    private final EmailField email = new EmailField(getTranslation("admin.people.email"));
    private final Div complaint = new Div();

    /**
     * @param invited hears the token of the link
     * @param sent    is called when the link goes by e-mail
     */
    InviteDialog(PeopleService people, ZoneId usualZone, Consumer<String> invited, Runnable sent) {
        this.people = people;
        this.invited = invited;
        this.sent = sent;
        setHeaderTitle(getTranslation("admin.people.invite.title"));
        add(fields(usualZone));
        Button submit = new Button(getTranslation("admin.people.invite.submit"), click -> invite());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("admin.people.cancel"), click -> close()), submit);
    }

    private Component fields(ZoneId usualZone) {
        username.setHelperText(getTranslation("admin.people.username.help"));
        username.getElement().setAttribute("autocomplete", "off");
        role.setLabel(getTranslation("admin.people.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(value -> getTranslation("admin.people.role." + value));
        role.setValue(Role.CLIENT);
        role.addValueChangeListener(change -> therapist.setVisible(change.getValue() == Role.CLIENT));
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        zone.setValue(usualZone.getId());
        therapist.setItemLabelGenerator(Person::name);
        therapist.setItems(query ->
                people.therapists(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        email.setHelperText(getTranslation("admin.people.email.help"));
        email.setVisible(people.mailOpen());
        complaint.getElement().setAttribute("role", "alert");
        complaint.addClassName("field-error");
        Div fields = new Div(name, username, role, zone, therapist, email, complaint);
        fields.addClassName("invite-fields");
        return fields;
    }

    private void invite() {
        if (zone.isEmpty()) {
            complain("admin.people.error.zone");
            return;
        }
        Optional<MailAddress> mail = MailAddress.parse(email.getValue());
        if (mail.isEmpty() && !email.getValue().isBlank()) {
            complain("admin.people.email.wrong");
            return;
        }
        NewPerson person = new NewPerson(
                name.getValue(), username.getValue(), role.getValue(), ZoneId.of(zone.getValue()), responsible(),
                mail.orElse(null));
        switch (people.invite(person)) {
            case Answer.Refused(String reason) -> complain(reason);
            case Answer.Link(String token) -> {
                close();
                invited.accept(token);
            }
            case Answer.Sent() -> {
                close();
                sent.run();
                Notification.show(getTranslation("admin.people.email.sent", email.getValue().strip()));
            }
            case Answer.Done done -> close();
        }
    }

    private @Nullable AccountId responsible() {
        return role.getValue() == Role.CLIENT
                ? Optional.ofNullable(therapist.getValue()).map(Person::account).orElse(null)
                : null;
    }

    private void complain(String reason) {
        complaint.setText(getTranslation(reason));
    }
}
