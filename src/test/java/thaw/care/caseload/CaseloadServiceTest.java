package thaw.care.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.care.caseload.CaseloadFilter.Order;
import thaw.care.caseload.CaseloadFilter.Shown;
import thaw.care.pace.PaceService;
import thaw.database.Clinic;
import thaw.database.OnBothDatabases;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.Question;
import thaw.domain.pacing.Ceiling;
import thaw.domain.people.ClientId;
import thaw.domain.trend.Weather;
import thaw.governor.Attention;
import thaw.governor.DoseKeeper;
import thaw.governor.Governor;
import thaw.practice.checkin.CheckInService;
import thaw.practice.checkin.CorrectionService;

class CaseloadServiceTest extends OnBothDatabases {

    @Autowired
    private CaseloadService caseload;

    @Autowired
    private CaseloadListService lists;

    @Autowired
    private PaceService paces;

    @Autowired
    private Governor governor;

    @Autowired
    private DoseKeeper doses;

    @Autowired
    private CheckInService checkIns;

    @Autowired
    private CorrectionService corrections;

    private Me therapist;
    private Me client;

    @BeforeEach
    void aTherapistWithAClient() {
        therapist = clinic.therapist();
        client = clinic.client(therapist);
    }

    @Test
    void silenceIsToldFromTheOwnRhythm() {
        history(client, IntStream.rangeClosed(3, 20).boxed().toList());
        Me rare = clinic.client(therapist);
        history(rare, List.of(4, 9, 14, 19, 24, 29, 34));
        SignedIn.as(therapist);
        assertThat(clients(CaseloadFilter.of(Shown.SILENT))).containsExactly(client.ownRecord());
        assertThat(row(client).silentAfter()).isEqualTo(2);
        assertThat(row(client).tier()).isEqualTo(1);
        assertThat(row(rare).silentAfter()).isEqualTo(6);
        assertThat(row(rare).tier()).isZero();
    }

    @Test
    void withoutARhythmSilenceIsWhatItIsForEverybody() {
        history(client, List.of(8));
        SignedIn.as(therapist);
        assertThat(row(client).silentAfter()).isNull();
        assertThat(clients(CaseloadFilter.of(Shown.SILENT))).containsExactly(client.ownRecord());
    }

    @Test
    void theLineOfVolumeHasAPlaceForEachDayAndNothingWhereNothingWasRated() {
        clinic.inTransaction(() -> governor.imported(
                client.ownRecord(), List.of(volume(14, 90), volume(13, 10), volume(2, 30), volume(0, 40), volume(0, 45)),
                List.of(), "volume", null));
        SignedIn.as(therapist);
        assertThat(row(client).volumes())
                .containsExactly(10, null, null, null, null, null, null, null, null, null, null, 30, null, 43);
    }

    @Test
    void thawingAndComingApartAreListedApart() {
        Me apart = clinic.client(therapist);
        weeks(client, 8);
        weeks(apart, 3);
        SignedIn.as(therapist);
        assertThat(clients(CaseloadFilter.of(Shown.THAWING))).containsExactly(client.ownRecord());
        assertThat(clients(CaseloadFilter.of(Shown.COMING_APART))).containsExactly(apart.ownRecord());
        assertThat(row(client).weather()).isEqualTo(Weather.THAWING);
    }

    @Test
    void whatIsNewSinceTheRecordWasOpenedIsTold() {
        SignedIn.as(client);
        checkIns.send(checkIn(0, 2));
        SignedIn.as(therapist);
        assertThat(row(client).look()).isNull();
        paces.open(client.ownRecord());
        assertThat(row(client).isNewSinceLook()).isFalse();
        clock.set(clock.instant().plus(Duration.ofMinutes(5)));
        SignedIn.as(client);
        checkIns.send(checkIn(0, 8));
        SignedIn.as(therapist);
        assertThat(row(client).isNewSinceLook()).isTrue();
        assertThat(row(client).reason()).isEqualTo(Attention.Reason.OVERWHELM);
        CaseloadRow.Look look = Objects.requireNonNull(row(client).look());
        assertThat(look.reason()).isEqualTo(Attention.Reason.STEADY);
        paces.open(client.ownRecord());
        assertThat(row(client).isNewSinceLook()).isFalse();
    }

