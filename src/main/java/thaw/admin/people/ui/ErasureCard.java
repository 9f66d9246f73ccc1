package thaw.admin.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import thaw.account.Erasure;
import thaw.account.Proofs;
import thaw.admin.people.ErasureService;
import thaw.shell.AskAgain;
import thaw.shell.Refocus;
import thaw.shell.StatusLine;

/** Clients who ask that their record be erased: until when a law has it kept, and the erasure once none does. */
final class ErasureCard extends Section {

    private static final int LONGEST_BASIS = 500;

    private final ErasureService service;
    private final Proofs proofs;
    private final Div wishes = new Div();
    private final StatusLine answer = new StatusLine();

    ErasureCard(ErasureService service, Proofs proofs) {
        this.service = service;
        this.proofs = proofs;
        addClassName("card");
        Paragraph lead = new Paragraph(getTranslation("erasure.lead"));
        lead.addClassName("quiet");
        add(new H2(getTranslation("erasure.title")), lead, wishes, answer);
        show();
    }

    private void show() {
        wishes.removeAll();
        List<Erasure> waiting = service.waiting();
        if (waiting.isEmpty()) {
            wishes.add(new Paragraph(getTranslation("erasure.none")));
            return;
        }
        UnorderedList list = new UnorderedList(waiting.stream().map(this::item).toArray(ListItem[]::new));
        list.addClassName("list");
        wishes.add(list);
    }

    private ListItem item(Erasure wish) {
        DatePicker until = new DatePicker(getTranslation("erasure.until"));
        until.setValue(wish.keepUntil());
        TextField basis = new TextField(getTranslation("erasure.basis"));
        basis.setMaxLength(LONGEST_BASIS);
        basis.setHelperText(getTranslation("erasure.basis.help"));
        Optional.ofNullable(wish.basis()).ifPresent(basis::setValue);
        Button note = new Button(getTranslation("erasure.note"), click -> note(wish, until, basis));
        note.setAriaLabel(getTranslation("erasure.note.of", wish.name()));
        Button erase = new Button(getTranslation("erasure.do"), click -> AskAgain.before(proofs, () -> erase(wish)));
        erase.setAriaLabel(getTranslation("erasure.do.of", wish.name()));
        erase.setVisible(wish.isDue(service.today()));
        Div tools = new Div(until, basis, note, erase);
        tools.addClassName("admin-tools");
        return new ListItem(new Span(wish.name()), tools);
    }

    private void note(Erasure wish, DatePicker until, TextField basis) {
        boolean noted = until.getValue() != null && service.hold(wish.account(), until.getValue(), basis.getValue());
        answer.setText(getTranslation(noted ? "erasure.noted" : "erasure.not-noted"));
        if (!basis.isEmpty() && !until.isEmpty()) {
            show();
            Refocus.on(answer);
        }
    }

    private void erase(Erasure wish) {
        boolean erased = service.carryOut(wish.account());
        answer.setText(getTranslation(erased ? "erasure.done" : "erasure.not-done"));
        show();
        Refocus.on(answer);
    }
}
