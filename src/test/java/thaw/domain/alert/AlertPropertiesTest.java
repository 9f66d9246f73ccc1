package thaw.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random orders of firings, acts, absences, hours and crashes: what a clinic must be able to rely on. */
class AlertPropertiesTest {

    private static final int CLINICS = 120;
    private static final int EVENTS = 150;

    @Test
    void neverAnOpenAlertWithoutOwnerAndDueTimeNeverALostOneNeverTwo() {
        int escalated = 0;
        int routed = 0;
        int closed = 0;
        for (int seed = 0; seed < CLINICS; seed++) {
            RandomClinic clinic = new RandomClinic(new Random(seed));
            for (int event = 0; event < EVENTS; event++) {
                clinic.event();
                clinic.mustHold(seed);
            }
            escalated += clinic.moves(Alert.Move.Kind.ESCALATED);
            routed += clinic.moves(Alert.Move.Kind.ROUTED);
            closed += clinic.closed();
        }
        assertThat(List.of(escalated, routed, closed)).as("all of it happens").allMatch(many -> many > 50);
    }

    @Test
    void whoeverLeavesEverythingUndoneHasItPassedToTheEndOfTheLine() {
        for (int seed = 0; seed < CLINICS; seed++) {
            RandomClinic clinic = new RandomClinic(new Random(seed));
            for (int event = 0; event < EVENTS; event++) {
                clinic.event();
            }
            for (int hour = 0; hour < 24 * 20; hour++) {
                clinic.pass(Duration.ofHours(1));
                clinic.watch();
            }
            assertThat(clinic.open())
                    .as("clinic %s", seed)
                    .filteredOn(alert -> !(alert.state() instanceof AlertState.Acted))
                    .allSatisfy(alert -> assertThat(clinic.left(alert)).isEmpty());
        }
    }
}
