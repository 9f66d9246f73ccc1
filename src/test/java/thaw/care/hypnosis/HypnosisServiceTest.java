package thaw.care.hypnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thaw.jooq.Tables.ASSIGNMENT;
import static thaw.jooq.Tables.AUDIT_ENTRY;
import static thaw.jooq.Tables.DOSE;
import static thaw.jooq.Tables.HYPNOSIS_RECORDING;
import static thaw.jooq.Tables.HYPNOSIS_SCRIPT;
import static thaw.jooq.Tables.SESSION_RUN;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.care.library.LibraryService;
import thaw.care.program.ProgramService;
import thaw.care.safety.GateWish;
import thaw.care.safety.SafetyService;
import thaw.database.MovableClock;
import thaw.database.OnBothDatabases;
import thaw.domain.compose.ComposedId;
import thaw.domain.pacing.Ceiling;
import thaw.domain.people.ClientId;
import thaw.domain.practice.NotFor;
import thaw.domain.practice.PracticeId;
import thaw.domain.practice.Route;
import thaw.domain.safety.GateAct;
import thaw.domain.session.SessionId;
import thaw.governor.BegunSession;
import thaw.governor.Governor;
import thaw.library.HypnosisScriptTest;
import thaw.library.LibraryAnswer;
import thaw.library.Recording;
import thaw.library.Sounds;
import thaw.practice.session.OwnSessionService;
import thaw.practice.session.SessionOffer;
import thaw.practice.words.WordsService;

/** A client at level 4 in a program, and a therapist who opens hypnosis. */
@SuppressWarnings("NullAway.Init")
class HypnosisServiceTest extends OnBothDatabases {

    private static final PracticeId PLACE = new PracticeId("hypnosis-4-clinicians-recording");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
    private static final byte[] WORDS = HypnosisScriptTest.words().getBytes(StandardCharsets.UTF_8);
    private static final byte[] NONE = new byte[0];

    @Autowired
    private HypnosisService hypnosis;

    @Autowired
    private OwnSessionService own;

    @Autowired
    private WordsService words;

    @Autowired
    private ProgramService programs;

    @Autowired
    private SafetyService safety;

    @Autowired
    private LibraryService desk;

    @Autowired
    private Governor governor;

    @Autowired
    private DSLContext sql;

    private Me therapist;
    private Me client;

    @BeforeEach
    void aClientAtLevelFour() {
        therapist = clinic.therapist();
        client = clinic.client(therapist);
        SignedIn.as(therapist);
        programs.assign(id(), programs.programs().getFirst().id(), TODAY, new Ceiling(5));
        level(4);
        first();
    }

    private ClientId id() {
        return client.ownRecord();
    }

    private void level(int level) {
        clinic.inTransaction(() ->
                sql.update(DOSE).set(DOSE.INTENSITY, level).where(DOSE.CLIENT_ID.eq(id())).execute());
    }

    /** The first session of the program, which is grounding by itself, lies behind. */
    private void first() {
        var assignment = sql.fetchSingle(ASSIGNMENT, ASSIGNMENT.CLIENT_ID.eq(id()));
        SessionId session = SessionId.random();
        clinic.inTransaction(() -> {
            governor.began(id(), new BegunSession(session, null, assignment.get(ASSIGNMENT.ID),
                    "grounding-1-five-colours", 1, Route.GROUNDING, 1, TODAY.minusDays(1), MovableClock.START));
            sql.update(SESSION_RUN)
                    .set(SESSION_RUN.ENDED_AT, MovableClock.START)
                    .set(SESSION_RUN.TOOK_PLACE, true)
                    .where(SESSION_RUN.ID.eq(session))
                    .execute();
        });
    }

    private Answer unlock() {
        SignedIn.as(therapist);
        return hypnosis.unlock(id(), "Two years with a society", "She asked for it", true);
    }

    private Filling fill(byte[] recording) {
        SignedIn.as(therapist);
        return hypnosis.fill(id(), PLACE, WORDS, recording);
    }

    private Optional<ComposedId> onToday() {
        SignedIn.as(client);
        return words.mine().hypnosis().stream().map(made -> made.id()).findFirst();
    }

    private SessionOffer offer(ComposedId script) {
        SignedIn.as(client);
        return own.offer(script).orElseThrow();
    }

    private ComposedId script() {
        return new ComposedId(sql.fetchSingle(HYPNOSIS_SCRIPT, HYPNOSIS_SCRIPT.ACTIVE_CLIENT_ID.eq(id())).get(HYPNOSIS_SCRIPT.ID));
    }

