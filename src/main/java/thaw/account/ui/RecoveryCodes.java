package thaw.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Recovery codes, shown this once. */
final class RecoveryCodes extends Div {

    private static final long serialVersionUID = 1L;

    RecoveryCodes(List<String> codes, Runnable done) {
        UnorderedList list = new UnorderedList();
        list.addClassName("recovery-codes");
        codes.forEach(code -> list.add(new ListItem(new Code(code))));
        Button kept = new Button(getTranslation("account.recovery.kept"), click -> done.run());
        kept.addThemeVariants(ButtonVariant.PRIMARY);
        Paragraph lead = new Paragraph(getTranslation("account.recovery.lead"));
        lead.getElement().setAttribute("role", "status");
        add(new H3(getTranslation("account.recovery")), lead, list, kept);
    }
}
