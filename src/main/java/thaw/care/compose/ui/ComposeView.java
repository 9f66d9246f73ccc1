package thaw.care.compose.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import thaw.care.compose.Answer;
import thaw.care.compose.ComposePage.Made;
import thaw.care.compose.ComposePage.State;
import thaw.care.compose.ComposePage;
import thaw.care.compose.ComposeService;
import thaw.care.compose.ModelDrafts.Drafted;
import thaw.care.compose.ModelDrafts;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Practice;
import thaw.shell.ClientTabs;
import thaw.shell.StatusLine;

/** From the client's own words to a session: draft, edit, look, sign. */
@Route("compose/:client")
@RolesAllowed("THERAPIST")
public class ComposeView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ComposeService service;
    private final transient ModelDrafts model;
    private final TextArea words = new TextArea();
    private final StatusLine answer = new StatusLine();
    private final Div said = new Div();
    private final Div draft = new Div();
    private final Section signed = new Section();
    private transient Optional<ComposePage> shown = Optional.empty();

    ComposeView(ComposeService service, ModelDrafts model) {
        this.service = service;
        this.model = model;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = event.getRouteParameters().get("client").flatMap(ClientId::parse).flatMap(service::open);
        if (shown.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        ComposePage page = shown.get();
        Paragraph lead = new Paragraph(getTranslation("compose.lead", page.frame().level()));
        lead.addClassName("lead");
        removeAll();
        add(new H1(page.name()), new ClientTabs(page.client(), "compose"), lead, form(page), draft, signed);
        show(page);
    }

    private Section form(ComposePage page) {
        words.setLabel(getTranslation("compose.words"));
        words.setHelperText(getTranslation("compose.words.help"));
        words.setMaxLength(ComposeService.WORDS_LIMIT);
        words.setMinRows(3);
        words.setWidthFull();
        words.setValue(page.draft().map(Made::words)
                .orElseGet(() -> page.words().isEmpty() ? "" : page.words().getFirst().words()));
        answer.getElement().setAttribute("tabindex", "-1");
        Button make = new Button(getTranslation("compose.make"), click -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        Div buttons = new Div(make);
        buttons.addClassName("button-row");
        Section form = new Section(new H2(getTranslation("compose.said")), said, words, buttons);
        model.where().ifPresent(where -> {
            ModelCard draft = new ModelCard(model, where, this::client, words::getValue, this::drafted);
            buttons.add(draft.button());
            form.add(draft);
        });
        form.add(answer);
        form.addClassNames("card", "form");
        return form;
    }

    private void make() {
        say(service.draft(client(), words.getValue()), "compose.made");
    }

    private void drafted(Drafted drafted) {
        say(drafted.answer(), "compose.model.made");
        if (drafted.answer() == Answer.DONE) {
            drafted.instead().ifPresent(why ->
                    answer.setText(getTranslation("compose.instead", getTranslation("compose.instead." + why))));
        }
    }

    private ClientId client() {
        return shown.orElseThrow().client();
    }

    private void say(Answer result, String done) {
        answer.setText(getTranslation(result == Answer.DONE ? done : "compose.answer." + result));
        if (result == Answer.DONE) {
            shown = service.again(client());
            shown.ifPresent(this::show);
            // what was pressed may be gone: whoever goes by keys goes on from the answer
            answer.getElement().callJsFunction("focus");
        }
    }

    private String keep(Practice practice, int version, boolean sign) {
        Answer result = sign
                ? service.sign(client(), practice, version)
                : service.save(client(), practice, version);
        if (result == Answer.DONE) {
            say(result, sign ? "compose.signed" : "compose.saved");
            return "";
        }
        return getTranslation("compose.answer." + result);
    }

    private void show(ComposePage page) {
        said.removeAll();
        if (page.words().isEmpty()) {
            said.add(new Paragraph(getTranslation("compose.said.none")));
        }
        page.words().forEach(one -> said.add(said(page, one)));
        draft.removeAll();
        page.draft().ifPresent(made -> draft.add(new DraftCard(
                made,
                practice -> service.check(practice, made.words(), page.frame()),
                (practice, sign) -> keep(practice, made.version(), sign))));
        signed.removeAll();
        signed.addClassName("card");
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        page.sessions().stream().filter(made -> made.state() != State.DRAFT).forEach(made -> list.add(line(page, made)));
        signed.add(new H2(getTranslation("compose.sessions")), list);
        signed.setVisible(list.getComponentCount() > 0);
    }

    private Div said(ComposePage page, ComposePage.Said one) {
        Span when = new Span(when(page, one.at()));
        when.addClassName("quiet");
        Button use = new Button(getTranslation("compose.use"), click -> words.setValue(one.words()));
        Div line = new Div(when, new Paragraph(one.words()), use);
        line.addClassName("said");
        return line;
    }

    private ListItem line(ComposePage page, Made made) {
        String text = getTranslation("compose.session." + made.state(), made.practice().title(), made.practice().level(),
                made.signedBy() == null ? "" : made.signedBy(),
                made.signedAt() == null ? "" : when(page, made.signedAt()));
        ListItem line = new ListItem(new Span(text));
        line.addClassName("row");
        if (made.state() == State.SIGNED) {
            Button back = new Button(getTranslation("compose.withdraw"),
                    click -> say(service.withdraw(client(), made.id()), "compose.withdrawn"));
            back.setAriaLabel(getTranslation("compose.withdraw.named", made.practice().title()));
            line.add(back);
        }
        return line;
    }

    private String when(ComposePage page, Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale()).withZone(page.zone()).format(at);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("compose.title") + " · Thaw";
    }
}
