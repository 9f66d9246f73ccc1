package thaw.practice.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thaw.jooq.Tables.AUDIT_ENTRY;
import static thaw.jooq.Tables.CLIENT_STATE;
import static thaw.jooq.Tables.DOSE;
import static thaw.jooq.Tables.GATE_CHANGE;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.audit.AuditLog;
import thaw.care.safety.SafetyService;
import thaw.database.MovableClock;
import thaw.database.OnBothDatabases;
import thaw.domain.pacing.Ceiling;
import thaw.domain.safety.SafetyPlan.Part;
import thaw.governor.DoseKeeper;
import thaw.practice.mydata.MyDataService;
import thaw.practice.mydata.Opened;
import thaw.practice.today.TodayService;

@SuppressWarnings("NullAway.Init")
class HelpServiceTest extends OnBothDatabases {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    @Autowired
    private HelpService service;

    @Autowired
    private SafetyService safety;

    @Autowired
    private TodayService days;

    @Autowired
    private MyDataService data;

    @Autowired
    private DoseKeeper doses;

    @Autowired
    private DSLContext sql;

    @Test
    void notSafeRaisesACrisisInTheClientsNameAndPausesAtOnce() {
        Me client = clinic.client();
        clinic.inTransaction(() -> doses.start(client.ownRecord(), Ceiling.DEFAULT, client.id(), TODAY));
        SignedIn.as(client);
        service.notSafe();
        var gate = sql.fetchSingle(GATE_CHANGE, GATE_CHANGE.CLIENT_ID.eq(client.ownRecord()));
        assertThat(gate.get(GATE_CHANGE.ACT)).isEqualTo("CRISIS_RAISED");
        assertThat(gate.get(GATE_CHANGE.BY_ACCOUNT)).isEqualTo(client.id());
        assertThat(sql.fetchSingle(DOSE, DOSE.CLIENT_ID.eq(client.ownRecord())).get(DOSE.PAUSED)).isTrue();
        assertThat(sql.fetchSingle(CLIENT_STATE, CLIENT_STATE.CLIENT_ID.eq(client.ownRecord())).get(CLIENT_STATE.REASON))
                .isEqualTo("NOT_SAFE");
        assertThat(sql.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.CLIENT_ID.eq(client.ownRecord()), AUDIT_ENTRY.PART.eq("SAFETY")))
                .isEqualTo(1);
        assertThat(days.today().crisis()).isTrue();
    }

    @Test
    void theClientReadsTheNewestVersionOfTheirPlanAndSeesThatItWasOpened() {
        Me therapist = clinic.therapist();
        Me client = clinic.client(therapist);
        SignedIn.as(client);
        assertThat(service.plan()).isEmpty();
        assertThat(days.today().plan()).isFalse();
        SignedIn.as(therapist);
        safety.open(client.ownRecord());
        safety.write(client.ownRecord(), Map.of(Part.PEOPLE, "Sam"), 0);
        clock.pass(Duration.ofDays(1));
        safety.write(client.ownRecord(), Map.of(Part.PEOPLE, "Sam and Lu"), 1);
        SignedIn.as(client);
        MyPlan plan = service.plan().orElseThrow();
        assertThat(plan.plan().text(Part.PEOPLE)).isEqualTo("Sam and Lu");
        assertThat(plan.with()).isEqualTo(therapist.name());
        assertThat(plan.writtenAt()).isEqualTo(MovableClock.START.plus(Duration.ofDays(1)));
        assertThat(days.today().plan()).isTrue();
        assertThat(data.opened())
                .isEqualTo(List.of(new Opened(MovableClock.START, therapist.name(), AuditLog.Part.SAFETY)));
    }

    @Test
    void nobodyElsesPlanIsMine() {
        Me therapist = clinic.therapist();
        SignedIn.as(therapist);
        safety.write(clinic.client(therapist).ownRecord(), Map.of(Part.PEOPLE, "Sam"), 0);
        SignedIn.as(clinic.client(therapist));
        assertThat(service.plan()).isEmpty();
    }

    @Test
    void theOtherRolesAreRefused() {
        for (Me other : List.of(clinic.therapist(), clinic.admin())) {
            SignedIn.as(other);
            assertThatThrownBy(service::plan).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(service::notSafe).isInstanceOf(AccessDeniedException.class);
        }
    }
}
