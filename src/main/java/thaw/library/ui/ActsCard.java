package thaw.library.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import thaw.domain.practice.Practice;
import thaw.library.LibraryAct;
import thaw.library.LibraryAnswer;
import thaw.library.LibraryDesk;
import thaw.library.PracticeFile;
import thaw.library.PracticeText;
import thaw.library.Shelved;
import thaw.shell.StatusLine;

/** Whether a practice is in use, the way to change that with a reason, and what was done so far. */
class ActsCard extends Section {

    private final transient LibraryDesk desk;
    private final transient Shelved.WithHistory found;
    private final transient Runnable changed;
    private final transient DateTimeFormatter moment;
    private final String address;

    ActsCard(LibraryDesk desk, Shelved.WithHistory found, ZoneId zone, String address, Runnable changed) {
        this.desk = desk;
        this.found = found;
        this.changed = changed;
        this.address = address;
        this.moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(zone);
        addClassNames("card", "form");
        add(new H2(getTranslation("library.use")), state(), act());
        if (!found.history().isEmpty()) {
            add(new H3(getTranslation("library.history")), history());
        }
        Practice practice = found.shelved().practice();
        if (!practice.locked()) {
            add(file(practice));
        }
    }

    private Paragraph state() {
        Shelved shelved = found.shelved();
        Paragraph state = new Paragraph();
        PracticeState.of(shelved).forEach(one -> state.add(one.pill(this::getTranslation)));
        state.addClassName("row");
        if (shelved.inUse()) {
            state.add(getTranslation("library.in-use"));
        } else if (shelved.withdrawn().isPresent()) {
            state.add(words(shelved.withdrawn().get()));
        } else {
            state.add(getTranslation("library.suspended"));
        }
        return state;
    }

    private Div act() {
        boolean out = found.shelved().withdrawn().isPresent();
        TextField reason = new TextField(getTranslation("library.reason"));
        reason.setMaxLength(LibraryDesk.REASON_LIMIT);
        reason.setWidthFull();
        StatusLine answer = new StatusLine();
        Button button = new Button(getTranslation(out ? "library.bring-back" : "library.withdraw"), click -> {
            var id = found.shelved().practice().id();
            LibraryAnswer came =
                    out ? desk.bringBack(id, reason.getValue()) : desk.withdraw(id, reason.getValue());
            answer.setText(getTranslation("library.answer." + came));
            reason.setInvalid(came == LibraryAnswer.REASON_NEEDED);
            if (came == LibraryAnswer.DONE) {
                changed.run();
            }
        });
        Div act = new Div(
                new Paragraph(getTranslation(out ? "library.bring-back.about" : "library.withdraw.about")),
                reason, new Div(button), answer);
        act.addClassName("stack");
        return act;
    }

    private UnorderedList history() {
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        found.history().forEach(act -> {
            ListItem item = new ListItem(new Paragraph(words(act)));
            if (act.kind() == LibraryAct.Kind.ADDED) {
                item.add(new Anchor(
                        address + "/" + found.shelved().practice().id() + "?version=" + act.version(),
                        getTranslation("library.read-version", act.version())));
            }
            list.add(item);
        });
        return list;
    }

    private String words(LibraryAct act) {
        return getTranslation(
                "library.act." + act.kind(), moment.format(act.at()), act.by(), act.reason(), act.version());
    }

    /** The text to begin another practice with, or the next version of one's own. */
    private Anchor file(Practice practice) {
        byte[] text = PracticeText.write(practice).getBytes(StandardCharsets.UTF_8);
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(request -> new DownloadResponse(
                        new ByteArrayInputStream(text), practice.id() + PracticeFile.ENDING, "application/yaml",
                        text.length)),
                getTranslation("library.file"));
        link.getElement().setAttribute("download", true);
        link.addClassName("list-link");
        return link;
    }
}
