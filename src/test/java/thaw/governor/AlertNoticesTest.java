package thaw.governor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.account.AddressLinks;
import thaw.account.MailAddresses;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.care.alert.AlertFilter;
import thaw.care.alert.AlertRow;
import thaw.care.alert.AlertService;
import thaw.database.OnBothDatabases;
import thaw.domain.people.MailAddress;
import thaw.record.mail.LetterKind;
import thaw.record.mail.Pigeons;

class AlertNoticesTest extends OnBothDatabases {

    private static final Pattern LINK = Pattern.compile("/address/([\\w-]+)");

    @Autowired
    private AlertKeeper alerts;

    @Autowired
    private TeamNotices team;

    @Autowired
    private AlertService worklist;

    @Autowired
    private MailAddresses addresses;

    @Autowired
    private AddressLinks links;

    @Autowired
    private Pigeons pigeons;

    @AfterEach
    void nothingIsLeftForTheNextTest() {
        pigeons.comeBack();
        clock.pass(Duration.ofDays(20));
        pigeons.fly();
    }

    private Me reachable() {
        Me therapist = clinic.therapist();
        clinic.inTransaction(() -> {
            addresses.give(therapist.id(), new MailAddress("therapist@example.org"));
        });
        pigeons.fly();
        Matcher link = LINK.matcher(pigeons.of(therapist.id()).getFirst().text());
        assertThat(link.find()).isTrue();
        assertThat(links.confirm(link.group(1))).isTrue();
        return therapist;
    }

    private void raise(Me client) {
        clinic.inTransaction(() -> alerts.lawFailed(client.ownRecord(), LocalDate.of(2026, 3, 4)));
    }

    private List<Pigeons.Carried> notices(Me therapist) {
        return pigeons.of(therapist.id()).stream().filter(letter -> letter.kind() == LetterKind.NOTICE).toList();
    }

    private AlertRow row(Me therapist) {
        SignedIn.as(therapist);
        return worklist.list(AlertFilter.open(), 0, 10).getFirst();
    }

    @Test
    void theOwnerIsToldOnceOfWhatComesTogetherAndNothingAboutIt() {
        Me therapist = reachable();
        Me client = clinic.client(therapist);
        raise(client);
        raise(clinic.client(therapist));
        pigeons.fly();
        assertThat(notices(therapist)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("Something in Thaw waits for you");
            assertThat(letter.text())
                    .contains("/alerts")
                    .doesNotContain(client.name())
                    .doesNotContainPattern("(?i)alert(?!s\n)|client|urgent|law|safe");
        });
        assertThat(row(therapist).mailFailed()).isFalse();
    }

    @Test
    void aLetterThatDoesNotGoOutIsShownOnTheAlertUntilOneDoes() {
        Me therapist = reachable();
        pigeons.getLost();
        raise(clinic.client(therapist));
        pigeons.fly();
        assertThat(row(therapist).mailFailed()).isTrue();
        pigeons.comeBack();
        clock.pass(Duration.ofMinutes(1));
        pigeons.fly();
        assertThat(row(therapist).mailFailed()).isFalse();
        assertThat(notices(therapist)).hasSize(1);
    }

    @Test
    void aLetterAboutTheTeamNeitherStandsForTheLetterOfAnAlertNorFailsForIt() {
        Me therapist = reachable();
        pigeons.getLost();
        clinic.inTransaction(() -> team.tell(therapist.id()));
        pigeons.fly();
        raise(clinic.client(therapist));
        assertThat(row(therapist).mailFailed()).isFalse();
        pigeons.comeBack();
        pigeons.fly();
        assertThat(notices(therapist)).hasSize(1);
    }

    @Test
    void whoeverHasNoAddressIsToldByPagesAlone() {
        Me therapist = clinic.therapist();
        raise(clinic.client(therapist));
        pigeons.fly();
        assertThat(notices(therapist)).isEmpty();
        assertThat(row(therapist).mailFailed()).isFalse();
    }
}
