package thaw.practice.adverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static thaw.jooq.Tables.ALERT;
import static thaw.jooq.Tables.PLANNED_SESSION;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.admin.content.SuspensionRow;
import thaw.admin.content.SuspensionService;
import thaw.care.program.ClientSaysService;
import thaw.care.program.ProgramService;
import thaw.database.OnBothDatabases;
import thaw.domain.pacing.Ceiling;
import thaw.domain.practice.PracticeVersion;
import thaw.domain.practice.Route;
import thaw.domain.program.PlannedSessionId;
import thaw.domain.session.Adverse;
import thaw.domain.session.SessionId;
import thaw.governor.Governor;
import thaw.practice.PastSessions;
import thaw.practice.session.SessionOffer;
import thaw.practice.session.SessionService;

@SuppressWarnings("NullAway.Init")
class AdverseServiceTest extends OnBothDatabases {

    private static final PracticeVersion VERSION = new PracticeVersion("sensory-1-rough-smooth", 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    @Autowired
    private AdverseService service;

    @Autowired
    private SuspensionService suspensions;

    @Autowired
    private ClientSaysService says;

    @Autowired
    private ProgramService programs;

    @Autowired
    private SessionService sessions;

    @Autowired
    private Governor governor;

    @Autowired
    private DSLContext sql;

    @Test
    void theTherapistIsToldOnceAndReadsWhatWasSaid() {
        Me therapist = clinic.therapist();
        Me client = clinic.client(therapist);
        SessionId session = session(client);
        assertThat(tells(client, session, "The water was too cold")).isTrue();
        assertThat(tells(client, session, "Again")).isFalse();
        assertThat(service.last()).singleElement().satisfies(last -> assertThat(last.told()).isTrue());
        assertThat(sql.fetch(ALERT, ALERT.CLIENT_ID.eq(client.ownRecord())))
                .extracting(alert -> alert.get(ALERT.RULE) + " " + alert.get(ALERT.TIER))
                .containsExactly("ADVERSE ROUTINE");
        SignedIn.as(therapist);
        assertThat(says.of(client.ownRecord()).orElseThrow().notGood()).singleElement().satisfies(said -> {
            assertThat(said.practice()).isEqualTo(VERSION.practice());
            assertThat(said.words()).isEqualTo("The water was too cold");
        });
        SignedIn.as(clinic.therapist());
        assertThat(says.of(client.ownRecord())).isEmpty();
    }

    @Test
    void threeDifferentClientsSuspendAVersionForEverybodyUntilItIsLifted() {
        Me therapist = clinic.therapist();
        Me admin = clinic.admin();
        Me first = clinic.client(therapist);
        Me waiting = waitingForTheSenses(therapist);
        suspended(admin, false);
        tells(first, session(first), "");
        tells(first, session(first), "");
        Me second = clinic.client(therapist);
        tells(second, session(second), "");
        suspended(admin, false);
        assertThat(offered(waiting).version()).isEqualTo(VERSION.version());
        assertThat(offered(waiting).practice()).isEqualTo(VERSION.practice());
        Me third = clinic.client(clinic.therapist());
        tells(third, session(third), "");
        suspended(admin, true);
        assertThat(offered(waiting).practice()).isNotEqualTo(VERSION.practice());
        clock.pass(Duration.ofMinutes(1));
        SignedIn.as(admin);
        assertThatIllegalArgumentException().isThrownBy(() -> suspensions.lift(VERSION, " "));
        assertThat(suspensions.lift(VERSION, "Read with two therapists")).isTrue();
        assertThat(suspensions.lift(VERSION, "Again")).isFalse();
        suspended(admin, false);
        assertThat(offered(waiting).practice()).isEqualTo(VERSION.practice());
        clock.pass(Duration.ofMinutes(1));
        tells(third, session(third), "");
        suspended(admin, false);
    }

    @Test
    void theAdminSeesNoCountOfAFewPeople() {
        SignedIn.as(clinic.admin());
        assertThat(suspensions.reported()).allSatisfy(row ->
                assertThat(row.clients()).isGreaterThanOrEqualTo(SuspensionService.SUPPRESSED_BELOW));
        suspensions.threshold(50);
        for (int i = 0; i < SuspensionService.SUPPRESSED_BELOW; i++) {
            Me client = clinic.client();
            tells(client, session(client), "");
        }
        SignedIn.as(clinic.admin());
        assertThat(suspensions.reported()).anySatisfy(row -> assertThat(row.practice()).isEqualTo(VERSION));
        assertThatIllegalArgumentException().isThrownBy(() -> suspensions.threshold(0));
        suspensions.threshold(3);
    }

    @Test
    void nobodySpeaksOfSomebodyElsesSession() {
        Me client = clinic.client();
        SessionId session = session(client);
        assertThat(tells(clinic.client(), session, "")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> tells(client, session, "a".repeat(1001)));
    }

    private boolean tells(Me client, SessionId session, String words) {
        SignedIn.as(client);
        return service.tell(session, Adverse.Kind.TOO_MUCH, words);
    }

    private void suspended(Me admin, boolean expected) {
        SignedIn.as(admin);
        assertThat(suspensions.suspensions().stream().filter(row -> row.liftedAt() == null).map(SuspensionRow::practice))
                .containsExactlyElementsOf(expected ? List.of(VERSION) : List.of());
    }

    private SessionId session(Me client) {
        return new PastSessions(clinic, governor).ended(client.ownRecord(), SessionId.random(), clock.instant());
    }

    /** A client at level 1 whose session of today is of the senses, and who has had the grounding that comes first. */
    private Me waitingForTheSenses(Me therapist) {
        Me client = clinic.client(therapist);
        SignedIn.as(therapist);
        programs.assign(client.ownRecord(), programs.programs().getFirst().id(), TODAY, Ceiling.DEFAULT);
        clinic.inTransaction(() -> {
            sql.update(PLANNED_SESSION)
                    .set(PLANNED_SESSION.ROUTE, Route.SENSORY.id())
                    .where(PLANNED_SESSION.CLIENT_ID.eq(client.ownRecord()))
                    .execute();
            sql.execute("update dose set grounding_owed = 0 where client_id = ?", client.ownRecord().value());
        });
        session(client);
        clinic.inTransaction(() -> sql.execute(
                "update session_run set assignment_id = (select id from assignment where client_id = ?) where client_id = ?",
                client.ownRecord().value(), client.ownRecord().value()));
        return client;
    }

    private PracticeVersion offered(Me client) {
        SignedIn.as(client);
        PlannedSessionId planned = sql.fetchSingle(
                        PLANNED_SESSION,
                        PLANNED_SESSION.CLIENT_ID.eq(client.ownRecord()),
                        PLANNED_SESSION.LOCAL_DAY.eq(TODAY))
                .get(PLANNED_SESSION.ID);
        return PracticeVersion.of(((SessionOffer.Ready) sessions.offer(planned).orElseThrow()).practice());
    }
}
