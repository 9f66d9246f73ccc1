package thaw.practice.today;

import static org.assertj.core.api.Assertions.assertThat;
import static thaw.jooq.Tables.ASSIGNMENT;
import static thaw.jooq.Tables.DOSE;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.ViewTest;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.care.program.ProgramService;
import thaw.database.Clinic;
import thaw.domain.checkin.Answer;
import thaw.domain.pacing.Ceiling;
import thaw.domain.pacing.TherapistAct;
import thaw.domain.people.ClientId;
import thaw.domain.practice.PracticeVersion;
import thaw.domain.practice.Route;
import thaw.domain.program.AssignmentId;
import thaw.domain.session.Ratings;
import thaw.domain.session.SessionId;
import thaw.domain.session.SessionOutcome;
import thaw.governor.BegunSession;
import thaw.governor.DoseKeeper;
import thaw.governor.Governor;
import thaw.governor.LawKeeper;
import thaw.practice.mydata.ConsentService;
import thaw.practice.mydata.ConsentText;
import thaw.practice.session.SessionOffer;
import thaw.practice.session.SessionService;
import thaw.practice.today.ui.TodayView;

/** What a client reads of the pace on Today: the law's own sentences, never its ids. */
@ViewPackages(packages = {"thaw.practice", "thaw.shell", "thaw.account"})
@SuppressWarnings("NullAway.Init")
class TodayViewTest extends ViewTest {

    @Autowired
    private ProgramService programs;

    @Autowired
    private SessionService sessions;

    @Autowired
    private Governor governor;

    @Autowired
    private ConsentService consents;

    @Autowired
    private DoseKeeper doses;

    @Autowired
    private LawKeeper law;

    @Autowired
    private DSLContext sql;

    private final LocalDate today = LocalDate.ofInstant(Instant.now(), Clinic.ZONE);
    private Me therapist;
    private Me client;

    @BeforeEach
    void aClientWhoseProgramBeginsToday() {
        therapist = clinic.therapist();
        client = clinic.client(therapist);
        SignedIn.as(therapist);
        programs.assign(client.ownRecord(), programs.programs().getFirst().id(), today, new Ceiling(3));
        clinic.inTransaction(() -> sql.update(DOSE).set(DOSE.INTENSITY, 3).where(DOSE.CLIENT_ID.eq(id())).execute());
    }

    @Test
    void theFirstSessionOfAProgramIsAnnouncedAsGrounding() {
        open();
        assertThat(starts()).isEqualTo(1);
        assertThat(paragraphs()).contains("A short session is here when you want it: Grounding.");
    }

    @Test
    void aSessionThatWasLeftIsGoneOnWithOrClosedFromToday() {
        signIn(client);
        sessions.offers().forEach((planned, offer) -> {
            SessionOffer.Ready ready = (SessionOffer.Ready) offer;
            assertThat(sessions.begin(planned, SessionId.random(), PracticeVersion.of(ready.practice()))).isTrue();
        });
        navigate(TodayView.class);
        assertThat(starts()).isZero();
        assertThat(paragraphs()).contains("You were in a session: Grounding. What you answered is kept.");
        assertThat(findInView(Anchor.class).withText("Go on or close it").single().getHref()).startsWith("session/");
    }

    @Test
    void onADayThatIsFullTodaySaysWhatIsNextInPlaceOfAStart() {
        session(3, 2);
        open();
        assertThat(starts()).isZero();
        assertThat(paragraphs()).contains("That is enough for today. Rest is part of it.");
        assertThat(paragraphs()).anyMatch(text -> text.startsWith("The next session is on "));
    }

    @Test
    void withoutConsentTodaySaysThatSessionsRestAndAnnouncesNone() {
        signIn(client);
        consents.say(false, new ConsentText(1, "I take part."));
        open();
        assertThat(starts()).isZero();
        assertThat(paragraphs())
                .contains("Your consent is taken back, so your sessions rest. You can agree again under \"My data\".")
                .noneMatch(text -> text.startsWith("The next session is on "));
    }

    @Test
    void aHardSessionMakesTheNextOnesGentlerInTheLawsWords() {
        session(3, 9);
        open();
        assertThat(paragraphs())
                .contains("Your sessions are at level 2 of 5.")
                .contains("That was a lot. The next ones are gentler. Your sessions are at level 2.")
                .noneMatch(text -> text.matches("(?s).*\\b[GDRUS]\\d[a-z]?\\b.*"));
    }

