package thaw.practice.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static thaw.jooq.Tables.FORM_ANSWER;
import static thaw.jooq.Tables.MEASURE_SCORE;
import static thaw.jooq.Tables.QUESTIONNAIRE;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.ViewTest;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.admin.content.QuestionnaireService;
import thaw.database.Clinic;
import thaw.database.Forms;
import thaw.domain.measure.OrderId;
import thaw.practice.today.Today;
import thaw.practice.today.TodayService;
import thaw.shell.NotFound;

/** A questionnaire as a client fills it in, one question a screen. */
@ViewPackages(packages = {"thaw.practice", "thaw.shell", "thaw.account"})
@SuppressWarnings("NullAway.Init")
class FormViewTest extends ViewTest {

    private static final String SAD_HINT = "Thank you for telling us. Your therapist will be told.";

    private final LocalDate today = LocalDate.ofInstant(Instant.now(), Clinic.ZONE);

    @Autowired
    private Forms forms;

    @Autowired
    private QuestionnaireService questionnaires;

    @Autowired
    private TodayService days;

    @Autowired
    private DSLContext sql;

    private Me client;

    @BeforeEach
    void aClientAndTheFormsOfTheClinic() {
        client = clinic.client(clinic.therapist());
        forms.bring(clinic.admin());
    }

    @Test
    void questionsComeOneAScreenAndAnAnswerIsKeptBeforeTheNext() {
        OrderId order = forms.plan(client, Forms.NINE, today);
        open(order);
        assertThat(question()).isEqualTo("Words of our own, number 1");
        choose("often");
        assertThat(kept()).isEqualTo(1);
        press("Next");
        assertThat(question()).isEqualTo("Words of our own, number 2");
        press("Skip");
        assertThat(question()).isEqualTo("Words of our own, number 3");
        press("Back");
        press("Back");
        assertThat(findInView(NativeButton.class).withText("often").single().getElement().getAttribute("aria-pressed"))
                .isEqualTo("true");
    }

    @Test
    void theNinthItemShowsTheCrisisCardOnTheSameScreenAndOnTheNextOnes() {
        OrderId order = forms.plan(client, Forms.NINE, today);
        open(order);
        for (int item = 1; item <= 8; item++) {
            press("Skip");
        }
        assertThat(paragraphs()).doesNotContain(SAD_HINT);
        choose("now and then");
        assertThat(paragraphs()).contains(SAD_HINT);
        press("Next");
        assertThat(paragraphs()).contains(SAD_HINT);
        assertThat(findInView(Anchor.class).all()).anyMatch(link -> link.getHref().equals("help-now"));
    }

    @Test
    void whatIsNoNumberIsToldAndTheQuestionStays() {
        OrderId order = forms.plan(client, Forms.DAY, today);
        open(order);
        press("Next");
        while (!question().equals("Hours I slept")) {
            press("Skip");
        }
        test(findInView(TextField.class).single()).setValue("a lot");
        press("Next");
        assertThat(question()).isEqualTo("Hours I slept");
        assertThat(paragraphs()).contains("Please write a whole number that fits the question.");
        test(findInView(TextField.class).single()).setValue("7");
        press("Next");
        assertThat(question()).isNotEqualTo("Hours I slept");
    }

    @Test
    void whatIsSentIsThankedAndAskedNoMore() {
        OrderId order = forms.plan(client, Forms.NINE, today);
        open(order);
        while (findInView(Button.class).withText("Send answers").all().isEmpty()) {
            press("Skip");
        }
        press("Send answers");
        assertThat(paragraphs()).contains("Thank you. Your therapist will read this.");
        assertThat(sql.fetchCount(MEASURE_SCORE, MEASURE_SCORE.CLIENT_ID.eq(client.ownRecord()))).isEqualTo(1);
        assertNotFound(order);
    }

    @Test
    void somebodyElseAndTheOtherRolesFindNothing() {
        OrderId order = forms.plan(client, Forms.DAY, today);
        for (Me person : List.of(clinic.client(clinic.therapist()), clinic.therapist(), clinic.admin())) {
            signIn(person);
            assertNotFound(order);
        }
    }

    @Test
    void aRetiredQuestionnaireIsAskedNoMoreAndABegunOneCanBeFinished() {
        byte[] another = new String(Forms.file("day.json"), StandardCharsets.UTF_8)
                .replace(Forms.DAY, "How the night went")
                .getBytes(StandardCharsets.UTF_8);
        SignedIn.as(clinic.admin());
        questionnaires.bring(another);
        OrderId begun = forms.plan(client, "How the night went", today);
        Me other = clinic.client(clinic.therapist());
        forms.plan(other, "How the night went", today);
        open(begun);
        press("Next");
        choose("Not at all like this");
        SignedIn.as(clinic.admin());
        questionnaires.retire(sql.fetchSingle(QUESTIONNAIRE, QUESTIONNAIRE.NAME.eq("How the night went"))
                .get(QUESTIONNAIRE.ID));
        assertThat(onToday(client)).containsExactly(begun);
        assertThat(onToday(other)).isEmpty();
    }

    private List<OrderId> onToday(Me person) {
        signIn(person);
        return days.today().questions().stream().map(Today.Questions::id).toList();
    }

    private void assertNotFound(OrderId order) {
        UI.getCurrent().navigate("questions/" + order);
        assertThat((Component) getCurrentView()).isInstanceOf(NotFound.class);
    }

    private void open(OrderId order) {
        signIn(client);
        UI.getCurrent().navigate("questions/" + order);
    }

    private String question() {
        return findInView(H2.class).all().stream().map(H2::getText).findFirst().orElse("");
    }

    private void choose(String option) {
        test(findInView(NativeButton.class).withText(option).single()).click();
    }

    private void press(String name) {
        test(findInView(Button.class).withText(name).single()).click();
    }

    private List<String> paragraphs() {
        return findInView(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private int kept() {
        return sql.fetchCount(
                FORM_ANSWER,
                FORM_ANSWER.filledForm().CLIENT_ID.eq(client.ownRecord()).and(FORM_ANSWER.GIVEN.isNotNull()));
    }
}
