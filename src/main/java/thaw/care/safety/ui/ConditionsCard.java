package thaw.care.safety.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import thaw.care.safety.GateWish;
import thaw.care.safety.SafetyPage;
import thaw.domain.practice.NotFor;
import thaw.domain.safety.GateAct;

/** What the client has that some practices are not for: those never reach the client while it is noted. */
class ConditionsCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Deeds deeds;
    private final UnorderedList list = new UnorderedList();

    ConditionsCard(Deeds deeds) {
        this.deeds = deeds;
        addClassNames("card", "gates");
        list.addClassName("list");
        Paragraph lead = new Paragraph(getTranslation("safety.conditions.lead"));
        lead.addClassName("quiet");
        add(new H2(getTranslation("safety.conditions")), lead, list);
    }

    void show(SafetyPage page, SafetyWords words) {
        Set<NotFor> noted = page.gates().conditions();
        list.removeAll();
        Stream.of(NotFor.values())
                .map(condition -> row(page, words, condition, noted.contains(condition)))
                .forEach(list::add);
    }

    private ListItem row(SafetyPage page, SafetyWords words, NotFor condition, boolean noted) {
        Div said = said(
                words.condition(condition),
                getTranslation(noted ? "safety.condition.noted" : "safety.condition.not-noted"),
                noted,
                page.acts().reversed().stream()
                        .filter(act -> act.change().condition() == condition)
                        .findFirst()
                        .map(words::since));
        return new ListItem(said, button(words, condition, noted ? GateAct.CONDITION_ENDED : GateAct.CONDITION_NOTED));
    }

    /**
     * A name with its state, and who last said so.
     *
     * @param keeps whether it keeps something from the client
     */
    static Div said(String name, String state, boolean keeps, Optional<String> since) {
        Span pill = new Span(state);
        pill.addClassName("pill");
        if (keeps) {
            pill.addClassName("heed");
        }
        Span called = new Span(name);
        called.addClassName("route-name");
        Div head = new Div(called, pill);
        head.addClassName("row");
        Div said = new Div(head);
        since.map(Paragraph::new).ifPresent(line -> {
            line.addClassName("quiet");
            said.add(line);
        });
        return said;
    }

    private Button button(SafetyWords words, NotFor condition, GateAct act) {
        String what = getTranslation("safety.act." + act);
        String title = what + ": " + words.condition(condition);
        Button button = new Button(what, click -> new ReasonDialog(
                        title,
                        getTranslation("safety.ask." + act),
                        getTranslation("safety.reason"),
                        (reason, day) -> deeds.act(GateWish.of(act, condition), reason))
                .open());
        button.setAriaLabel(title);
        return button;
    }
}
