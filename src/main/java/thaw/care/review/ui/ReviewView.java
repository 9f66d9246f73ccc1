package thaw.care.review.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
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
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.signals.Signal;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import thaw.account.CurrentUser;
import thaw.care.review.Entry;
import thaw.care.review.ReviewService;
import thaw.care.review.ToAnswer;
import thaw.care.review.Unanswered;
import thaw.domain.checkin.Answer;
import thaw.domain.people.ClientId;
import thaw.shell.AnswerWords;
import thaw.shell.LiveUpdates;
import thaw.shell.StatusLine;

/** Who waits for an answer, one after another: read, choose words by their number or write them, send, next. */
@Route("review")
@RouteAlias("review/:client")
@Menu(title = "review.nav", order = 1.7)
@RolesAllowed("THERAPIST")
public class ReviewView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final int SHOWN = 50;
    private static final List<Key> NUMBERS = List.of(
            Key.DIGIT_1, Key.DIGIT_2, Key.DIGIT_3, Key.DIGIT_4, Key.DIGIT_5, Key.DIGIT_6, Key.DIGIT_7, Key.DIGIT_8,
            Key.DIGIT_9);

    private final ReviewService service;
    private final DateTimeFormatter day;
    private final Paragraph summary = new Paragraph();
    private final WaitingList waiting = new WaitingList(this::choose);
    private final Section panel = new Section();
    private final Div came = new Div();
    private final Div templates = new Div();
    private final TextArea words = new TextArea(getTranslation("review.words"));
    private final StatusLine answer = new StatusLine();
    private transient List<Unanswered> shown = List.of();
    private transient Optional<ClientId> open = Optional.empty();
    /** Whom a link from a record named: they stay open, whether they wait for an answer or not. */
    private transient Optional<ClientId> named = Optional.empty();

    ReviewView(ReviewService service, LiveUpdates live, CurrentUser user) {
        this.service = service;
        this.day = DateTimeFormatter.ofPattern("EEEE, d MMMM", getLocale());
        addClassNames("page", "page-wide", "review-page");
        Button desk = new Button(getTranslation("review.desk"), click -> new DeskDialog(service, this::showTemplates).open());
        Section list = new Section(new H2(getTranslation("review.waiting")), waiting);
        list.addClassName("card");
        Div both = new Div(list, panel);
        both.addClassName("split");
        add(new H1(getTranslation("review.title")), summary, new Div(desk), answer, both);
        layOutPanel();
        Signal<Double> revision = live.ofCaseload(user.get().id());
        Signal.effect(this, () -> {
            revision.get();
            show();
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> client = event.getRouteParameters().get("client");
        named = client.flatMap(ClientId::parse);
        if (client.isPresent()) {
            open(named);
            if (open.isEmpty()) {
                event.rerouteToError(NotFoundException.class);
            }
        }
    }

    private void layOutPanel() {
        panel.addClassName("card");
        panel.getElement().setAttribute("aria-label", getTranslation("review.panel")).setAttribute("tabindex", "-1");
        templates.addClassName("form-actions");
        words.setMaxLength(ReviewService.LONGEST);
        words.setWidthFull();
        Button send = new Button(getTranslation("review.send"), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Button next = new Button(getTranslation("review.next"), click -> go(1));
        Button previous = new Button(getTranslation("review.previous"), click -> go(-1));
        Div acts = new Div(send, previous, next);
        acts.addClassName("form-actions");
        Paragraph keys = new Paragraph(getTranslation("review.keys"));
        keys.addClassName("quiet");
        panel.add(came, templates, words, acts, keys);
        Shortcuts.addShortcutListener(panel, this::send, Key.ENTER, KeyModifier.CONTROL).listenOn(panel);
        Shortcuts.addShortcutListener(this, () -> go(1), Key.ARROW_DOWN, KeyModifier.ALT);
        Shortcuts.addShortcutListener(this, () -> go(-1), Key.ARROW_UP, KeyModifier.ALT);
        for (int number = 0; number < NUMBERS.size(); number++) {
            int which = number;
            Shortcuts.addShortcutListener(this, () -> take(which), NUMBERS.get(number), KeyModifier.ALT);
        }
        showTemplates();
    }

    private void show() {
        shown = service.list(0, SHOWN);
        summary.setText(getTranslation(shown.isEmpty() ? "review.calm" : "review.lead", shown.size()));
        waiting.show(shown);
        if (open.filter(this::stays).isEmpty()) {
            open(shown.isEmpty() ? Optional.empty() : Optional.of(shown.getFirst().client()));
        }
    }

    private boolean stays(ClientId client) {
        return named.filter(client::equals).isPresent()
                || shown.stream().anyMatch(row -> row.client().equals(client));
    }

    private void choose(ClientId client) {
        open(Optional.of(client));
        // past the rest of the list, and not yet into the words: first it is read
        panel.getElement().callJsFunction("focus");
    }

    private void open(Optional<ClientId> client) {
        Optional<ToAnswer> found = client.flatMap(service::open);
        open = found.map(ToAnswer::client);
        panel.setVisible(found.isPresent());
        came.removeAll();
        words.clear();
        found.ifPresent(one -> {
            came.add(new H2(new Anchor("clients/" + one.client(), one.name())));
            UnorderedList entries = new UnorderedList();
            entries.addClassName("list");
            one.entries().forEach(entry -> entries.add(new ListItem(line(entry))));
            came.add(one.entries().isEmpty() ? new Paragraph(getTranslation("review.none")) : entries);
        });
    }

    private String line(Entry entry) {
        String stirring = entry.word() != null
                ? getTranslation("review.entry.word", entry.word())
                : getTranslation(Boolean.TRUE.equals(entry.stirring()) ? "review.entry.stirring" : "review.entry.nothing");
        return getTranslation(
                "review.entry." + entry.kind(), day.format(entry.day()), said(entry.overwhelm()),
                said(entry.safety()), stirring);
    }

    /** "Nothing" and "I can't tell" are answers: the therapist reads which it was. */
    private String said(Answer value) {
        return value instanceof Answer.Missing
                ? "–"
                : AnswerWords.answer(this::getTranslation, value);
    }

    private void showTemplates() {
        templates.removeAll();
        List<String> kept = service.templates();
        for (int number = 0; number < Math.min(kept.size(), NUMBERS.size()); number++) {
            int which = number;
            templates.add(new Button(
                    getTranslation("review.template", number + 1, kept.get(number)), click -> take(which)));
        }
    }

    private void take(int which) {
        List<String> kept = service.templates();
        if (which < kept.size()) {
            words.setValue(words.isEmpty() ? kept.get(which) : words.getValue() + "\n" + kept.get(which));
            words.focus();
        }
    }

    private void go(int by) {
        List<ClientId> clients = shown.stream().map(Unanswered::client).toList();
        if (!clients.isEmpty()) {
            int at = open.map(clients::indexOf).orElse(-1);
            open(Optional.of(clients.get(Math.floorMod(at + by, clients.size()))));
            words.focus();
        }
    }

    private void send() {
        open.flatMap(client -> service.answer(client, words.getValue())).ifPresent(done -> {
            answer.setText(getTranslation("review.answered." + done));
            if (done != ReviewService.Answered.NO_WORDS) {
                open = Optional.empty();
                show();
                words.focus();
            }
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.title") + " · Thaw";
    }
}
