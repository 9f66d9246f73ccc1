package thaw.programs.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import thaw.programs.ProgramAct;
import thaw.programs.ProgramAnswer;
import thaw.programs.ProgramDesk;
import thaw.programs.ProgramKeeper;
import thaw.programs.ShelvedProgram;
import thaw.shell.StatusLine;

/** What was done to a program and what changed from version to version; taking it off the shelf and putting it back. */
public class ProgramActsCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient ProgramDesk desk;
    private final transient ShelvedProgram shelved;
    private final transient ProgramWords words;
    private final transient Runnable changed;
    private final String address;

    /**
     * The card.
     *
     * @param address of the programs, to which the id of a version is added
     * @param changed hears that it is off the shelf or back
     */
    public ProgramActsCard(ProgramDesk desk, ShelvedProgram shelved, ZoneId zone, String address, Runnable changed) {
        this.desk = desk;
        this.shelved = shelved;
        this.words = new ProgramWords(this::getTranslation, getLocale(), zone);
        this.changed = changed;
        this.address = address;
        addClassNames("card", "form");
        add(new H2(getTranslation("program.history")), history(), act());
    }

    private OrderedList history() {
        OrderedList list = new OrderedList();
        list.addClassNames("list", "program-history");
        desk.history(shelved.first()).forEach(act -> list.add(line(act)));
        return list;
    }

    private ListItem line(ProgramAct act) {
        ListItem line = new ListItem(new Paragraph(words.act(act)));
        if (act instanceof ProgramAct.Released released) {
            UnorderedList changes = new UnorderedList();
            released.changes().forEach(change -> changes.add(new ListItem(words.change(change))));
            if (!released.changes().isEmpty()) {
                line.add(changes);
            }
            if (!released.id().equals(shelved.program().id())) {
                Anchor read = new Anchor(
                        address + "/" + released.id(), getTranslation("program.read-version", released.version()));
                read.addClassName("list-link");
                line.add(read);
            }
        }
        return line;
    }

    private Div act() {
        boolean out = shelved.withdrawn().isPresent();
        TextField reason = new TextField(getTranslation("program.reason"));
        reason.setMaxLength(ProgramKeeper.REASON_LIMIT);
        reason.setWidthFull();
        StatusLine answer = new StatusLine();
        Button button = new Button(getTranslation(out ? "program.bring-back" : "program.withdraw"), click -> {
            ProgramAnswer came = out
                    ? desk.bringBack(shelved.first(), reason.getValue())
                    : desk.withdraw(shelved.first(), reason.getValue());
            answer.setText(getTranslation("program.answer." + came));
            reason.setInvalid(came == ProgramAnswer.REASON_NEEDED);
            if (came == ProgramAnswer.DONE) {
                changed.run();
            }
        });
        Div act = new Div(
                new Paragraph(getTranslation(out ? "program.bring-back.about" : "program.withdraw.about")),
                reason, new Div(button), answer);
        act.addClassName("stack");
        return act;
    }
}
