package thaw.practice.words.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import thaw.account.CurrentUser;
import thaw.practice.words.OwnWords;
import thaw.practice.words.WordsService.Kept;
import thaw.practice.words.WordsService;
import thaw.shell.LiveUpdates;
import thaw.shell.StatusLine;

/** The client says in their own words what the numbness is like. */
@Route("words")
@RolesAllowed("CLIENT")
public class WordsView extends Main implements HasDynamicTitle {

    private final transient WordsService service;
    private final transient DateTimeFormatter day;
    private final TextArea words = new TextArea();
    private final StatusLine answer = new StatusLine();
    private final Div help = new Div();
    private final Section sessions = new Section();
    private final Section before = new Section();

    WordsView(WordsService service, LiveUpdates live, CurrentUser user) {
        this.service = service;
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(getLocale()).withZone(user.get().zone());
        addClassNames("page", "page-calm");
        Paragraph lead = new Paragraph(getTranslation("words.lead"));
        lead.addClassName("lead");
        add(new H1(getTranslation("words.title")), lead, form(), sessions, before,
                new Anchor("today", getTranslation("practice.session.back")));
        Signal<Double> revision = live.of(user.get().ownRecord());
        Signal.effect(this, () -> {
            revision.get();
            show(service.mine());
        });
    }

    private Section form() {
        words.setLabel(getTranslation("words.label"));
        words.setHelperText(getTranslation("words.help"));
        words.setMaxLength(WordsService.WORDS_LIMIT);
        words.setMinRows(4);
        words.setWidthFull();
        help.setVisible(false);
        help.addClassNames("notice", "caution");
        help.getElement().setAttribute("role", "alert");
        Button send = new Button(getTranslation("words.send"), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Section form = new Section(words, new Paragraph(getTranslation("words.who")), new Div(send), answer, help);
        form.addClassNames("card", "form");
        return form;
    }

    private void send() {
        Kept kept = service.write(words.getValue());
        answer.setText(getTranslation("words.answer." + kept));
        help.removeAll();
        help.setVisible(kept == Kept.KEPT_AND_TOLD);
        if (kept == Kept.KEPT_AND_TOLD) {
            help.add(new Paragraph(getTranslation("words.told")), new Anchor("help-now", getTranslation("shell.nav.help")));
        }
        if (kept != Kept.NONE) {
            words.clear();
            show(service.mine());
        }
    }

    private void show(OwnWords own) {
        sessions.removeAll();
        sessions.setVisible(!own.sessions().isEmpty());
        sessions.addClassName("card");
        sessions.add(new H2(getTranslation("words.sessions")));
        UnorderedList made = new UnorderedList();
        made.addClassName("list");
        own.sessions().forEach(one -> made.add(new ListItem(
                new Anchor("own-session/" + one.id(), getTranslation("words.card.made", one.title())))));
        sessions.add(made);
        before.removeAll();
        before.setVisible(!own.written().isEmpty());
        before.addClassName("card");
        before.add(new H2(getTranslation("words.before")));
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        own.written().forEach(one -> {
            Span when = new Span(day.format(one.at()));
            when.addClassName("quiet");
            list.add(new ListItem(when, new Paragraph(one.words())));
        });
        before.add(list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("words.title") + " · Thaw";
    }
}