    @Test
    void itIsClosedUntilAClinicianSaysTrainingReasonAndConfirms() {
        SignedIn.as(therapist);
        assertThat(hypnosis.open(id()).orElseThrow().open()).isFalse();
        assertThat(fill(NONE)).isEqualTo(new Filling.Closed());
        assertThat(hypnosis.unlock(id(), "Two years", " ", true)).isEqualTo(Answer.INCOMPLETE);
        assertThat(hypnosis.unlock(id(), " ", "Why", true)).isEqualTo(Answer.INCOMPLETE);
        assertThat(hypnosis.unlock(id(), "Two years", "Why", false)).isEqualTo(Answer.INCOMPLETE);
        assertThat(unlock()).isEqualTo(Answer.DONE);
        assertThat(unlock()).isEqualTo(Answer.CHANGED_MEANWHILE);
        HypnosisPage page = hypnosis.open(id()).orElseThrow();
        assertThat(page.acts()).singleElement().satisfies(act -> {
            assertThat(act.by()).isEqualTo(therapist.name());
            assertThat(act.training()).isEqualTo("Two years with a society");
        });
        assertThat(page.places()).extracting(place -> place.level()).containsExactly(4, 5);
    }

    @Test
    void theClientReachesItFromTodayAndHearsTheRecordingOfTheWords() {
        byte[] sound = Sounds.mp3(HypnosisScriptTest.seconds());
        unlock();
        assertThat(onToday()).isEmpty();
        assertThat(fill(sound)).isEqualTo(new Filling.Done());
        ComposedId script = onToday().orElseThrow();
        assertThat(offer(script)).isInstanceOfSatisfying(SessionOffer.Ready.class, ready -> {
            assertThat(ready.practice().title()).isEqualTo("The quiet shore");
            assertThat(ready.grounding().route()).isEqualTo(Route.GROUNDING);
        });
        Recording recording = own.recording(script).orElseThrow();
        assertThat(recording.mediaType()).isEqualTo("audio/mpeg");
        assertThat(recording.sound()).isEqualTo(sound);
        SignedIn.as(therapist);
        assertThat(hypnosis.recording(id(), PLACE).orElseThrow().sound()).as("the therapist hears it too").isEqualTo(sound);
        SignedIn.as(clinic.therapist());
        assertThat(hypnosis.recording(id(), PLACE)).isEmpty();
        SignedIn.as(client);
        SessionId session = SessionId.random();
        assertThat(own.begin(script, session)).isTrue();
        var run = sql.fetchSingle(SESSION_RUN, SESSION_RUN.ID.eq(session));
        assertThat(run.get(SESSION_RUN.PRACTICE_ID)).isEqualTo(PLACE.value());
        assertThat(run.get(SESSION_RUN.ROUTE)).isEqualTo("hypnosis");
        assertThat(offer(script)).isInstanceOfSatisfying(SessionOffer.Unfinished.class,
                left -> assertThat(left.run().id()).isEqualTo(session));
    }

    @Test
    void belowItsLevelWithTheRouteExcludedOrThePlaceWithdrawnItIsNotOffered() {
        unlock();
        fill(NONE);
        ComposedId script = script();
        level(3);
        assertThat(onToday()).isEmpty();
        assertThat(offer(script)).isInstanceOf(SessionOffer.NotNow.class);
        level(4);
        assertThat(offer(script)).isInstanceOf(SessionOffer.Ready.class);
        SignedIn.as(therapist);
        assertThat(desk.withdraw(PLACE, "Nobody is trained now")).isEqualTo(LibraryAnswer.DONE);
        assertThat(offer(script)).isInstanceOf(SessionOffer.NotNow.class);
        assertThat(fill(NONE)).isEqualTo(new Filling.Closed());
        assertThat(desk.bringBack(PLACE, "Somebody is again")).isEqualTo(LibraryAnswer.DONE);
        int seen = safety.open(id()).orElseThrow().actsSeen();
        safety.act(id(), GateWish.of(GateAct.ROUTE_EXCLUDED, Route.HYPNOSIS), seen, "Not for now");
        assertThat(offer(script)).isInstanceOf(SessionOffer.NotNow.class);
    }

    /** The places are not for somebody with seizures, whatever the clinician's own words say of themselves. */
    @Test
    void aConditionThatThePlaceIsNotForKeepsItShut() {
        unlock();
        fill(NONE);
        ComposedId script = script();
        assertThat(onToday()).isPresent();
        SignedIn.as(therapist);
        int seen = safety.open(id()).orElseThrow().actsSeen();
        safety.act(id(), GateWish.of(GateAct.CONDITION_NOTED, NotFor.SEIZURE), seen, "A first seizure");
        assertThat(hypnosis.again(id()).orElseThrow().keeps()).containsExactly(NotFor.SEIZURE);
        assertThat(onToday()).isEmpty();
        assertThat(offer(script)).isInstanceOf(SessionOffer.NotNow.class);
        assertThat(own.begin(script, SessionId.random())).isFalse();
        SignedIn.as(therapist);
        hypnosis.lock(id(), "Until the neurologist has looked");
        assertThat(unlock()).isEqualTo(Answer.NOT_FOR);
    }

