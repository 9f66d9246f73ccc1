package thaw.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.ViewTest;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.care.program.ProgramService;
import thaw.database.Clinic;
import thaw.domain.pacing.Ceiling;
import thaw.domain.session.SessionId;
import thaw.governor.Governor;
import thaw.practice.checkin.ui.CheckInView;
import thaw.practice.journey.ui.WayView;
import thaw.practice.today.ui.TodayView;
import thaw.shell.NotFound;
import thaw.shell.StatusLine;

@ViewPackages(packages = {"thaw.practice", "thaw.shell", "thaw.account"})
@SuppressWarnings("NullAway.Init")
class ClientDayViewsTest extends ViewTest {

    @Autowired
    private ProgramService programs;

    @Autowired
    private Governor governor;

    @Test
    void theShortCheckInIsTakenWithOneTapAndRemembered() {
        signIn(clinic.client());
        navigate(CheckInView.class);
        press("A short one");
        navigate(WayView.class);
        navigate(CheckInView.class);
        assertThat(paragraphs()).contains("This is the short one: three questions, one tap each. Thaw remembers that.");
        press("All questions");
        navigate(WayView.class);
        navigate(CheckInView.class);
        assertThat(findInView(Button.class).withText("A short one").exists()).isTrue();
    }

    @Test
    void aSessionOfTodayCanBeMovedFromToday() {
        Me therapist = clinic.therapist();
        Me client = clinic.client(therapist);
        SignedIn.as(therapist);
        LocalDate today = LocalDate.ofInstant(Instant.now(), Clinic.ZONE);
        programs.assign(client.ownRecord(), programs.programs().getFirst().id(), today, new Ceiling(3));
        signIn(client);
        navigate(TodayView.class);
        open("Something else today?");
        List<Button> days = findInView(Button.class).all().stream()
                .filter(button -> button.getText().contains(", "))
                .toList();
        assertThat(days).hasSize(7);
        test(days.get(1)).click();
        runPendingSignalsTasks();
        assertThat(paragraphs()).contains("Nothing is planned today, and that is fine.");
        assertThat(said()).anyMatch(text -> text.endsWith("Nothing is asked of you today."));
    }

    @Test
    void aClientSaysWhatDidNotDoThemGoodAndIsThanked() {
        Me client = clinic.client();
        new PastSessions(clinic, governor).ended(client.ownRecord(), SessionId.random(), Instant.now());
        signIn(client);
        navigate(TodayView.class);
        open("How your last sessions were");
        press("I went far away");
        press("Tell my therapist");
        assertThat(said()).anyMatch(text -> text.startsWith("Thank you for telling us."));
    }

    @Test
    void myWayIsPutAwayAndTakenOut() {
        signIn(clinic.client());
        navigate(WayView.class);
        press("Put this page away");
        runPendingSignalsTasks();
        assertThat(paragraphs()).anyMatch(text -> text.startsWith("You have put this page away."));
        press("Show my way");
        runPendingSignalsTasks();
        assertThat(findInView(Button.class).withText("Put this page away").exists()).isTrue();
    }

    @Test
    void theOtherRolesFindNothingBehindTheClientsDoors() {
        for (Me person : List.of(clinic.therapist(), clinic.admin())) {
            signIn(person);
            Stream.of("today", "check-in", "way").forEach(room -> {
                UI.getCurrent().navigate(room);
                assertThat(getCurrentView()).as(room).isInstanceOf(NotFound.class);
            });
        }
    }

    private void press(String text) {
        test(findInView(Button.class).withText(text).single()).click();
    }

    /** Opens what stands behind a summary, as the browser tells it. */
    private void open(String summary) {
        NativeDetails details = findInView(NativeDetails.class).all().stream()
                .filter(one -> one.getSummaryText().equals(summary))
                .findFirst()
                .orElseThrow();
        details.setOpen(true);
        ComponentUtil.fireEvent(details, new NativeDetails.ToggleEvent(details, true));
    }

    /** What came of the acts on the page. */
    private List<String> said() {
        return findInView(StatusLine.class).all().stream().map(StatusLine::getText).toList();
    }

    private List<String> paragraphs() {
        return findInView(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }
}
