package thaw.practice.journey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.domain.checkin.CheckIn;
import thaw.practice.journey.Stirring;
import thaw.practice.journey.StirringService;
import thaw.shell.LiveUpdates;
import thaw.shell.StatusLine;

/** Small stirrings: one tap notes one, and the list of what was noticed is the progress. */
@Route("stirrings")
@Menu(title = "shell.nav.stirrings", order = 4)
@RolesAllowed("CLIENT")
public class StirringsView extends Main implements HasDynamicTitle {

    private static final int PAGE = 50;

    private final ValueSignal<Integer> most = new ValueSignal<>(PAGE);
    private final StirringService service;
    private final DateTimeFormatter moment;
    private final TextField word = new TextField(getTranslation("journey.stirrings.word"));
    private final StatusLine answer = new StatusLine();
    private final Section noticed = new Section();

    StirringsView(StirringService service, LiveUpdates live, CurrentUser user) {
        Me me = user.get();
        this.service = service;
        this.moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(me.zone());
        addClassNames("page", "page-calm");
        Paragraph lead = new Paragraph(getTranslation("journey.stirrings.lead"));
        lead.addClassName("lead");
        add(new H1(getTranslation("journey.stirrings.title")), lead, noting(), noticed);
        Signal<Double> revision = live.of(me.ownRecord());
        Signal.effect(this, () -> {
            revision.get();
            show(most.get());
        });
    }

    private Component noting() {
        word.setHelperText(getTranslation("journey.stirrings.word.help"));
        word.setMaxLength(CheckIn.WORD_LIMIT);
        Button note = new Button(getTranslation("journey.stirrings.note"));
        note.addThemeVariants(ButtonVariant.PRIMARY);
        note.setDisableOnClick(true);
        note.addClickListener(click -> {
            note();
            note.setEnabled(true);
        });
        Section section = new Section(word, note, answer);
        section.addClassNames("card", "form");
        return section;
    }

    private void note() {
        service.note(word.getValue());
        word.clear();
        answer.setText(getTranslation("journey.stirrings.noted"));
    }

    /** One more than is shown tells whether there are earlier ones. */
    private void show(int shown) {
        List<Stirring> newest = service.newest(shown + 1);
        noticed.removeAll();
        noticed.add(new H2(getTranslation("journey.stirrings.list")));
        if (newest.isEmpty()) {
            noticed.add(new Paragraph(getTranslation("journey.stirrings.none")));
            return;
        }
        UnorderedList list = new UnorderedList(
                newest.stream().limit(shown).map(this::item).toArray(ListItem[]::new));
        list.addClassName("list");
        noticed.add(list);
        if (newest.size() > shown) {
            noticed.add(new Button(
                    getTranslation("journey.stirrings.earlier"), click -> most.update(before -> before + PAGE)));
        }
    }

    private ListItem item(Stirring stirring) {
        Span what = new Span(Optional.ofNullable(stirring.word())
                .orElseGet(() -> getTranslation("journey.stirrings.no-word")));
        Span when = new Span(moment.format(stirring.at()));
        when.addClassName("quiet");
        ListItem item = new ListItem(what, new Span(" "), when);
        item.addClassNames("row", "spread");
        return item;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("journey.stirrings.title") + " · Thaw";
    }
}