    @Test
    void closedAgainItIsThereForNobodyUntilItIsOpenedAgain() {
        unlock();
        fill(NONE);
        ComposedId script = script();
        SignedIn.as(therapist);
        assertThat(hypnosis.lock(id(), "")).isEqualTo(Answer.INCOMPLETE);
        assertThat(hypnosis.lock(id(), "She drifted")).isEqualTo(Answer.DONE);
        assertThat(hypnosis.lock(id(), "Again")).isEqualTo(Answer.CHANGED_MEANWHILE);
        assertThat(onToday()).isEmpty();
        assertThat(own.offer(script)).isEmpty();
        assertThat(own.begin(script, SessionId.random())).isFalse();
        assertThat(own.recording(script)).isEmpty();
        assertThat(unlock()).isEqualTo(Answer.DONE);
        assertThat(offer(script)).isInstanceOf(SessionOffer.Ready.class);
    }

    @Test
    void whatIsReplacedOrRemovedIsPlayedNoMoreAndItsRecordingIsGone() {
        unlock();
        fill(Sounds.mp3(HypnosisScriptTest.seconds()));
        ComposedId first = script();
        fill(NONE);
        assertThat(script()).isNotEqualTo(first);
        assertThat(hypnosis.again(id()).orElseThrow().in(PLACE)).get().satisfies(script -> {
            assertThat(script.version()).isEqualTo(2);
            assertThat(script.recorded()).isFalse();
        });
        assertThat(sql.fetchCount(HYPNOSIS_RECORDING, HYPNOSIS_RECORDING.SCRIPT_ID.eq(first.value()))).isZero();
        assertThat(hypnosis.remove(id(), PLACE)).isEqualTo(Answer.DONE);
        assertThat(hypnosis.remove(id(), PLACE)).isEqualTo(Answer.CHANGED_MEANWHILE);
        assertThat(onToday()).isEmpty();
        assertThat(own.offer(first)).isEmpty();
        assertThat(sql.fetchCount(HYPNOSIS_SCRIPT, HYPNOSIS_SCRIPT.CLIENT_ID.eq(id()))).isEqualTo(2);
    }

    @Test
    void whatBreaksARuleLeavesThePlaceAsItWas() {
        unlock();
        fill(Sounds.mp3(HypnosisScriptTest.seconds()));
        ComposedId before = script();
        SignedIn.as(therapist);
        assertThat(hypnosis.fill(id(), PLACE, "x".getBytes(StandardCharsets.UTF_8), NONE)).isInstanceOf(Filling.Refused.class);
        assertThat(hypnosis.fill(id(), PLACE, WORDS, Sounds.mp3(30))).isInstanceOf(Filling.Refused.class);
        assertThat(script()).isEqualTo(before);
        SignedIn.as(client);
        assertThat(own.recording(before).orElseThrow().sound()).isNotEmpty();
    }

    @Test
    void everyStepIsWrittenDownAndNobodyElseGetsNear() {
        int before = audited();
        unlock();
        fill(NONE);
        hypnosis.remove(id(), PLACE);
        hypnosis.lock(id(), "Enough");
        assertThat(audited()).isEqualTo(before + 4);
        unlock();
        fill(NONE);
        ComposedId script = script();
        SignedIn.as(clinic.therapist());
        assertThat(hypnosis.open(id())).isEmpty();
        assertThat(hypnosis.unlock(id(), "Two years", "Why", true)).isEqualTo(Answer.NOT_FOUND);
        assertThat(hypnosis.fill(id(), PLACE, WORDS, NONE)).isEqualTo(new Filling.NotFound());
        assertThat(hypnosis.remove(id(), PLACE)).isEqualTo(Answer.NOT_FOUND);
        SignedIn.as(clinic.client(therapist));
        assertThat(own.offer(script)).isEmpty();
        assertThat(own.recording(script)).isEmpty();
        for (Me other : List.of(client, clinic.admin())) {
            SignedIn.as(other);
            assertThatThrownBy(() -> hypnosis.open(id())).isInstanceOf(AccessDeniedException.class);
        }
    }

    private int audited() {
        return sql.fetchCount(
                AUDIT_ENTRY, AUDIT_ENTRY.CLIENT_ID.eq(id()), AUDIT_ENTRY.ACT.eq("WRITE"), AUDIT_ENTRY.PART.eq("SESSION"));
    }
}
