package thaw.care.safety.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import thaw.care.safety.GateWish;
import thaw.care.safety.SafetyPage;
import thaw.domain.safety.GateAct;
import thaw.domain.safety.GateHistory;

/** The gates: what stands, since when, who set it and why, and what can be done about it. */
class GatesCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Deeds deeds;
    private final UnorderedList list = new UnorderedList();

    GatesCard(Deeds deeds) {
        this.deeds = deeds;
        addClassNames("card", "gates");
        list.addClassName("list");
        Paragraph lead = new Paragraph(getTranslation("safety.gates.lead"));
        lead.addClassName("quiet");
        add(new H2(getTranslation("safety.gates")), lead, list);
    }

    void show(SafetyPage page, SafetyWords words) {
        GateHistory gates = page.gates();
        list.removeAll();
        list.add(
                gate(page, words, "crisis", gates.crisis(), "urgent", GateAct.CRISIS_RAISED, GateAct.CRISIS_CLOSED),
                gate(page, words, "item9", gates.item9(), "urgent", GateAct.ITEM_9_RAISED, GateAct.ITEM_9_CLOSED),
                gate(page, words, "danger", gates.danger(), "heed", GateAct.DANGER_RAISED, GateAct.DANGER_CLOSED),
                trauma(page, words, gates),
                gate(page, words, "consent", gates.consentWithdrawn(), "heed",
                        GateAct.CONSENT_WITHDRAWN, GateAct.CONSENT_GIVEN));
    }

    private ListItem gate(
            SafetyPage page,
            SafetyWords words,
            String gate,
            boolean stands,
            String mark,
            GateAct raising,
            GateAct closing) {
        Optional<SafetyPage.Act> last = page.last(stands ? raising : closing);
        return row(gate, stands ? "stands" : "open", stands ? mark : "", last.map(words::since).stream(),
                List.of(button(gate, stands ? closing : raising, page)));
    }

    private ListItem trauma(SafetyPage page, SafetyWords words, GateHistory gates) {
        LocalDate day = gates.traumaDay();
        List<Button> buttons = new ArrayList<>();
        if (day != null && !gates.protectionLifted()) {
            buttons.add(button("trauma", GateAct.PROTECTION_LIFTED, page));
        }
        if (day != null) {
            buttons.add(button("trauma", GateAct.TRAUMA_TAKEN_BACK, page));
        }
        buttons.add(button("trauma", GateAct.TRAUMA_TOLD, page));
        Stream<String> lines = day == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(words.text("safety.trauma.day", words.date(day))),
                        page.last(gates.protectionLifted() ? GateAct.PROTECTION_LIFTED : GateAct.TRAUMA_TOLD)
                                .map(words::since).stream());
        boolean stands = gates.isProtected(page.today());
        String state = stands ? "stands" : day == null ? "open" : "over";
        return row("trauma", state, stands ? "heed" : "", lines, buttons);
    }

    private ListItem row(String gate, String stands, String mark, Stream<String> lines, List<Button> buttons) {
        Span state = new Span(getTranslation("safety.state." + gate + "." + stands));
        state.setClassName(("pill " + mark).strip());
        H3 name = new H3(getTranslation("safety.gate." + gate));
        Div head = new Div(name, state);
        head.addClassName("row");
        Div words = new Div(head);
        lines.map(Paragraph::new).forEach(line -> {
            line.addClassName("quiet");
            words.add(line);
        });
        Div row = new Div(buttons.toArray(Button[]::new));
        row.addClassName("button-row");
        ListItem item = new ListItem(words, row);
        item.getElement().setAttribute("data-gate", gate);
        return item;
    }

    private Button button(String gate, GateAct act, SafetyPage page) {
        Button button = new Button(getTranslation("safety.act." + act), click -> ask(act, page));
        button.setAriaLabel(getTranslation("safety.act." + act) + ": " + getTranslation("safety.gate." + gate));
        return button;
    }

    private void ask(GateAct act, SafetyPage page) {
        ReasonDialog dialog = new ReasonDialog(
                getTranslation("safety.act." + act),
                getTranslation("safety.ask." + act),
                getTranslation(act == GateAct.CRISIS_CLOSED ? "safety.reason.CRISIS_CLOSED" : "safety.reason"),
                (reason, day) -> deeds.act(new GateWish(act, null, null, day), reason));
        if (act == GateAct.TRAUMA_TOLD) {
            dialog.withEventDay(page.today());
        }
        dialog.open();
    }
}
