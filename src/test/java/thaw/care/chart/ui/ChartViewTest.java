package thaw.care.chart.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import thaw.ViewTest;
import thaw.account.Me;
import thaw.care.chart.EventAnswer;
import thaw.care.chart.EventService;
import thaw.database.Clinic;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.Question;
import thaw.domain.event.LifeEvent;
import thaw.domain.measure.FormScore;
import thaw.domain.measure.Instrument;
import thaw.domain.measure.Measured;
import thaw.domain.people.ClientId;
import thaw.domain.trend.DoorResponse;
import thaw.domain.trend.Picture;
import thaw.domain.trend.Series;
import thaw.governor.Governor;
import thaw.governor.MeasureKeeper;
import thaw.shell.NotFound;
import thaw.shell.TextTable;
import tools.jackson.databind.JsonNode;

@ViewPackages(packages = {"thaw.care.chart", "thaw.shell", "thaw.account"})
@SuppressWarnings("NullAway.Init")
class ChartViewTest extends ViewTest {

    @Autowired
    private Governor governor;

    @Autowired
    private EventService events;

    @Autowired
    private MeasureKeeper measures;

    private Me therapist;
    private ClientId client;

    @BeforeEach
    void aTherapistWithAClient() {
        therapist = clinic.therapist();
        client = clinic.client(therapist).ownRecord();
    }

    @Test
    void theOtherRolesAnotherTherapistAndAnUnknownIdFindNothing() {
        for (Me person : List.of(clinic.therapist(), clinic.client(therapist), clinic.admin())) {
            signIn(person);
            UI.getCurrent().navigate("clients/" + client);
            assertThat(getCurrentView()).isInstanceOf(NotFound.class);
        }
        signIn(therapist);
        UI.getCurrent().navigate("clients/" + ClientId.random());
        assertThat(getCurrentView()).isInstanceOf(NotFound.class);
    }

    @Test
    void anEmptyRecordSaysThatItIsEmptyAndWhatToDo() {
        open();
        assertThat(texts(Paragraph.class)).anyMatch(text -> text.startsWith("Nobody has checked in yet."))
                .anyMatch(text -> text.startsWith("There is no program yet"));
    }

    @Test
    void whatIsMarkedAsSeenIsNewNoLonger() {
        checkIn(0, 3, "warm");
        open();
        assertThat(texts(ListItem.class)).anyMatch(text -> text.contains("New words: “warm”."));
        press("Mark as seen");
        assertThat(texts(ListItem.class)).anyMatch(text -> text.contains("No new words."));
        assertThat(texts(Paragraph.class)).anyMatch(text -> text.startsWith("Marked as seen on"));
    }

    @Test
    void anEventIsNotedChangedAndTakenAwayInPlace() {
        open();
        press("Add an event");
        press("Save");
        assertThat(texts(Paragraph.class)).anyMatch(text -> text.startsWith("Please choose a day and a kind"));
        test(find(DatePicker.class).withLabel("Day").single()).setValue(LocalDate.of(2026, 1, 5));
        write("Dose halved");
        press("Save");
        assertThat(lane()).singleElement().asString().contains("2026 Note: Dose halved", therapist.name());
        press("Change: Dose halved");
        write("Dose halved again");
        press("Save");
        assertThat(lane()).singleElement().asString().contains("Dose halved again");
        press("Change: Dose halved again");
        press("Take away");
        assertThat(lane()).isEmpty();
    }

    @Test
    void wordsStayWhereSomebodyElseWasFaster() {
        signIn(therapist);
        LifeEvent event = new LifeEvent(LocalDate.of(2026, 1, 5), LifeEvent.Kind.NOTE, "Exams");
        events.note(client, event);
        open();
        press("Change: Exams");
        write("Exams and a cold");
        assertThat(events.change(client, ((ChartView) getCurrentView()).shown().orElseThrow().events().getFirst().id(), 1,
                        new LifeEvent(event.day(), event.kind(), "Exams, passed")))
                .isEqualTo(EventAnswer.DONE);
        press("Save");
        assertThat(texts(Paragraph.class)).anyMatch(text -> text.startsWith("Somebody changed this event meanwhile."));
        assertThat(find(TextField.class).single().getValue()).isEqualTo("Exams and a cold");
    }

    @Test
    void sectionsAreReadWhenTheyAreOpened() {
        checkIn(0, 3, "warm");
        open();
        assertThat(texts(ListItem.class)).noneMatch(text -> text.contains("Overwhelm, median of 14 days"));
        find(NativeDetails.class).all().stream()
                .filter(details -> details.getSummaryText().startsWith("Numb, depressed"))
                .forEach(details -> test(details).toggleContent());
        assertThat(texts(ListItem.class)).anyMatch(text ->
                text.contains("Overwhelm, median of 14 days: the record does not tell, 1 of 4 needed"));
    }

