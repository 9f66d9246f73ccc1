package thaw.care.pace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.NumberField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.ViewTest;
import thaw.account.Me;
import thaw.database.Clinic;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.Question;
import thaw.domain.pacing.Ceiling;
import thaw.domain.people.ClientId;
import thaw.governor.DoseKeeper;
import thaw.governor.Governor;

@ViewPackages(packages = {"thaw.care.pace", "thaw.shell", "thaw.account"})
@SuppressWarnings("NullAway.Init")
class ReplayViewTest extends ViewTest {

    private static final int DAYS = 239;

    @Autowired
    private Governor governor;

    @Autowired
    private DoseKeeper doses;

    @Test
    void anImportedHistoryIsReplayedDayByDay() {
        Me therapist = clinic.therapist();
        ClientId client = clinic.client(therapist).ownRecord();
        List<CheckIn> history = IntStream.range(0, DAYS).mapToObj(number -> CheckIn.of(
                CheckInId.random(), Instant.parse("2012-08-13T12:00:00Z").plus(Duration.ofDays(number)), Clinic.ZONE,
                Map.of(Question.OVERWHELM, new Answer.Rated(number % 10 < 5 ? 6 : 2)))).toList();
        clinic.inTransaction(() -> {
            governor.imported(client, history, List.of(), "history", null);
            doses.start(client, new Ceiling(3), therapist.id(), LocalDate.of(2012, 8, 13));
        });
        signIn(therapist);
        UI.getCurrent().navigate("clients/" + client + "/pace");
        test(find(ComboBox.class).withLabel("Threshold").single()).selectItem("D5 overwhelm");
        test(find(NumberField.class).withLabel("New value").single()).setValue(6.0);
        test(find(Button.class).withText("Replay").single()).click();
        ReplayDays days = find(ReplayDays.class).single();
        int differing = test(days).size();
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains(differing + " of " + (DAYS + 28) + " days would have been decided otherwise");
        assertThat(differing).isBetween(DAYS / 3, DAYS / 2);
        test(find(Checkbox.class).withLabel("Days that differ alone").single()).click();
        assertThat(test(days).size()).isEqualTo(DAYS + 28);
    }
}
