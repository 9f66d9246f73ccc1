package thaw.care.program.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import thaw.domain.program.DraftFinding;
import thaw.domain.program.DraftFinding.Place;
import thaw.domain.program.PhaseDraft;
import thaw.domain.program.PhaseKind;
import thaw.domain.program.ProgramDraft;

/** The fields of a program that is being written, and its phases in an order that can be changed. */
class DraftEditor extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Runnable changed;
    private final TextField name = new TextField(getTranslation("program.name"));
    private final TextArea description = new TextArea(getTranslation("program.description"));
    private final PhaseOrder order = new PhaseOrder(this::put);
    private final Paragraph said = new Paragraph();
    private final Paragraph remarks = new Paragraph();
    private final Select<PhaseKind> kind = new Select<>();
    private final List<PhaseCard> cards = new ArrayList<>();

    /** @param changed hears of every change */
    DraftEditor(ProgramDraft draft, Runnable changed) {
        this.changed = changed;
        addClassName("program-editor");
        name.setMaxLength(ProgramDraft.NAME_LIMIT);
        description.setMaxLength(ProgramDraft.DESCRIPTION_LIMIT);
        name.setValue(draft.name());
        description.setValue(draft.description());
        name.setValueChangeMode(ValueChangeMode.LAZY);
        description.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(change -> changed.run());
        description.addValueChangeListener(change -> changed.run());
        said.getElement().setAttribute("role", "status");
        said.addClassName("quiet");
        remarks.addClassName("field-error");
        draft.phases().forEach(phase -> cards.add(card(phase)));
        order.show(cards);
        add(name, description, new H2(getTranslation("program.phases")),
                new Paragraph(getTranslation("program.phases.about")), order, remarks, adding(), said);
    }

    private Div adding() {
        kind.setLabel(getTranslation("program.phase.kind"));
        kind.setItems(PhaseKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("program.kind." + one));
        kind.setValue(next());
        Button add = new Button(getTranslation("program.phase.add"), click -> add());
        Div adding = new Div(kind, add);
        adding.addClassName("tools");
        return adding;
    }

    /** The kind that usually comes next. */
    private PhaseKind next() {
        return List.of(PhaseKind.values()).stream().skip(cards.size()).findFirst().orElse(PhaseKind.LIVING_WITH_IT);
    }

    private PhaseCard card(PhaseDraft phase) {
        PhaseCard[] made = new PhaseCard[1];
        made[0] = new PhaseCard(phase, changed, act -> act(made[0], act));
        return made[0];
    }

    private void add() {
        PhaseKind chosen = kind.getValue();
        PhaseCard card = card(PhaseDraft.of(
                chosen, getTranslation("program.kind." + chosen), getTranslation("program.kind." + chosen + ".aim")));
        cards.add(card);
        order.show(cards);
        kind.setValue(next());
        changed.run();
        card.begin();
        said.setText(getTranslation("program.phase.added", card.called(), cards.size()));
    }

    private void act(PhaseCard card, PhaseCard.Act act) {
        int at = cards.indexOf(card);
        switch (act) {
            case UP, DOWN -> {
                move(at, act == PhaseCard.Act.UP ? at - 1 : at + 1);
                card.focus(act);
            }
            case REMOVE -> remove(at);
        }
    }

    private void remove(int at) {
        String gone = cards.get(at).called();
        cards.remove(at);
        order.show(cards);
        changed.run();
        said.setText(getTranslation("program.phase.removed", gone));
        if (cards.isEmpty()) {
            kind.focus();
        } else {
            cards.get(Math.min(at, cards.size() - 1)).focus(PhaseCard.Act.REMOVE);
        }
    }

    private void put(int from, int to) {
        if (from >= 0 && from < cards.size()) {
            move(from, to);
        }
    }

    private void move(int from, int to) {
        int place = Math.clamp(to, 0, cards.size() - 1);
        PhaseCard card = cards.remove(from);
        cards.add(place, card);
        order.show(cards);
        changed.run();
        said.setText(getTranslation("program.phase.moved", card.called(), place + 1, cards.size()));
    }

    /** The program as the fields have it. */
    ProgramDraft draft() {
        return new ProgramDraft(
                name.getValue(), description.getValue(), cards.stream().map(PhaseCard::phase).toList());
    }

    /** Says what is to be said at each field. */
    void show(List<DraftFinding> findings) {
        List<DraftFinding> whole = at(findings, DraftFinding.PROGRAM);
        DraftPage.say(this::getTranslation, name, Place.NAME, whole);
        DraftPage.say(this::getTranslation, description, Place.DESCRIPTION, whole);
        remarks.setText(String.join(" ", whole.stream()
                .filter(finding -> finding.problem().place() == Place.PHASES)
                .map(finding -> getTranslation("program.finding." + finding.problem()))
                .toList()));
        for (int at = 0; at < cards.size(); at++) {
            cards.get(at).show(at, cards.size(), at(findings, at));
        }
    }

    private static List<DraftFinding> at(List<DraftFinding> findings, int phase) {
        return findings.stream().filter(finding -> finding.phase() == phase).toList();
    }
}
