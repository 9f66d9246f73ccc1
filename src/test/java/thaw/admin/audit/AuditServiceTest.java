package thaw.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.audit.AuditLog;
import thaw.database.OnBothDatabases;

class AuditServiceTest extends OnBothDatabases {

    @Autowired
    private AuditService audit;

    @Autowired
    private AuditLog log;

    @Test
    void anEntrySaysWhoDidWhatToWhoseRecord() {
        Me therapist = clinic.therapist();
        Me client = clinic.client(therapist);
        reads(therapist, client, 1);
        SignedIn.as(clinic.admin());
        assertThat(trail(AuditFilter.of(client.id())).stretch(0, 10)).singleElement().satisfies(row -> {
            assertThat(row.who()).isEqualTo(therapist.name());
            assertThat(row.act()).isEqualTo("READ");
            assertThat(row.part()).isEqualTo("CHART");
            assertThat(row.client()).isEqualTo(client.name());
            assertThat(row.record()).isEqualTo(client.ownRecord());
        });
        assertThat(trail(AuditFilter.of(therapist.id())).stretch(0, 10)).hasSize(1);
    }

    @Test
    void theLogIsReadInStretchesThatNewEntriesDoNotMove() {
        Me therapist = clinic.therapist();
        Me client = clinic.client(therapist);
        reads(therapist, client, 7);
        SignedIn.as(clinic.admin());
        AuditTrail trail = trail(AuditFilter.of(therapist.id()));
        List<AuditRow> first = trail.stretch(0, 3);
        reads(therapist, client, 2);
        List<AuditRow> second = trail.stretch(3, 3);
        List<AuditRow> third = trail.stretch(6, 3);
        assertThat(first).hasSize(3);
        assertThat(second).hasSize(3);
        assertThat(third).hasSize(1);
        assertThat(trail.stretch(0, 3)).isEqualTo(first);
        assertThat(trail.stretch(4, 2)).isEqualTo(second.subList(1, 3));
        assertThat(first.getLast().id()).isGreaterThan(second.getFirst().id());
    }

    @Test
    void aDayIsTheReadersDay() {
        Me therapist = clinic.therapist();
        Me client = clinic.client(therapist);
        reads(therapist, client, 1);
        clock.pass(Duration.ofHours(13).plusMinutes(30));
        reads(therapist, client, 1);
        SignedIn.as(clinic.admin());
        assertThat(onDay(therapist, LocalDate.of(2026, 3, 4))).hasSize(1);
        assertThat(onDay(therapist, LocalDate.of(2026, 3, 5)))
                .as("half past eleven in UTC is the next day in Berlin")
                .hasSize(1);
    }

    @Test
    void noMoreThanAStretchIsReadAtOnce() {
        Me therapist = clinic.therapist();
        reads(therapist, clinic.client(therapist), AuditService.LONGEST + 1);
        SignedIn.as(clinic.admin());
        assertThat(trail(AuditFilter.all()).stretch(0, Integer.MAX_VALUE)).hasSize(AuditService.LONGEST);
    }

    @Test
    void therapistsAndClientsAreRefused() {
        for (Me person : List.of(clinic.therapist(), clinic.client())) {
            SignedIn.as(person);
            AuditTrail trail = trail(AuditFilter.all());
            assertThatThrownBy(() -> trail.stretch(0, 1)).isInstanceOf(AccessDeniedException.class);
        }
    }

    private List<AuditRow> onDay(Me therapist, LocalDate day) {
        return trail(new AuditFilter(therapist.id(), day, day, null, null)).stretch(0, 10);
    }

    private AuditTrail trail(AuditFilter filter) {
        return new AuditTrail(audit, filter);
    }

    private void reads(Me therapist, Me client, int many) {
        clinic.inTransaction(() -> {
            for (int time = 0; time < many; time++) {
                log.read(therapist, client.ownRecord(), AuditLog.Part.CHART);
            }
        });
    }
}
