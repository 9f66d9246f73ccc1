package thaw.admin.system.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;
import thaw.account.CurrentUser;
import thaw.admin.system.HelpNumberService;
import thaw.admin.system.SystemService;
import thaw.admin.system.SystemState;
import thaw.admin.system.TermsService;

/** How this installation is. */
@Route("system")
@Menu(title = "admin.nav.system", order = 5)
@RolesAllowed("ADMIN")
public class SystemView extends Main implements HasDynamicTitle {

    private static final long MEGABYTE = 1_000_000;

    private final DescriptionList facts = new DescriptionList();

    SystemView(SystemService system, TermsService terms, HelpNumberService numbers, CurrentUser user) {
        addClassNames("page", "page-wide");
        facts.addClassName("facts");
        SystemState state = system.state();
        fact("version", state.version());
        fact("database", state.database());
        fact("database-size", megabytes(state.databaseSize()));
        fact("folder", state.dataFolder().toString());
        fact("disk", megabytes(state.freeDisk()));
        fact("backup", moment(state.lastBackup(), user.get().zone()));
        fact("uptime", uptime(state.uptime()));
        fact("java", state.java());
        Section card = new Section(facts);
        card.addClassName("card");
        add(new H1(getTranslation("admin.system.title")), card, new MailCard(system.mail(), user.get().zone()),
                new TermsForm(terms), new HelpNumbersForm(numbers));
    }

    private void fact(String key, String value) {
        facts.add(
                new DescriptionList.Term(getTranslation("admin.system." + key)),
                new DescriptionList.Description(value));
    }

    private String megabytes(long bytes) {
        return getTranslation("admin.system.megabytes", bytes / MEGABYTE);
    }

    private String uptime(Duration uptime) {
        return getTranslation("admin.system.uptime.text", uptime.toDays(), uptime.toHoursPart(), uptime.toMinutesPart());
    }

    private String moment(@Nullable Instant at, ZoneId zone) {
        return at == null
                ? getTranslation("admin.system.no-backup")
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                        .withLocale(getLocale())
                        .withZone(zone)
                        .format(at);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.system.title") + " · Thaw";
    }
}
