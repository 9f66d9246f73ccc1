package thaw.care.safety.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import thaw.care.safety.SafetyPage;
import thaw.domain.safety.Flag;

/** What in the record speaks for professional help, with its numbers, and what was put aside so far. */
class HelpCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Deeds deeds;
    private final Div flags = new Div();
    private final NativeDetails aside = new NativeDetails(getTranslation("safety.help.dismissed"));

    HelpCard(Deeds deeds) {
        this.deeds = deeds;
        addClassNames("card", "gates");
        Paragraph lead = new Paragraph(getTranslation("safety.help.lead"));
        lead.addClassName("quiet");
        add(new H2(getTranslation("safety.help")), lead, flags, aside);
    }

    void show(SafetyPage page, SafetyWords words) {
        flags.removeAll();
        if (page.flags().isEmpty()) {
            flags.add(new Paragraph(getTranslation("safety.help.none")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("list");
            page.flags().forEach(flag -> list.add(row(flag, words)));
            flags.add(list);
        }
        aside.setVisible(!page.dismissals().isEmpty());
        aside.setContent(dismissed(page, words));
    }

    private ListItem row(Flag flag, SafetyWords words) {
        String situation = getTranslation("safety.situation." + flag.situation());
        UnorderedList signs = new UnorderedList();
        flag.signs().forEach(sign -> signs.add(new ListItem(words.sign(sign))));
        Div said = new Div(
                new H3(situation), signs, new Paragraph(getTranslation("safety.next." + flag.situation())));
        Button dismiss = new Button(getTranslation("safety.help.dismiss"), click -> new ReasonDialog(
                        getTranslation("safety.help.dismiss") + ": " + situation,
                        getTranslation("safety.help.dismiss.ask"),
                        getTranslation("safety.reason"),
                        (reason, day) -> deeds.dismiss(flag.situation(), reason))
                .open());
        dismiss.setAriaLabel(getTranslation("safety.help.dismiss") + ": " + situation);
        return new ListItem(said, dismiss);
    }

    private UnorderedList dismissed(SafetyPage page, SafetyWords words) {
        UnorderedList list = new UnorderedList();
        page.dismissals().forEach(one -> list.add(new ListItem(words.text(
                "safety.help.dismissed.one",
                words.text("safety.situation." + one.situation()),
                words.moment(one.at()),
                one.by(),
                one.reason()))));
        return list;
    }
}
