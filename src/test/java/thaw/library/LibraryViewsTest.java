package thaw.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.ViewTest;
import thaw.account.Me;
import thaw.admin.content.PracticeService;
import thaw.admin.content.ui.ClinicPracticeView;
import thaw.admin.content.ui.PracticesView;
import thaw.care.library.LibraryService;
import thaw.care.library.ui.LibraryView;
import thaw.care.library.ui.PracticeView;
import thaw.jooq.DefaultSchema;
import thaw.shell.NotFound;
import thaw.shell.PracticePreview;
import thaw.shell.StatusLine;

@ViewPackages(packages = {"thaw.care.library", "thaw.admin.content", "thaw.shell", "thaw.account"})
class LibraryViewsTest extends ViewTest {

    @Autowired
    private LibraryService desk;

    @Autowired
    private DSLContext sql;

    @Test
    void aTherapistFindsPracticesByRouteAndLevelUnderAHeadingEach() {
        signIn(clinic.therapist());
        navigate(LibraryView.class);
        assertThat(findInView(H2.class).all()).extracting(H2::getText)
                .contains("Grounding", "Movement", "Senses", "Hypnosis");
        assertThat(links()).contains("Five colours", "What carries you");
        choose("Route", thaw.domain.practice.Route.GROUNDING);
        choose("Level", 2);
        assertThat(links()).contains("What carries you").doesNotContain("Five colours", "Shake and look");
        assertThat(findInView(Paragraph.class).all()).extracting(Paragraph::getText).contains("One practice.");
    }

    @Test
    void aPracticeIsReadInFullAndTriedWithoutLeavingATrace() {
        signIn(clinic.therapist());
        PracticeView view = navigate("library/grounding-1-five-colours", PracticeView.class);
        assertThat(findInView(H1.class).single().getText()).isEqualTo("Five colours");
        assertThat(findInView(Span.class).all()).extracting(Span::getText).contains("Touch, 10 seconds", "Close, 60 seconds");
        assertThat(findInView(H2.class).all()).extracting(H2::getText)
                .contains("What it could stir", "What to come back to", "Step by step", "Other ways");
        long before = rows();
        test(findInView(Button.class).withText("Try it ten times faster").single()).click();
        PracticePreview player = findInView(PracticePreview.class).single();
        assertThat(player.getElement().getProperty("script")).doesNotContain("planned");
        assertThat(rows()).isEqualTo(before);
        assertThat(view.getPageTitle()).doesNotContain("Five colours");
    }

    @Test
    void aTherapistWithdrawsWithAReasonAndAnAdminBringsItBack() {
        Me therapist = clinic.therapist();
        signIn(therapist);
        navigate("library/creative-2-shape-of-the-volume", PracticeView.class);
        test(findInView(Button.class).withText("Withdraw").single()).click();
        assertThat(findInView(StatusLine.class).all()).extracting(StatusLine::getText).contains("A reason is needed.");
        test(findInView(TextField.class).withLabel("Reason").single()).setValue("Two clients found it childish");
        test(findInView(Button.class).withText("Withdraw").single()).click();
        assertThat(words()).anyMatch(text -> text.contains(therapist.name() + " withdrew it. Reason: Two clients found it childish"));
        signIn(clinic.admin());
        navigate(PracticesView.class);
        assertThat(findInView(Span.class).all()).extracting(Span::getText).contains("Withdrawn");
        navigate("content/practices/creative-2-shape-of-the-volume", ClinicPracticeView.class);
        test(findInView(TextField.class).withLabel("Reason").single()).setValue("Reworded with them");
        test(findInView(Button.class).withText("Bring back").single()).click();
        assertThat(findInView(Button.class).withText("Withdraw").exists()).isTrue();
    }

    @Test
    void anOlderVersionIsReadByItsNumberAndSaysThatItIsOlder() {
        signIn(clinic.therapist());
        desk.bring(ClinicLibraryTest.file("sensory-1-of-the-view", 1).getBytes(StandardCharsets.UTF_8));
        desk.bring(ClinicLibraryTest.file("sensory-1-of-the-view", 2).replaceFirst("title: .*", "title: Newer").getBytes(StandardCharsets.UTF_8));
        navigate("library/sensory-1-of-the-view", PracticeView.class);
        assertThat(findInView(H1.class).single().getText()).isEqualTo("Newer");
        assertThat(findInView(Anchor.class).all()).extracting(Anchor::getText).contains("Read version 1", "Read version 2");
        UI.getCurrent().navigate("library/sensory-1-of-the-view", QueryParameters.of("version", "1"));
        assertThat(words()).contains("You are reading version 1. Version 2 is in use.");
        assertThat(findInView(H1.class).single().getText()).isNotEqualTo("Newer");
    }

    @Test
    void whatIsNoPracticeAndTheDoorsOfTheOtherRoleAreNotFound() {
        signIn(clinic.therapist());
        notFound("library/grounding-1-no-such", "content/practices", "content/practices/grounding-1-five-colours");
        signIn(clinic.admin());
        notFound("library", "library/grounding-1-five-colours", "content/practices/No_such");
        signIn(clinic.client());
        notFound("library", "library/grounding-1-five-colours", "content/practices");
    }

    private void notFound(String... addresses) {
        for (String address : addresses) {
            UI.getCurrent().navigate(address);
            assertThat(getCurrentView()).as(address).isInstanceOf(NotFound.class);
        }
    }

    private List<String> links() {
        return findInView(Anchor.class).all().stream().map(Anchor::getText).toList();
    }

    private List<String> words() {
        return findInView(Paragraph.class).all().stream().map(one -> one.getElement().getTextRecursively()).toList();
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String label, T value) {
        findInView(Select.class).all().stream()
                .filter(select -> label.equals(select.getLabel()))
                .forEach(select -> ((Select<T>) select).setValue(value));
    }

    private long rows() {
        return DefaultSchema.DEFAULT_SCHEMA.getTables().stream().mapToLong(sql::fetchCount).sum();
    }
}