    @Test
    void aPageForPaperIsMadeOnAnotherThreadInTheWordsOfThePage() throws InterruptedException {
        open();
        PaperSection section = find(PaperSection.class).single();
        List<byte[]> made = new ArrayList<>();
        LocalDate today = LocalDate.now(Clinic.ZONE);
        Runnable work = new DelegatingSecurityContextRunnable(
                () -> section.pdf(today.minusDays(9), today, false, (done, of) -> {}).ifPresent(made::add));
        Thread.ofVirtual().start(work).join();
        assertThat(made).singleElement().satisfies(pdf -> {
            try (PDDocument page = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(page)).contains("A period of a record").doesNotContain("!{");
            }
        });
    }

    @Test
    void aSlowRiseIsSaidWithTheCautionThatItIsOnePerson() {
        for (int day = 59; day >= 0; day--) {
            checkIn(day, day < 30 ? 7 : 2 + day % 2, null);
        }
        open();
        assertThat(texts(Paragraph.class))
                .anyMatch(text -> text.startsWith("On the control chart, Overwhelm rose"))
                .anyMatch(text -> text.contains("n = 1"));
        assertThat(texts(ListItem.class))
                .as("it stands on top as well, among what changed")
                .anyMatch(text -> text.contains("Overwhelm rose above this person's own usual on"));
    }

    @Test
    void thePeriodBeforeIsThatOfAZoomMadeEarlier() {
        for (int day = 30; day >= 0; day--) {
            checkIn(day, day < 20 ? 7 : 2, null);
        }
        open();
        drawn();
        TrendChart trend = find(TrendChart.class).single();
        Instant now = Instant.now();
        ComponentUtil.fireEvent(trend, new TrendChart.Zoomed(
                trend, true, now.minus(Duration.ofDays(10)).toEpochMilli(), now.toEpochMilli()));
        assertThat(drawn()).as("the browser has a short record whole").isEmpty();
        Set<String> compared = new HashSet<>(Set.of("before"));
        find(CheckboxGroup.class).withCondition(group -> group.getLabel().startsWith("How")).single().setValue(compared);
        assertThat(drawn()).singleElement().satisfies(data -> assertThat(lane(data, "OVERWHELM-before").size())
                .as("the ten days before those ten")
                .isBetween(9, 11));
    }

    private static List<JsonNode> drawn() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(call -> call.getExpression().contains("this.take"))
                .map(call -> (JsonNode) call.getParameters().getFirst())
                .toList();
    }

    private static JsonNode lane(JsonNode data, String series) {
        return data.get("lanes").valueStream()
                .flatMap(lane -> lane.get("series").valueStream())
                .filter(one -> one.get("id").asString().equals(series))
                .findFirst()
                .orElseThrow()
                .get("points");
    }

    @Test
    void aQuestionnaireHasItsSentenceAndItsTable() {
        for (int[] score : new int[][] {{30, 8}, {1, 15}}) {
            clinic.inTransaction(() -> measures.record(
                    client,
                    new Measured(
                            "PHQ-9", LocalDate.now(Clinic.ZONE).minusDays(score[0]),
                            new FormScore(FormScore.State.COMPLETE, (double) score[1], null, 0.0, 27.0, 9, 9, "moderate"),
                            Instrument.Better.LOWER, 6, Measured.Origin.RECORDED, "On paper"),
                    therapist.id(), LocalDate.now(Clinic.ZONE)));
        }
        open();
        assertThat(texts(Paragraph.class)).anyMatch(text ->
                text.contains("15 of 27. Moderate. Reliably worse, by 7 points.") && text.contains("2 scores in all."));
        assertThat(texts(ListItem.class)).anyMatch(text -> text.contains("PHQ-9: 15 of 27. Reliably worse, by 7 points."));
        find(NativeDetails.class).all().stream()
                .filter(details -> details.getSummaryText().equals("Table: PHQ-9"))
                .forEach(details -> test(details).toggleContent());
        assertThat(texts(TextTable.class)).anyMatch(text -> text.contains("15 of 27"));
    }

    @Test
    void everythingThatCanBeShownHasWords() {
        ResourceBundle texts = ResourceBundle.getBundle("texts/chart", Locale.ENGLISH);
        Picture.Reading nothing = new Picture.Reading(
                question -> Series.of(List.of()), List.of(), Map.of(), null, 0);
        Stream<String> pictures = Stream.of(Picture.values()).flatMap(picture -> Stream.of(
                "chart.picture." + picture, "chart.picture." + picture + ".core", "chart.picture." + picture + ".forms",
                "chart.picture." + picture + ".prompt"));
        Stream<String> signs = Stream.of(Picture.values())
                .flatMap(picture -> picture.signs(nothing).stream())
                .map(sign -> "chart.sign." + sign.name());
        Stream<String> doors = Stream.of(DoorResponse.Sign.values()).map(sign -> "chart.doors." + sign);
        Stream<String> kinds = Stream.of(LifeEvent.Kind.values()).map(kind -> "chart.events.kind." + kind);
        Stream<String> answers = Stream.of(EventAnswer.values()).map(answer -> "chart.events." + answer);
        assertThat(Stream.of(pictures, signs, doors, kinds, answers).flatMap(one -> one))
                .allSatisfy(key -> assertThat(texts.getString(key)).isNotBlank());
    }

    private void open() {
        signIn(therapist);
        UI.getCurrent().navigate("clients/" + client);
        assertThat(getCurrentView()).isInstanceOf(ChartView.class);
    }

    private List<String> lane() {
        return texts(ListItem.class).stream().filter(text -> text.contains("Change")).toList();
    }

    private void press(String name) {
        Predicate<Button> named = button -> button.getAriaLabel().orElse(button.getText()).equals(name);
        test(find(Button.class).withCondition(named).all().getLast()).click();
        ((ChartView) getCurrentView()).refresh();
    }

    private void write(String text) {
        test(find(TextField.class).single()).setValue(text);
    }

    private <T extends Component> List<String> texts(Class<T> type) {
        return find(type).all().stream().map(one -> one.getElement().getTextRecursively()).toList();
    }

    private void checkIn(int daysAgo, double overwhelm, @Nullable String word) {
        clinic.inTransaction(() -> governor.checkedIn(client, new CheckIn(
                CheckInId.random(), Instant.now().minusSeconds(86_400L * daysAgo), Clinic.ZONE,
                Map.of(Question.OVERWHELM, new Answer.Rated(overwhelm)), null, word != null, word, null)));
    }
}
