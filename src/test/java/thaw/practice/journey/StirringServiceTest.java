package thaw.practice.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.database.MovableClock;
import thaw.database.OnBothDatabases;
import thaw.governor.Governor;

class StirringServiceTest extends OnBothDatabases {

    @Autowired
    StirringService service;

    @Autowired
    Governor governor;

    @Test
    void aStirringNeedsNoWordAndTheNewestComesFirst() {
        SignedIn.as(clinic.client());
        service.note("  warm hands\n");
        clock.pass(Duration.ofHours(1));
        service.note(" ");
        assertThat(service.newest(10)).containsExactly(
                new Stirring(MovableClock.START.plus(Duration.ofHours(1)), null),
                new Stirring(MovableClock.START, "warm hands"));
        assertThat(service.newest(1)).hasSize(1);
    }

    @Test
    void stirringsFromCheckInsAndSessionsStandInTheSameList() {
        Me client = clinic.client();
        JourneyRecords records = new JourneyRecords(clinic, governor, client);
        records.checkIn(MovableClock.START.minus(Duration.ofDays(1)), 30, "a song");
        records.session(MovableClock.START.minus(Duration.ofDays(2)), 1, "rain");
        records.checkIn(MovableClock.START.minus(Duration.ofDays(3)), 20, null);
        SignedIn.as(client);
        service.note("tea");
        assertThat(service.newest(10)).extracting(Stirring::word).containsExactly("tea", "a song", "rain");
    }

    @Test
    void anotherClientSeesNoneOfThem() {
        SignedIn.as(clinic.client());
        service.note("mine");
        SignedIn.as(clinic.client());
        assertThat(service.newest(10)).isEmpty();
    }

    @Test
    void aWordThatIsTooLongIsRefusedAndNothingIsKept() {
        SignedIn.as(clinic.client());
        assertThatThrownBy(() -> service.note("x".repeat(101))).isInstanceOf(IllegalArgumentException.class);
        assertThat(service.newest(10)).isEmpty();
    }

    @Test
    void aTherapistIsRefused() {
        SignedIn.as(clinic.therapist());
        assertThatThrownBy(() -> service.note("")).isInstanceOf(AccessDeniedException.class);
    }
}
