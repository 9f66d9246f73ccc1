package thaw.care.program.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import thaw.care.program.PhaseService;
import thaw.domain.people.ClientId;
import thaw.domain.program.Phase;
import thaw.domain.program.PhaseGate;
import thaw.governor.PhaseKeeper;
import thaw.governor.PhaseStanding;
import thaw.shell.StatusLine;
import thaw.shell.TextTable;

/** The gate to a client's next phase: what it waits for, what there is, the therapist's word, and what was said before. */
class GateCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient PhaseService service;
    private final transient ClientId client;
    private final transient Runnable changed;
    private final transient DateTimeFormatter moment;
    private final TextArea reason = new TextArea(getTranslation("phase.reason"));
    private final StatusLine answer = new StatusLine();
    private int shown = -1;

    /** @param changed the plan of days is another one now */
    GateCard(PhaseService service, ClientId client, ZoneId zone, Runnable changed) {
        this.service = service;
        this.client = client;
        this.changed = changed;
        this.moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(zone);
        addClassNames("card", "form");
        reason.setMaxLength(PhaseService.REASON_LIMIT);
        reason.setHelperText(getTranslation("phase.reason.help"));
        show();
    }

    private void show() {
        removeAll();
        PhaseService.Now now = service.of(client).orElse(null);
        setVisible(now != null && (now.standing().behind().isPresent() || !now.standing().said().isEmpty()));
        if (now == null) {
            return;
        }
        PhaseStanding standing = now.standing();
        shown = standing.plan().last().phase();
        add(new H2(getTranslation("phase.title")));
        if (standing.hasBegun(now.day())) {
            standing.plan().gate().ifPresent(gate -> gate(standing, gate));
        } else {
            add(new Paragraph(getTranslation(
                    "phase.begins", standing.plan().program().phases().get(shown).name(),
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(getLocale()).format(standing.plan().last().from()))));
        }
        add(answer);
        if (!standing.said().isEmpty()) {
            add(history(standing));
        }
    }

    private void gate(PhaseStanding standing, PhaseGate gate) {
        List<Phase> phases = standing.plan().program().phases();
        add(new Paragraph(getTranslation(
                "phase.stands", shown + 1, phases.size(), phases.get(shown).name(), phases.get(shown + 1).name())));
        add(new H3(getTranslation("phase.waits")), waitsFor(standing, gate));
        add(new Paragraph(getTranslation(standing.isReady() ? "phase.ready" : "phase.closed")));
        standing.held().ifPresent(held -> add(new Paragraph(getTranslation(
                "phase.held", held.by(), moment.format(held.at()), Objects.requireNonNullElse(held.reason(), "")))));
        Div buttons = new Div(word("phase.open", true), word("phase.stay", false));
        buttons.addClassName("button-row");
        add(reason, buttons);
    }

    private Component waitsFor(PhaseStanding standing, PhaseGate gate) {
        Stream<String> lines = Stream.of(
                getTranslation("phase.shown", standing.shown(), gate.sessions(), gate.overwhelm()),
                getTranslation(standing.rests() ? "phase.rests" : "phase.word"));
        UnorderedList list = new UnorderedList(lines.map(ListItem::new).toArray(ListItem[]::new));
        list.addClassName("list");
        return list;
    }

    private Button word(String key, boolean opens) {
        return new Button(getTranslation(key), click -> service.say(client, shown, opens, reason.getValue())
                .ifPresent(this::said));
    }

    private void said(PhaseKeeper.Answer said) {
        answer.setText(getTranslation("phase.answer." + said));
        if (said == PhaseKeeper.Answer.DONE) {
            reason.clear();
            changed.run();
        }
        show();
    }

    private Component history(PhaseStanding standing) {
        return new TextTable(
                getTranslation("phase.history"),
                Stream.of("phase", "word", "who", "when", "why").map(one -> getTranslation("phase.history." + one)).toList(),
                standing.said().stream().map(said -> line(standing, said)).toList());
    }

    private List<String> line(PhaseStanding standing, PhaseStanding.Said said) {
        String word = !said.opened() ? "stayed" : said.shown() ? "opened" : "opened-early";
        return List.of(
                standing.plan().program().phases().get(said.phase()).name(),
                getTranslation("phase.history." + word),
                said.by(),
                moment.format(said.at()),
                Objects.requireNonNullElse(said.reason(), ""));
    }
}
