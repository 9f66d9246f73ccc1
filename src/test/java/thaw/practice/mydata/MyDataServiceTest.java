package thaw.practice.mydata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.audit.AuditLog;
import thaw.care.chart.ChartService;
import thaw.database.MovableClock;
import thaw.database.OnBothDatabases;

class MyDataServiceTest extends OnBothDatabases {

    @Autowired
    MyDataService service;

    @Autowired
    ChartService charts;

    @Autowired
    AuditLog audit;

    @Test
    void aChartThatATherapistOpenedIsShownWithTheirNameAndTheMoment() {
        Me therapist = clinic.therapist();
        Me client = clinic.client(therapist);
        SignedIn.as(therapist);
        charts.open(client.ownRecord());
        SignedIn.as(client);
        assertThat(service.opened())
                .containsExactly(new Opened(MovableClock.START, therapist.name(), AuditLog.Part.CHART));
        assertThat(service.careTeam()).containsExactly(therapist.name());
    }

    @Test
    void whatTheClientOpenedAndWhatWasWrittenAndOtherRecordsAreNotShown() {
        Me therapist = clinic.therapist();
        Me client = clinic.client(therapist);
        Me other = clinic.client(therapist);
        clinic.inTransaction(() -> {
            audit.read(client, client.ownRecord(), AuditLog.Part.CHART);
            audit.wrote(therapist, client.ownRecord(), AuditLog.Part.PACE);
            audit.read(therapist, other.ownRecord(), AuditLog.Part.CHART);
        });
        SignedIn.as(client);
        assertThat(service.opened()).isEmpty();
    }

    @Test
    void theNewestOpeningsAreShownAndNoMoreThanTheMost() {
        Me therapist = clinic.therapist();
        Me client = clinic.client(therapist);
        clinic.inTransaction(() -> {
            for (int i = 0; i < MyDataService.MOST; i++) {
                audit.read(therapist, client.ownRecord(), AuditLog.Part.CHART);
            }
            audit.read(therapist, client.ownRecord(), AuditLog.Part.PACE);
        });
        SignedIn.as(client);
        assertThat(service.opened()).hasSize(MyDataService.MOST);
        assertThat(service.opened().getFirst().part()).isEqualTo(AuditLog.Part.PACE);
    }

    @Test
    void everyPartOfARecordHasWordsForTheClient() {
        ResourceBundle texts = ResourceBundle.getBundle("texts/journey", Locale.ENGLISH);
        assertThat(AuditLog.Part.values())
                .allSatisfy(part -> assertThat(texts.getString("journey.my-data.part." + part)).isNotBlank());
    }

    @Test
    void aTherapistIsRefused() {
        SignedIn.as(clinic.therapist());
        assertThatThrownBy(service::opened).isInstanceOf(AccessDeniedException.class);
    }
}
