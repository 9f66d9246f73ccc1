package thaw.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thaw.domain.alert.DueTimes.STANDARD;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import thaw.domain.alert.Rota.Candidate;
import thaw.domain.pacing.Tier;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;

class AlertTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final AccountId THERAPIST = AccountId.random();
    private static final AccountId COVER = AccountId.random();
    private static final AccountId CONTACT = AccountId.random();
    private static final Rota ALL = rota(true, true);

    private static Rota rota(boolean therapistThere, boolean coverThere) {
        return Rota.of(
                new Candidate(THERAPIST, ZONE, therapistThere),
                List.of(new Candidate(COVER, ZONE, coverThere)),
                new Candidate(CONTACT, ZONE, true));
    }

    private static Alert raised(Tier tier, Rota rota) {
        return Alert.raise(
                AlertId.random(), new Cause(ClientId.random(), "D1"), Firing.of(tier, "first", NOON), rota, STANDARD);
    }

    private static Instant later(Duration time) {
        return NOON.plus(time);
    }

    @Test
    void anUrgentAlertIsTheTherapistsForFifteenMinutesThenTheCoversThenTheSafetyContacts() {
        Alert alert = raised(Tier.URGENT, ALL);
        assertThat(alert.state().duty()).isEqualTo(
                new Duty(THERAPIST, later(Duration.ofMinutes(15)), NOON, Turn.RESPONSIBLE));
        assertThat(alert.check(later(Duration.ofMinutes(14)), ALL, STANDARD)).isEmpty();
        Alert second = moved(alert, Duration.ofMinutes(15), ALL, Alert.Move.Kind.ESCALATED);
        assertThat(second.state().duty().owner()).isEqualTo(COVER);
        assertThat(second.state().duty().due()).isEqualTo(later(Duration.ofMinutes(15)));
        assertThat(second.check(later(Duration.ofMinutes(29)), ALL, STANDARD)).isEmpty();
        Alert third = moved(second, Duration.ofMinutes(30), ALL, Alert.Move.Kind.ESCALATED);
        assertThat(third.state().duty().owner()).isEqualTo(CONTACT);
        assertThat(third.check(later(Duration.ofDays(30)), ALL, STANDARD)).isEmpty();
    }

    /** Nobody has answered it, so what comes after it is news at once, routine or not. */
    @Test
    void whatEndsByItselfHoldsNothingBackThatComesAfterIt() {
        Alert ended = raised(Tier.ROUTINE, ALL).withdrawn(later(Duration.ofHours(1)), "D5");
        assertThat(ended.isOpen()).isFalse();
        assertThat(ended.state().duty().owner()).isEqualTo(THERAPIST);
        assertThat(ended.isNews(Firing.of(Tier.ROUTINE, "first", later(Duration.ofHours(2))), STANDARD)).isTrue();
        assertThatThrownBy(() -> ended.withdrawn(later(Duration.ofHours(2)), "D5"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whileTheTherapistIsAwayTheCoverIsAskedFirst() {
        assertThat(raised(Tier.URGENT, rota(false, true)).state().duty().owner()).isEqualTo(COVER);
        assertThat(raised(Tier.URGENT, rota(false, false)).state().duty().owner()).isEqualTo(CONTACT);
    }

    @Test
    void whereNobodyCanBeReachedTheAlertStaysWithTheLastWhoCouldBeAsked() {
        Candidate gone = new Candidate(THERAPIST, ZONE, false);
        assertThat(raised(Tier.URGENT, Rota.of(gone, List.of(), null)).state().duty().owner()).isEqualTo(THERAPIST);
        assertThat(raised(Tier.URGENT, Rota.of(gone, List.of(), new Candidate(CONTACT, ZONE, false))).state().duty().owner())
                .isEqualTo(CONTACT);
    }

    @Test
    void anOwnerWhoGoesAwayHandsItOnAndItsDueTimeStays() {
        Alert taken = act(raised(Tier.ROUTINE, ALL), new AlertAct.Take(), THERAPIST);
        Alert routed = moved(taken, Duration.ofDays(1), rota(false, true), Alert.Move.Kind.ROUTED);
        assertThat(routed.state()).isEqualTo(new AlertState.Raised(new Duty(
                COVER, later(Duration.ofDays(7)), later(Duration.ofDays(1)), Turn.COVER)));
        Alert back = moved(routed, Duration.ofDays(2), rota(true, false), Alert.Move.Kind.ROUTED);
        assertThat(back.state().duty().owner()).isEqualTo(THERAPIST);
    }

    @Test
    void whatWasActedOnDoesNotEscalateAndIsStillHandedOn() {
        Alert acted = act(raised(Tier.URGENT, ALL), new AlertAct.Note("Called."), THERAPIST);
        assertThat(acted.check(later(Duration.ofDays(1)), ALL, STANDARD)).isEmpty();
        Alert routed = moved(acted, Duration.ofDays(1), rota(false, true), Alert.Move.Kind.ROUTED);
        assertThat(routed.state()).isInstanceOf(AlertState.Acted.class);
    }

    @Test
    void somebodyWhoTakesItHasAsLongAsAnybodyBeforeTheNextIsAsked() {
        Alert taken = raised(Tier.URGENT, ALL)
                .act(new AlertAct.Take(), THERAPIST, later(Duration.ofMinutes(14)), ALL);
        assertThat(taken.check(later(Duration.ofMinutes(28)), ALL, STANDARD)).isEmpty();
        assertThat(moved(taken, Duration.ofMinutes(29), ALL, Alert.Move.Kind.ESCALATED).state())
                .isInstanceOf(AlertState.Raised.class);
    }

    @Test
    void aRoutineAlertThatComesBackUrgentIsUrgentAndDueEarlier() {
        Alert alert = raised(Tier.ROUTINE, ALL);
        Alert urgent = alert.again(Firing.of(Tier.URGENT, "second", later(Duration.ofHours(1))), ALL, STANDARD);
        assertThat(urgent.tier()).isEqualTo(Tier.URGENT);
        assertThat(urgent.fired()).isEqualTo(2);
        assertThat(urgent.state().duty().due()).isEqualTo(later(Duration.ofMinutes(75)));
        Alert calmer = urgent.again(Firing.of(Tier.ROUTINE, "third", later(Duration.ofHours(2))), ALL, STANDARD);
        assertThat(calmer.tier()).isEqualTo(Tier.URGENT);
        assertThat(calmer.state()).isEqualTo(urgent.state());
        assertThat(calmer.fired()).isEqualTo(3);
    }

    @Test
    void theSameFiringToldTwiceCountsOnceAndACallCountsEachTime() {
        Alert alert = raised(Tier.SAME_DAY, ALL);
        Alert again = alert.again(Firing.of(Tier.SAME_DAY, "first", later(Duration.ofHours(1))), ALL, STANDARD);
        assertThat(again).isEqualTo(alert);
        assertThat(alert.again(Firing.call(Tier.SAME_DAY, "first", NOON), ALL, STANDARD).fired()).isEqualTo(2);
    }

    @Test
    void somethingNewAfterTheActAsksAnewFromTheFront() {
        Alert acted = act(raised(Tier.SAME_DAY, ALL), new AlertAct.Note("Called."), COVER);
        Instant tomorrow = later(Duration.ofDays(1));
        Alert again = acted.again(Firing.of(Tier.SAME_DAY, "second", tomorrow), ALL, STANDARD);
        assertThat(again.state()).isEqualTo(new AlertState.Raised(new Duty(
                THERAPIST, Instant.parse("2026-03-05T17:00:00Z"), tomorrow, Turn.RESPONSIBLE)));
    }

    @Test
    void aClosedCauseIsAnsweredUntilItSaysSomethingNew() {
        Alert closed = act(raised(Tier.SAME_DAY, ALL), close("Spoke with her."), THERAPIST);
        assertThat(closed.isOpen()).isFalse();
        assertThat(closed.isNews(Firing.of(Tier.SAME_DAY, "first", later(Duration.ofDays(6))), STANDARD)).isFalse();
        assertThat(closed.isNews(Firing.of(Tier.SAME_DAY, "first", later(Duration.ofDays(7))), STANDARD)).isTrue();
        assertThat(closed.isNews(Firing.of(Tier.SAME_DAY, "second", NOON), STANDARD)).isTrue();
        assertThat(closed.isNews(Firing.call(Tier.SAME_DAY, "first", NOON), STANDARD)).isTrue();
        Alert routine = act(raised(Tier.ROUTINE, ALL), close("On holiday."), THERAPIST);
        assertThat(routine.isNews(Firing.of(Tier.ROUTINE, "second", later(Duration.ofDays(6))), STANDARD)).isFalse();
        assertThat(routine.isNews(Firing.of(Tier.ROUTINE, "second", later(Duration.ofDays(7))), STANDARD)).isTrue();
        assertThat(routine.isNews(Firing.of(Tier.SAME_DAY, "first", NOON), STANDARD)).isTrue();
    }

    @Test
    void aClosedAlertStaysClosed() {
        Alert closed = act(raised(Tier.SAME_DAY, ALL), close("Spoke with her."), THERAPIST);
        assertThat(closed.check(later(Duration.ofDays(9)), rota(false, true), STANDARD)).isEmpty();
        assertThatThrownBy(() -> act(closed, new AlertAct.Take(), THERAPIST)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> closed.again(Firing.call(Tier.URGENT, "x", NOON), ALL, STANDARD))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aReasonAndANoteHaveWords() {
        assertThatThrownBy(() -> close("  ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> close("x".repeat(1001))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AlertAct.Note("\n")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @SuppressWarnings({"NullAway", "DataFlowIssue"})
    void aStateWithoutOwnerOrDueTimeCannotBeBuilt() {
        assertThatThrownBy(() -> new Duty(null, NOON, NOON, Turn.COVER)).hasMessageContaining("owner");
        assertThatThrownBy(() -> new Duty(THERAPIST, null, NOON, Turn.COVER)).hasMessageContaining("due");
        assertThatThrownBy(() -> new AlertState.Raised(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new AlertState.Owned(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new AlertState.Acted(null, NOON)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void theSafetyContactIsAskedLastAlsoWhenCovering() {
        Rota rota = Rota.of(
                new Candidate(THERAPIST, ZONE, true),
                List.of(new Candidate(CONTACT, ZONE, true), new Candidate(COVER, ZONE, true)),
                new Candidate(CONTACT, ZONE, true));
        assertThat(rota.line()).extracting(Rota.Person::who).containsExactly(THERAPIST, COVER, CONTACT);
        Rota own = Rota.of(new Candidate(CONTACT, ZONE, true), List.of(), new Candidate(CONTACT, ZONE, true));
        assertThat(own.line()).hasSize(1);
    }

    private static AlertAct close(String reason) {
        return new AlertAct.Close(new Closing(Closing.Ending.ACTED, reason));
    }

    private static Alert act(Alert alert, AlertAct act, AccountId by) {
        return alert.act(act, by, NOON, ALL);
    }

    private static Alert moved(Alert alert, Duration after, Rota rota, Alert.Move.Kind kind) {
        Alert.Move move = alert.check(later(after), rota, STANDARD).orElseThrow();
        assertThat(move.kind()).isEqualTo(kind);
        assertThat(move.alert().check(later(after), rota, STANDARD)).isEmpty();
        return move.alert();
    }
}
