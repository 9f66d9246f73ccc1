package thaw.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import thaw.account.CurrentUser;
import thaw.account.IdleTimes;
import thaw.account.MySignIns;

/** The hallway around every page: the doors that this person may open, help in one tap for clients, and the way out. */
@Layout
@AnonymousAllowed
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final UnorderedList doors = new UnorderedList();
    private final NativeButton notSafe = new NativeButton(getTranslation("shell.not-safe"));
    private final Anchor account = new Anchor("account");
    private final Div content = new Div();
    private final transient List<DoorBadge> badges;

    MainLayout(
            AuthenticationContext authentication,
            List<DoorBadge> badges,
            CallForHelp help,
            CurrentUser user,
            IdleTimes idle,
            MySignIns signIns,
            OpenPages pages) {
        this.badges = badges;
        notSafe.addClickListener(click -> {
            help.notSafe();
            getUI().ifPresent(ui -> ui.navigate("help-now"));
        });
        addClassName("shell");
        content.addClassName("shell-content");
        content.setId("content");
        add(skipLink(), top(authentication), content);
        user.signIn().ifPresent(place -> {
            pages.opened(place, UI.getCurrentOrThrow());
            add(new IdleWatch(idle.of(user.get().role()), signIns));
        });
    }

    private Anchor skipLink() {
        Anchor skip = new Anchor("#content", getTranslation("shell.skip"));
        skip.addClassName("skip-link");
        skip.setRouterIgnore(true);
        return skip;
    }

    private Component top(AuthenticationContext authentication) {
        Span brand = new Span("Thaw");
        brand.addClassName("brand");
        Header header = new Header(brand, navigation());
        header.addClassName("shell-header");
        if (authentication.hasRole("CLIENT")) {
            notSafe.addClassName("not-safe");
            header.add(notSafe);
        }
        if (authentication.isAuthenticated()) {
            header.add(account(), signOut(authentication));
        }
        return header;
    }

    private Component navigation() {
        doors.addClassName("shell-doors");
        MenuConfiguration.getMenuEntries().stream().map(this::door).forEach(doors::add);
        Nav nav = new Nav(doors);
        nav.setAriaLabel(getTranslation("shell.menu"));
        nav.addClassName("shell-nav");
        return nav;
    }

    private ListItem door(MenuEntry entry) {
        String path = entry.path().replaceFirst("^/", "");
        Anchor link = new Anchor(path, getTranslation(entry.title()));
        link.getElement().setAttribute("data-icon", path);
        badges.stream().filter(badge -> badge.path().equals(path)).map(DoorBadge::make).forEach(link::add);
        return new ListItem(link);
    }

    private Anchor account() {
        account.getElement().setAttribute("data-icon", "account");
        account.setAriaLabel(getTranslation("shell.account"));
        account.setTitle(getTranslation("shell.account"));
        account.addClassName("account-link");
        return account;
    }

    private Button signOut(AuthenticationContext authentication) {
        Button button = new Button(getTranslation("shell.sign-out"), click -> authentication.logout());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("sign-out");
        return button;
    }

    @Override
    public void showRouterLayoutContent(com.vaadin.flow.component.HasElement page) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(page.getElement());
    }

    @Override
    public void removeRouterLayoutContent(com.vaadin.flow.component.HasElement page) {
        content.getElement().removeAllChildren();
    }

    /** Marks the open door for everyone, seeing or not. A client's record lies behind the caseload. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String first = event.getLocation().getFirstSegment();
        String here = first.equals("clients") ? "caseload" : first;
        notSafe.setVisible(!here.equals("help-now"));
        mark(account, here.equals("account"));
        doors.getChildren()
                .flatMap(Component::getChildren)
                .filter(Anchor.class::isInstance)
                .map(Anchor.class::cast)
                .forEach(link -> mark(link, link.getHref().equals(here)));
    }

    private static void mark(Anchor link, boolean open) {
        if (open) {
            link.getElement().setAttribute("aria-current", "page");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
    }
}
