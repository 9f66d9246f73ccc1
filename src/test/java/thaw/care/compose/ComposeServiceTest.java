package thaw.care.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static thaw.jooq.Tables.ALERT;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.care.compose.ComposePage.Made;
import thaw.care.compose.ComposePage.State;
import thaw.care.program.ProgramService;
import thaw.care.safety.GateWish;
import thaw.care.safety.SafetyService;
import thaw.database.Clinic;
import thaw.database.OnBothDatabases;
import thaw.domain.checkin.Answer.Missing;
import thaw.domain.compose.Because;
import thaw.domain.compose.Caution;
import thaw.domain.compose.ComposedId;
import thaw.domain.pacing.Ceiling;
import thaw.domain.practice.NotFor;
import thaw.domain.practice.Practice;
import thaw.domain.practice.Route;
import thaw.domain.practice.Rule;
import thaw.domain.practice.Step;
import thaw.domain.safety.GateAct;
import thaw.domain.session.Ratings;
import thaw.domain.session.SessionId;
import thaw.domain.session.SessionOutcome;
import thaw.practice.session.OwnSessionService;
import thaw.practice.session.SessionOffer;
import thaw.practice.session.SessionService;
import thaw.practice.today.TodayService;
import thaw.practice.words.WordsService.Kept;
import thaw.practice.words.WordsService;

/** From a client's words to a session they can do, on both databases. */
class ComposeServiceTest extends OnBothDatabases {

    private static final String WORDS = "It is like fog. My cat still reaches me. I hate the sea.";

    @Autowired
    private ComposeService composer;

    @Autowired
    private ProgramService programs;

    @Autowired
    private TodayService days;

    @Autowired
    private DSLContext sql;

    @Autowired
    private SafetyService safety;

    @Autowired
    private WordsService words;

    @Autowired
    private OwnSessionService own;

    @Autowired
    private SessionService sessions;

    private Me therapist;
    private Me client;

    @BeforeEach
    void people() {
        therapist = clinic.therapist();
        client = clinic.client(therapist);
        SignedIn.as(therapist);
        programs.assign(client.ownRecord(), programs.programs().getFirst().id(),
                LocalDate.ofInstant(clock.instant(), Clinic.ZONE), new Ceiling(3));
    }

    private Made drafted() {
        return drafted(WORDS);
    }

    private Made drafted(String from) {
        SignedIn.as(therapist);
        assertThat(composer.draft(client.ownRecord(), from)).isEqualTo(Answer.DONE);
        return composer.open(client.ownRecord()).orElseThrow().draft().orElseThrow();
    }

    private ComposedId signed() {
        return signed(WORDS);
    }

    private ComposedId signed(String from) {
        Made draft = drafted(from);
        assertThat(composer.sign(client.ownRecord(), draft.practice(), draft.version())).isEqualTo(Answer.DONE);
        return draft.id();
    }

    /** Somebody hurt a foot: the session of walking that was signed before is kept away, and none is drafted any more. */
    @Test
    void aConditionKeepsWhatIsNotForItOutOfDraftsAndOutOfWhatWasSigned() {
        String walking = "Walking helps me a little. On a walk I notice the street.";
        ComposedId id = signed(walking);
        Made open = drafted(walking);
        assertThat(open.practice().notFor()).contains(NotFor.INJURY);
        SignedIn.as(client);
        assertThat(own.suits(id)).isTrue();
        assertThat(words.mine().sessions()).hasSize(1);
        SignedIn.as(therapist);
        int seen = safety.open(client.ownRecord()).orElseThrow().actsSeen();
        safety.act(client.ownRecord(), GateWish.of(GateAct.CONDITION_NOTED, NotFor.INJURY), seen, "A broken foot");
        assertThat(composer.sign(client.ownRecord(), open.practice(), open.version())).isEqualTo(Answer.BREAKS_A_RULE);
        Made anew = drafted(walking);
        assertThat(anew.practice().notFor()).doesNotContain(NotFor.INJURY);
        assertThat(anew.because()).extracting(Because::use).containsOnly(Because.Use.NOT_FOR);
        SignedIn.as(client);
        assertThat(own.suits(id)).isFalse();
        assertThat(words.mine().sessions()).isEmpty();
        assertThat(own.offer(id)).get().isInstanceOf(SessionOffer.NotNow.class);
        assertThat(own.begin(id, SessionId.random())).isFalse();
    }

    /** Words of dying are a yes to the question about it: told at once, the level holds, the card stands on Today. */
    @Test
    void wordsOfDyingAreToldToTheTherapistAndNothingIsPlayedUponThem() {
        SignedIn.as(client);
        assertThat(days.today().crisis()).isFalse();
        assertThat(words.write("It is like fog. I think about not waking up.")).isEqualTo(Kept.KEPT_AND_TOLD);
        assertThat(days.today().crisis()).isTrue();
        SignedIn.as(therapist);
        assertThat(safety.open(client.ownRecord()).orElseThrow().gates().item9()).isTrue();
        assertThat(sql.fetch(ALERT, ALERT.CLIENT_ID.eq(client.ownRecord())))
                .anySatisfy(alert -> assertThat(alert.get(ALERT.TIER)).isEqualTo("URGENT"));
        Made draft = drafted("It is like fog. I think about not waking up.");
        assertThat(draft.practice().route()).isEqualTo(Route.GROUNDING);
        assertThat(draft.cautions()).contains(Caution.DANGER);
    }

