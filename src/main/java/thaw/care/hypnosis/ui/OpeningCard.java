package thaw.care.hypnosis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import thaw.care.hypnosis.Answer;
import thaw.care.hypnosis.HypnosisPage;
import thaw.care.hypnosis.HypnosisService;
import thaw.domain.people.ClientId;
import thaw.domain.practice.SlotOpening;

/** Whether hypnosis is open for the client, the way to open or close it, and who did so before. */
class OpeningCard extends Section {

    private final transient HypnosisService service;
    private final transient HypnosisPage page;
    private final transient BiConsumer<ClientId, String> done;

    OpeningCard(HypnosisService service, HypnosisPage page, BiConsumer<ClientId, String> done) {
        this.service = service;
        this.page = page;
        this.done = done;
        addClassNames("card", "form");
        Span state = new Span(getTranslation(page.open() ? "hypnosis.open" : "hypnosis.closed"));
        state.addClassNames("pill", page.open() ? "steady" : "paused");
        add(new H3(state));
        if (!page.keeps().isEmpty()) {
            Paragraph kept = new Paragraph(getTranslation("hypnosis.kept", page.keeps().stream()
                    .sorted()
                    .map(one -> getTranslation("library.not-for." + one.id()))
                    .collect(Collectors.joining(", "))));
            kept.addClassName("heed");
            add(kept);
        }
        add(page.open() ? closing() : opening());
        if (!page.acts().isEmpty()) {
            add(new H3(getTranslation("hypnosis.history")), history());
        }
    }

    private Div opening() {
        TextArea training = area("hypnosis.training");
        TextArea reason = area("hypnosis.reason");
        Checkbox confirm = new Checkbox(getTranslation("hypnosis.confirm"));
        return form(training, reason, confirm, new Div(new Button(getTranslation("hypnosis.unlock"), click -> say(
                service.unlock(page.client(), training.getValue(), reason.getValue(), confirm.getValue())))));
    }

    private Div closing() {
        TextArea reason = area("hypnosis.reason");
        return form(reason, new Div(new Button(
                getTranslation("hypnosis.lock"), click -> say(service.lock(page.client(), reason.getValue())))));
    }

    private static Div form(Component... fields) {
        Div form = new Div(fields);
        form.addClassName("stack");
        return form;
    }

    private TextArea area(String key) {
        TextArea area = new TextArea(getTranslation(key));
        area.setMaxLength(SlotOpening.LIMIT);
        area.setWidthFull();
        return area;
    }

    private void say(Answer answer) {
        String sentence = getTranslation("hypnosis.answer." + answer);
        if (answer == Answer.DONE) {
            done.accept(page.client(), sentence);
        } else {
            Paragraph said = new Paragraph(sentence);
            said.getElement().setAttribute("role", "alert");
            getChildren().filter(child -> child.hasClassName("said-back")).toList().forEach(this::remove);
            said.addClassName("said-back");
            add(said);
        }
    }

    private UnorderedList history() {
        DateTimeFormatter moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(page.zone());
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        page.acts().forEach(act -> list.add(new ListItem(new Paragraph(getTranslation(
                "hypnosis.act." + act.opened(), moment.format(act.at()), act.by(), act.training(), act.reason())))));
        return list;
    }
}
