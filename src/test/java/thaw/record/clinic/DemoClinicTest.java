package thaw.record.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.database.OnBothDatabases;
import thaw.domain.pacing.Decision;
import thaw.domain.pacing.Dose;
import thaw.domain.pacing.DoseChange;
import thaw.domain.pacing.Evidence;
import thaw.domain.pacing.EvidenceDraft;
import thaw.domain.pacing.Outcome;
import thaw.domain.pacing.PacingLaw;
import thaw.domain.pacing.RatedDay;
import thaw.domain.pacing.RatedSession;
import thaw.domain.pacing.Rule;
import thaw.domain.people.AccountId;
import thaw.programs.ProgramShelf;

/** What the demo promises, asked of the pacing law itself on several days of a year. */
class DemoClinicTest extends OnBothDatabases {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @Autowired
    MadeClinics clinics;

    @Autowired
    ProgramShelf programs;

    private List<MadeClient> clients = List.of();

    private void onThe(String now) {
        Hours hours = new Hours(ZONE, Instant.parse(now));
        clients = new DemoStories(clinics.generator(20, hours, null), programs.offered(), hours.today())
                .clients(new AccountId(new UUID(0, 1)), new AccountId(new UUID(0, 2)), "hash");
    }

    @BeforeEach
    void onAnyDay() {
        onThe("2026-03-04T09:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "2026-03-02T09:30:00Z", "2026-03-31T16:00:00Z", "2026-07-11T00:10:00Z", "2026-10-26T23:00:00Z", "2026-12-31T22:00:00Z"
    })
    void theLawProposesAStepUpForClient(String now) {
        onThe(now);
        LocalDate today = LocalDate.ofInstant(Instant.parse(now), ZONE);
        MadeClient client = client("client");

        Decision decision = decide(client, today);

        assertThat(decision.outcome()).as("%s", decision).isEqualTo(Outcome.STEP_UP);
        assertThat(dose(client).level().level()).isEqualTo(2);
        assertThat(dose(client).ceiling().level()).isEqualTo(3);
        assertThat(client.programs().getLast().slots())
                .anyMatch(slot -> slot.planned().day().equals(today) && !slot.done());
        assertThat(client.history().checkIns()).hasSizeGreaterThan(150);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02T09:30:00Z", "2026-07-11T00:10:00Z", "2026-10-26T23:30:00Z"})
    void aFallOfSafetyTodayIsASameDayMatter(String now) {
        onThe(now);
        LocalDate today = LocalDate.ofInstant(Instant.parse(now), ZONE);

        assertThat(decide(client("sasha"), today).has(Rule.D3)).isTrue();
        assertThat(client("sasha").history().sessions().getLast().endedAt()).isBeforeOrEqualTo(Instant.parse(now));
    }

    @Test
    void oneIsSilentAndOneGoesNumbAgain() {
        LocalDate today = LocalDate.of(2026, 3, 4);

        assertThat(decide(client("milan"), today).has(Rule.R4)).isTrue();
        assertThat(decide(client("edith"), today).has(Rule.R1)).isTrue();
    }

    @Test
    void anotherDayTellsTheSameStoryLater() {
        List<Double> volumes = volumes("client2");
        onThe("2026-05-04T09:30:00Z");

        assertThat(volumes("client2")).isEqualTo(volumes);
    }

    private List<Double> volumes(String username) {
        return client(username).history().checkIns().stream()
                .map(RatedDay::of)
                .map(day -> day.volume() == null ? -1.0 : day.volume())
                .toList();
    }

    private MadeClient client(String username) {
        return clients.stream().filter(one -> one.person().username().equals(username)).findFirst().orElseThrow();
    }

    private static Dose dose(MadeClient client) {
        return Optional.ofNullable(client.dose()).orElseThrow();
    }

    private static Decision decide(MadeClient client, LocalDate today) {
        Dose dose = dose(client);
        return PacingLaw.decide(new EvidenceDraft(Evidence.dayNumber(today), dose.level())
                .started(Evidence.dayNumber(client.programs().getFirst().given().start()))
                .ceiling(dose.ceiling())
                .paused(dose.paused())
                .ready(true)
                .checkIns(client.history().checkIns().stream().map(RatedDay::of).toList())
                .sessions(client.history().sessions().stream()
                        .map(one -> RatedSession.of(
                                Evidence.dayNumber(one.begun().day()), one.begun().level(), one.outcome()))
                        .toList())
                .history(client.acts().stream()
                        .filter(act -> act.kind() != DoseAct.Kind.START)
                        .map(act -> new DoseChange(
                                Evidence.dayNumber(act.day()), DoseChange.Type.valueOf(act.kind().name()),
                                act.rules() != null))
                        .toList())
                .toEvidence());
    }
}