    @Test
    void aCorrectionThatWaitsIsListed() {
        SignedIn.as(client);
        CheckIn sent = checkIn(0, 2);
        checkIns.send(sent);
        corrections.correct(CheckIn.of(
                sent.id(), sent.madeAt(), sent.zone(), Map.of(Question.OVERWHELM, new Answer.Rated(1))));
        SignedIn.as(therapist);
        assertThat(clients(CaseloadFilter.of(Shown.CORRECTIONS))).containsExactly(client.ownRecord());
        assertThat(row(client).corrections()).isEqualTo(1);
        assertThat(row(client).tier()).isEqualTo(1);
    }

    @Test
    void theOrderIsTheOneAskedFor() {
        Me heavy = clinic.client(therapist);
        history(client, List.of(5));
        SignedIn.as(heavy);
        clinic.inTransaction(() -> doses.start(heavy.ownRecord(), new Ceiling(3), therapist.id(), today()));
        checkIns.send(checkIn(0, 9));
        SignedIn.as(therapist);
        assertThat(clients(CaseloadFilter.all())).containsExactly(heavy.ownRecord(), client.ownRecord());
        assertThat(clients(new CaseloadFilter("", Shown.EVERYBODY, Order.CONTACT)))
                .containsExactly(client.ownRecord(), heavy.ownRecord());
        assertThat(clients(new CaseloadFilter("", Shown.EVERYBODY, Order.NAME))).hasSize(2);
        assertThat(clients(new CaseloadFilter("", Shown.EVERYBODY, Order.SESSIONS))).hasSize(2);
        assertThat(clients(CaseloadFilter.of(Shown.PROPOSALS))).isEmpty();
    }

    @Test
    void aListIsKeptReplacedAndForgottenByItsOwnTherapistAlone() {
        SignedIn.as(therapist);
        assertThat(lists.keep(" Quiet ones ", CaseloadFilter.of(Shown.SILENT))).isTrue();
        lists.keep("Quiet ones", new CaseloadFilter("an", Shown.SILENT, Order.CONTACT));
        assertThat(lists.lists()).containsExactly(
                new CaseloadList("Quiet ones", new CaseloadFilter("an", Shown.SILENT, Order.CONTACT)));
        assertThatThrownBy(() -> lists.keep(" ", CaseloadFilter.all())).isInstanceOf(IllegalArgumentException.class);
        SignedIn.as(clinic.therapist());
        assertThat(lists.lists()).isEmpty();
        lists.forget("Quiet ones");
        SignedIn.as(therapist);
        assertThat(lists.lists()).hasSize(1);
        lists.forget("Quiet ones");
        assertThat(lists.lists()).isEmpty();
    }

    private List<ClientId> clients(CaseloadFilter filter) {
        List<ClientId> listed = caseload.list(filter, 0, 50).stream().map(CaseloadRow::client).toList();
        assertThat(caseload.count(filter)).isEqualTo(listed.size());
        return listed;
    }

    private CaseloadRow row(Me of) {
        return caseload.list(CaseloadFilter.all(), 0, 50).stream()
                .filter(row -> row.client().equals(of.ownRecord()))
                .findFirst()
                .orElseThrow();
    }

    private void history(Me of, List<Integer> daysAgo) {
        clinic.inTransaction(() -> governor.imported(
                of.ownRecord(), daysAgo.stream().map(ago -> checkIn(ago, 2)).toList(), List.of(), "history", null));
    }

    /** Two calm weeks, then two in which distress and contact are up and safety is this. */
    private void weeks(Me of, double safety) {
        List<CheckIn> days = new ArrayList<>();
        for (int ago = 0; ago < 28; ago++) {
            boolean late = ago < 14;
            days.add(CheckIn.of(CheckInId.random(), clock.instant().minus(Duration.ofDays(ago)), Clinic.ZONE, Map.of(
                    Question.PAINFUL, new Answer.Rated(late ? 50 : 20),
                    Question.VOLUME, new Answer.Rated(late ? 45 : 15),
                    Question.SAFETY, new Answer.Rated(late ? safety : 8))));
        }
        clinic.inTransaction(() -> governor.imported(of.ownRecord(), days, List.of(), "weeks", null));
    }

    private CheckIn checkIn(int daysAgo, double overwhelm) {
        return checkIn(daysAgo, Question.OVERWHELM, overwhelm);
    }

    private CheckIn volume(int daysAgo, double value) {
        return checkIn(daysAgo, Question.VOLUME, value);
    }

    private CheckIn checkIn(int daysAgo, Question question, double value) {
        return CheckIn.of(
                CheckInId.random(),
                clock.instant().minus(Duration.ofDays(daysAgo)),
                Clinic.ZONE,
                Map.of(question, new Answer.Rated(value)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clinic.ZONE);
    }
}