    @Test
    void whatTheClientWritesTheTherapistReads() {
        SignedIn.as(client);
        assertThat(words.write("  ")).isEqualTo(Kept.NONE);
        assertThat(words.write("x".repeat(WordsService.WORDS_LIMIT + 1))).isEqualTo(Kept.NONE);
        assertThat(words.write(WORDS)).isEqualTo(Kept.KEPT);
        SignedIn.as(therapist);
        assertThat(composer.open(client.ownRecord()).orElseThrow().words())
                .extracting(ComposePage.Said::words).containsExactly(WORDS);
    }

    @Test
    void aDraftIsTheTherapistsUntilItIsSigned() {
        Made draft = drafted();
        SignedIn.as(client);
        assertThat(words.mine().sessions()).isEmpty();
        assertThat(own.offer(draft.id())).isEmpty();
        assertThat(own.begin(draft.id(), SessionId.random())).isFalse();
        ComposedId id = signed();
        SignedIn.as(client);
        assertThat(words.mine().sessions()).extracting(one -> one.id()).containsExactly(id);
        assertThat(own.offer(id)).isPresent();
    }

    @Test
    void anotherTherapistAndAnotherClientSeeNothing() {
        ComposedId id = signed();
        SignedIn.as(clinic.therapist());
        assertThat(composer.open(client.ownRecord())).isEmpty();
        assertThat(composer.draft(client.ownRecord(), WORDS)).isEqualTo(Answer.NOT_FOUND);
        assertThat(composer.withdraw(client.ownRecord(), id)).isEqualTo(Answer.NOT_FOUND);
        SignedIn.as(clinic.client());
        assertThat(own.offer(id)).isEmpty();
    }

    @Test
    void anEditIsCheckedLikeAFileAndNamesStepAndRule() {
        Made draft = drafted();
        ComposePage page = composer.open(client.ownRecord()).orElseThrow();
        Practice longTouch = with(draft.practice(), 1, new Step(Step.Kind.TOUCH, 60, "Relax now.", "Relax now.", List.of("a", "b")));
        assertThat(composer.check(longTouch, draft.words(), page.frame()))
                .extracting(finding -> finding.rule() + " " + finding.where())
                .contains("TOUCH steps[1]", "NEVER steps[1].text");
        assertThat(composer.save(client.ownRecord(), longTouch, draft.version())).isEqualTo(Answer.BREAKS_A_RULE);
        Practice sea = with(draft.practice(), 1, new Step(Step.Kind.TOUCH, 10, "Think of the sea.", "Think of the sea.", List.of("a", "b")));
        assertThat(composer.check(sea, draft.words(), page.frame()))
                .anySatisfy(finding -> assertThat(finding.rule()).isEqualTo(Rule.UNWANTED));
        assertThat(composer.sign(client.ownRecord(), sea, draft.version())).isEqualTo(Answer.BREAKS_A_RULE);
        Practice plain = with(draft.practice(), 1, new Step(Step.Kind.TOUCH, 8, "Look up.", "Look up.", List.of("a", "b")));
        assertThat(composer.save(client.ownRecord(), plain, draft.version())).isEqualTo(Answer.DONE);
        assertThat(composer.save(client.ownRecord(), plain, draft.version())).isEqualTo(Answer.CHANGED_MEANWHILE);
        assertThat(composer.open(client.ownRecord()).orElseThrow().draft().orElseThrow().practice().steps().get(1).text())
                .isEqualTo("Look up.");
    }

    private static Practice with(Practice practice, int at, Step step) {
        List<Step> steps = new java.util.ArrayList<>(practice.steps());
        steps.set(at, step);
        int seconds = steps.stream().mapToInt(Step::seconds).sum();
        return new Practice(practice.id(), practice.version(), practice.route(), practice.level(), practice.title(),
                (seconds + 59) / 60, practice.postures(), practice.eyes(), practice.anchors(), practice.touchSeconds(),
                practice.restSeconds(), practice.contentNotes(), practice.notFor(), practice.topics(),
                practice.shorterCycles(), practice.ownPrompt(), steps, practice.alternatives(), practice.slot());
    }

    @Test
    void aSignedSessionCountsLikeAnyOtherAndCanBeTakenBack() {
        ComposedId id = signed("It is like fog.");
        SignedIn.as(client);
        done(id);
        done(id);
        assertThat(own.offer(id)).hasValueSatisfying(offer -> assertThat(offer)
                .isInstanceOf(SessionOffer.NotNow.class));
        SignedIn.as(therapist);
        assertThat(composer.withdraw(client.ownRecord(), id)).isEqualTo(Answer.DONE);
        assertThat(composer.withdraw(client.ownRecord(), id)).isEqualTo(Answer.NOTHING_THERE);
        assertThat(composer.open(client.ownRecord()).orElseThrow().sessions()).extracting(Made::state)
                .containsExactly(State.WITHDRAWN);
        SignedIn.as(client);
        assertThat(own.offer(id)).isEmpty();
        assertThat(words.mine().sessions()).isEmpty();
    }

    private void done(ComposedId id) {
        SessionId session = SessionId.random();
        assertThat(own.begin(id, session)).isTrue();
        sessions.end(session, new SessionOutcome(Ratings.missing(), Ratings.missing(), new Missing(), new Missing(), true,
                null, true, null, null, List.of()));
    }
}
