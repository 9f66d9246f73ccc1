package thaw.care.alert.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.Optional;
import thaw.account.MailAddresses;
import thaw.care.alert.NoticeService;

/** Where a therapist is told by e-mail that something waits. */
class NoticeDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient NoticeService notices;
    private final Paragraph state = new Paragraph();
    private final EmailField address = new EmailField(getTranslation("reminder.mail.address"));
    private final Button remove = new Button(getTranslation("reminder.mail.remove"), click -> remove());
    private final Div answer = new Div();

    NoticeDialog(NoticeService notices) {
        this.notices = notices;
        setHeaderTitle(getTranslation("alert.notice"));
        state.getElement().setAttribute("role", "status");
        answer.getElement().setAttribute("role", "alert");
        answer.addClassName("field-error");
        Button give = new Button(getTranslation("reminder.mail.give"), click -> give());
        give.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(state, address, answer);
        form.addClassName("form");
        add(new Paragraph(getTranslation("alert.notice.lead")), form);
        address.setVisible(notices.isOpen());
        give.setVisible(notices.isOpen());
        getFooter().add(new Button(getTranslation("alert.cover.close"), click -> close()), remove, give);
        show();
    }

    private void show() {
        Optional<MailAddresses.Known> known = notices.address();
        remove.setVisible(known.isPresent());
        state.setText(!notices.isOpen()
                ? getTranslation("alert.notice.closed")
                : known.map(one -> getTranslation(
                                one.confirmed() ? "reminder.mail.confirmed" : "reminder.mail.waits",
                                one.address().text()))
                        .orElseGet(() -> getTranslation("reminder.mail.none")));
    }

    private void give() {
        answer.setText(notices.give(address.getValue()).map(this::getTranslation).orElse(""));
        show();
    }

    private void remove() {
        notices.remove();
        show();
    }
}
