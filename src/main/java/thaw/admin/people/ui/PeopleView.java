package thaw.admin.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import thaw.account.CurrentUser;
import thaw.account.Proofs;
import thaw.admin.people.Answer;
import thaw.admin.people.BulkInviteService;
import thaw.admin.people.ErasureService;
import thaw.admin.people.HandOverService;
import thaw.admin.people.PeopleService;
import thaw.admin.people.PersonRow;
import thaw.domain.people.Role;
import thaw.shell.AskAgain;
import thaw.shell.Narrow;
import thaw.shell.PublicAddress;

/** Who may sign in, as what, and who cares for whom. */
@Route("people")
@Menu(title = "shell.nav.people", order = 2)
@RolesAllowed("ADMIN")
public class PeopleView extends Main implements HasDynamicTitle {

    private final ValueSignal<String> search = new ValueSignal<>("");
    private final PeopleService people;
    private final HandOverService handOvers;
    private final CurrentUser user;
    private final Proofs proofs;
    private final PublicAddress link;
    private final Grid<PersonRow> grid = new Grid<>();

    PeopleView(
            PeopleService people,
            HandOverService handOvers,
            BulkInviteService bulk,
            ErasureService erasures,
            CurrentUser user,
            Proofs proofs,
            @Value("${THAW_BASE_URL:}") String base) {
        this.people = people;
        this.handOvers = handOvers;
        this.user = user;
        this.proofs = proofs;
        this.link = new PublicAddress(base);
        addClassNames("page", "page-wide");
        add(new H1(getTranslation("admin.people.title")), tools(bulk), table(),
                new EmergenciesCard(handOvers, user.get().zone()), new ErasureCard(erasures, proofs));
        Signal.effect(this, () -> show(search.get()));
    }

    private void show(String wanted) {
        grid.setItems(
                query -> people.list(wanted, query.getOffset(), query.getLimit()).stream(),
                query -> people.count(wanted));
    }

    private Component tools(BulkInviteService bulk) {
        TextField find = new TextField(getTranslation("admin.people.find"));
        find.setClearButtonVisible(true);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.addValueChangeListener(change -> search.set(change.getValue()));
        Button invite = new Button(getTranslation("admin.people.invite"), click -> invite());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        Button list = new Button(getTranslation("bulk.open"), click -> new BulkInviteDialog(
                bulk, link, () -> grid.getDataProvider().refreshAll()).open());
        Div invitations = new Div(list, invite);
        invitations.addClassNames("button-row", "at-end");
        Div tools = new Div(find, invitations);
        tools.addClassName("admin-tools");
        return tools;
    }

    private Grid<PersonRow> table() {
        grid.setAriaLabel(getTranslation("admin.people.grid"));
        grid.addClassName("admin-grid");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setPageSize(50);
        Narrow.stack(grid, this::addWide, () -> named(grid.addComponentColumn(this::stacked), "name"));
        return grid;
    }

    private void addWide() {
        named(grid.addColumn(PersonRow::name), "name").setFlexGrow(2);
        named(grid.addColumn(PersonRow::username), "username").setFlexGrow(2);
        named(grid.addColumn(this::role), "role");
        named(grid.addComponentColumn(this::state), "active");
        named(grid.addColumn(person -> Optional.ofNullable(person.therapist()).orElse("–")), "therapist").setFlexGrow(2);
        named(grid.addComponentColumn(this::acts), "acts").setAutoWidth(true);
    }

    private Grid.Column<PersonRow> named(Grid.Column<PersonRow> column, String key) {
        return column.setHeader(getTranslation("admin.people." + key));
    }

    private String role(PersonRow person) {
        return getTranslation("admin.people.role." + person.role());
    }

    private Component stacked(PersonRow person) {
        Span name = new Span(person.name());
        name.addClassName("client-link");
        Span who = new Span(Stream.of(role(person), person.username(), person.therapist())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · ")));
        who.addClassNames("line", "quiet");
        Div row = new Div(name, state(person), who, acts(person));
        row.addClassName("stacked");
        return row;
    }

    private Component state(PersonRow person) {
        String state = !person.active() ? "off" : person.invited() ? "invited" : "on";
        Span pill = new Span(getTranslation("admin.people.active." + state));
        pill.addClassNames("pill", !person.active() ? "paused" : person.invited() ? "proposal" : "steady");
        return pill;
    }

    private Component acts(PersonRow person) {
        Button reset = act("admin.people.new-link", person);
        reset.addClickListener(click -> answer(people.newLink(person.account())));
        Button power = act(person.active() ? "admin.people.deactivate" : "admin.people.reactivate", person);
        power.addClickListener(click -> power(person));
        power.setVisible(!person.account().equals(user.get().id()));
        Button team = act("team.admin", person);
        team.addClickListener(click -> new CareTeamDialog(
                handOvers, people, person, () -> grid.getDataProvider().refreshAll()).open());
        team.setVisible(person.role() == Role.CLIENT);
        Button step = act("admin.people.reset-step", person);
        step.addClickListener(click ->
                AskAgain.before(proofs, () -> answer(people.resetSecondStep(person.account()))));
        step.setVisible(person.secondStep() && power.isVisible());
        return new Div(reset, power, step, team);
    }

    private void power(PersonRow person) {
        if (person.active()) {
            AskAgain.before(proofs, () -> answer(people.deactivate(person.account())));
        } else {
            answer(people.reactivate(person.account()));
        }
    }

    private Button act(String key, PersonRow person) {
        Button button = new Button(getTranslation(key));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("admin.people.act-on", getTranslation(key), person.name()));
        return button;
    }

    private void invite() {
        new InviteDialog(people, user.get().zone(), token -> answer(new Answer.Link(token)),
                () -> answer(new Answer.Done())).open();
    }

    private void answer(Answer answer) {
        switch (answer) {
            case Answer.Done _, Answer.Sent _ -> grid.getDataProvider().refreshAll();
            case Answer.Refused(String reason) -> Notification.show(getTranslation(reason));
            case Answer.Link(String token) -> {
                grid.getDataProvider().refreshAll();
                new LinkDialog(link.of("welcome/" + token)).open();
            }
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.people.title") + " · Thaw";
    }
}
