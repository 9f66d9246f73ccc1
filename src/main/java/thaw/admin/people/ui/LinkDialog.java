package thaw.admin.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** Shows a link by which a person comes in: this once, to be copied and handed over. */
class LinkDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    LinkDialog(String address) {
        setHeaderTitle(getTranslation("admin.people.link.title"));
        TextField link = new TextField(getTranslation("admin.people.link"));
        link.setValue(address);
        link.setReadOnly(true);
        link.setWidthFull();
        Div copied = new Div();
        copied.getElement().setAttribute("role", "status");
        Button copy = new Button(getTranslation("admin.people.link.copy"), click -> getElement()
                .executeJs("return navigator.clipboard ? navigator.clipboard.writeText($0).then(() => true) : false", address)
                .then(Boolean.class, done -> copied.setText(getTranslation(
                        Boolean.TRUE.equals(done) ? "admin.people.link.copied" : "admin.people.link.by-hand"))));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        Div content = new Div(new Paragraph(getTranslation("admin.people.link.text")), link, copied);
        content.addClassName("invite-fields");
        add(content);
        getFooter().add(new Button(getTranslation("admin.people.close"), click -> close()), copy);
    }
}
