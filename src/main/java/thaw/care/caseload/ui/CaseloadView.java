package thaw.care.caseload.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import jakarta.annotation.security.RolesAllowed;
import thaw.account.CurrentUser;
import thaw.care.caseload.CaseloadFilter;
import thaw.care.caseload.CaseloadListService;
import thaw.care.caseload.CaseloadService;
import thaw.care.team.TeamService;
import thaw.care.team.ui.TeamCard;
import thaw.shell.LiveUpdates;

/** Who needs me today: the most pressing first, with the reason in words; a row moves when a client checks in. */
@Route("caseload")
@Menu(title = "shell.nav.caseload", order = 1)
@RolesAllowed("THERAPIST")
public class CaseloadView extends Main implements HasDynamicTitle {

    private final ValueSignal<CaseloadFilter> filter = new ValueSignal<>(CaseloadFilter.all());
    private final CaseloadService caseload;
    private final CaseloadGrid list;
    private final Paragraph summary = new Paragraph();

    CaseloadView(CaseloadService caseload, CaseloadListService lists, TeamService team, LiveUpdates live, CurrentUser user) {
        this.caseload = caseload;
        this.list = new CaseloadGrid(new CaseloadWords(this::getTranslation, getLocale()), caseload.today());
        addClassNames("page", "page-wide");
        summary.addClassName("lead");
        TeamCard changes = new TeamCard(team);
        add(
                new H1(getTranslation("care.caseload.title")), summary, changes, new CaseloadTools(lists, filter::set), list,
                new Anchor("emergency", getTranslation("team.open")));
        Signal<Double> revision = live.ofCaseload(user.get().id());
        Signal.effect(this, () -> {
            revision.get();
            changes.show();
            show(filter.get());
        });
    }

    private void show(CaseloadFilter wanted) {
        list.setToday(caseload.today());
        int waiting = caseload.count(CaseloadFilter.of(CaseloadFilter.Shown.WAITING));
        summary.setText(waiting == 0
                ? getTranslation("care.caseload.calm")
                : getTranslation("care.caseload.waiting", waiting));
        list.setItems(
                query -> caseload.list(wanted, query.getOffset(), query.getLimit()).stream(),
                query -> caseload.count(wanted));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("care.caseload.title") + " · Thaw";
    }
}