    @Test
    void theHighestEndPausesInTheLawsWordsAndAsksNothing() {
        session(3, 10);
        open();
        assertThat(paragraphs())
                .contains("Your program rests for now. Grounding stays open.")
                .contains("We stop here for now. You are not in trouble. Your therapist is told.");
        assertThat(findInView(Button.class).withText("Ready for a bit more").exists()).isFalse();
    }

    @Test
    void whatTheTherapistDidIsToldWithTheirName() {
        act(new TherapistAct.StepDown());
        act(new TherapistAct.SetCeiling(new Ceiling(2)));
        act(new TherapistAct.Hold());
        act(new TherapistAct.Pause());
        open();
        assertThat(paragraphs()).contains(
                therapist.name() + " has set up a program with you.",
                therapist.name() + " has made the next sessions gentler: level 2.",
                therapist.name() + " has set 2 as the highest level for now.",
                therapist.name() + " has looked at your pace. It stays as it is.",
                therapist.name() + " has put a pause in. Nothing is asked of you.");
    }

    @Test
    void onceThingsHaveStartedAgainWhatHadPausedThemIsNotToldAnyMore() {
        session(3, 10);
        act(new TherapistAct.SetCeiling(new Ceiling(2)));
        act(new TherapistAct.Resume());
        open();
        assertThat(paragraphs())
                .contains(
                        therapist.name() + " has started things again, gently, at level 1. The first two sessions are grounding.",
                        therapist.name() + " has set 2 as the highest level for now.",
                        therapist.name() + " has set up a program with you.")
                .noneMatch(text -> text.startsWith("We stop here for now."));
    }

    @Test
    void aPauseAfterAStartIsToldInItsPlace() {
        act(new TherapistAct.Pause());
        act(new TherapistAct.Resume());
        act(new TherapistAct.Pause());
        open();
        assertThat(paragraphs())
                .containsOnlyOnce(therapist.name() + " has put a pause in. Nothing is asked of you.")
                .noneMatch(text -> text.contains("has started things again"));
    }

    @Test
    void readyAndNotYetAreAnswersThatTakeEachOtherBack() {
        open();
        assertThat(pressed("Ready for a bit more")).isEqualTo("false");
        press("Ready for a bit more");
        assertThat(pressed("Ready for a bit more") + pressed("Not yet")).isEqualTo("truefalse");
        press("Not yet");
        assertThat(pressed("Ready for a bit more") + pressed("Not yet")).isEqualTo("falsetrue");
    }

    private ClientId id() {
        return client.ownRecord();
    }

    private void open() {
        signIn(client);
        navigate(TodayView.class);
    }

    /** A session at that level that ended with this overwhelm, and what the law makes of it. */
    private void session(int level, double overwhelm) {
        AssignmentId assignment = sql.fetchSingle(ASSIGNMENT, ASSIGNMENT.CLIENT_ID.eq(id())).get(ASSIGNMENT.ID);
        SessionId session = SessionId.random();
        Ratings end = new Ratings(new Answer.Rated(overwhelm), new Answer.Rated(1), new Answer.Rated(8));
        clinic.inTransaction(() -> {
            governor.began(id(), new BegunSession(
                    session, null, assignment, "sensory-3", 1, Route.SENSORY, level, today, Instant.now()));
            governor.ended(id(), session, new SessionOutcome(
                    end, end, new Answer.Missing(), new Answer.Missing(), true, null, true, false, null, List.of()), today);
            law.applyLaw(id(), today);
        });
    }

    private void act(TherapistAct act) {
        int version = sql.fetchSingle(DOSE, DOSE.CLIENT_ID.eq(id())).get(DOSE.VERSION);
        assertThat(clinic.inTransaction(() -> doses.act(id(), act, version, therapist.id(), "Talked about it", today)))
                .isInstanceOf(DoseKeeper.Outcome.Done.class);
    }

    private long starts() {
        return findInView(Anchor.class).all().stream().filter(link -> link.getText().equals("Start session")).count();
    }

    private void press(String text) {
        test(findInView(Button.class).withText(text).single()).click();
        runPendingSignalsTasks();
    }

    private String pressed(String text) {
        return findInView(Button.class).withText(text).single().getElement().getAttribute("aria-pressed");
    }

    private List<String> paragraphs() {
        return findInView(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }
}
