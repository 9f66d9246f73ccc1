package thaw.practice.session;

import static org.assertj.core.api.Assertions.assertThat;
import static thaw.jooq.Tables.PLANNED_SESSION;
import static thaw.jooq.Tables.SESSION_RUN;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.care.library.LibraryService;
import thaw.care.program.ProgramService;
import thaw.database.Clinic;
import thaw.database.OnBothDatabases;
import thaw.domain.checkin.Answer;
import thaw.domain.pacing.Ceiling;
import thaw.domain.practice.Practice;
import thaw.domain.practice.PracticeId;
import thaw.domain.practice.PracticeVersion;
import thaw.domain.program.PlannedSessionId;
import thaw.domain.session.Ratings;
import thaw.domain.session.SessionId;
import thaw.domain.session.SessionOutcome;
import thaw.library.Bringing;
import thaw.library.LibraryAnswer;
import thaw.library.PracticeLibrary;
import thaw.library.PracticeText;
import thaw.practice.adverse.AdverseService;
import thaw.practice.adverse.PastSession;
import thaw.practice.offline.PackService;

/** A client whose first session, which is grounding, meets what the clinic does to its library meanwhile. */
@SuppressWarnings("NullAway.Init")
class SessionsFromTheClinicsLibraryTest extends OnBothDatabases {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
    private static final PracticeId FIVE_COLOURS = new PracticeId("grounding-1-five-colours");
    private static final PracticeId OWN = new PracticeId("grounding-1-own-floor");

    @Autowired
    private SessionService sessions;

    @Autowired
    private ArrivalService arrivals;

    @Autowired
    private AdverseService adverse;

    @Autowired
    private PackService packs;

    @Autowired
    private LibraryService desk;

    @Autowired
    private ProgramService programs;

    @Autowired
    private PracticeLibrary shipped;

    @Autowired
    private DSLContext sql;

    private Me therapist;
    private Me client;
    private PlannedSessionId planned;

    @BeforeEach
    void aClientWithGroundingOfTheClinicsOwnToday() {
        therapist = clinic.therapist();
        client = clinic.client(therapist);
        SignedIn.as(therapist);
        programs.assign(client.ownRecord(), programs.programs().getFirst().id(), TODAY, Ceiling.DEFAULT);
        if (desk.practice(OWN.value()).isEmpty()) {
            bring(1, "Our floor");
        } else if (desk.practice(OWN.value()).orElseThrow().shelved().withdrawn().isPresent()) {
            desk.bringBack(OWN, "Next test");
        }
        SignedIn.as(therapist);
        if (desk.practice(FIVE_COLOURS.value()).orElseThrow().shelved().withdrawn().isEmpty()) {
            assertThat(desk.withdraw(FIVE_COLOURS, "We have our own")).isEqualTo(LibraryAnswer.DONE);
        }
        planned = sql.fetchSingle(
                        PLANNED_SESSION, PLANNED_SESSION.CLIENT_ID.eq(client.ownRecord()), PLANNED_SESSION.LOCAL_DAY.eq(TODAY))
                .get(PLANNED_SESSION.ID);
        SignedIn.as(client);
    }

    private void bring(int version, String title) {
        SignedIn.as(therapist);
        String text = PracticeText.write(shipped.byId(FIVE_COLOURS).orElseThrow())
                .replace("id: " + FIVE_COLOURS, "id: " + OWN)
                .replaceFirst("version: \\d+", "version: " + version)
                .replaceFirst("title: .*", "title: " + title);
        assertThat(desk.bring(text.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Bringing.Added.class);
        SignedIn.as(client);
    }

    /** The next version of the clinic's own practice. */
    private void newVersion(String title) {
        SignedIn.as(therapist);
        bring(newest().version() + 1, title);
    }

    private Practice newest() {
        SignedIn.as(therapist);
        Practice practice = desk.practice(OWN.value()).orElseThrow().shelved().practice();
        SignedIn.as(client);
        return practice;
    }

    private void withdrawOwn() {
        SignedIn.as(therapist);
        assertThat(desk.bringBack(FIVE_COLOURS, "Ours is being rewritten")).isEqualTo(LibraryAnswer.DONE);
        assertThat(desk.withdraw(OWN, "It is being rewritten")).isEqualTo(LibraryAnswer.DONE);
        SignedIn.as(client);
    }

    private Practice offered() {
        SessionOffer offer = sessions.offer(planned).orElseThrow();
        assertThat(offer).isInstanceOf(SessionOffer.Ready.class);
        return ((SessionOffer.Ready) offer).practice();
    }

    private SessionId begin(Practice practice) {
        SessionId session = SessionId.random();
        assertThat(sessions.begin(planned, session, PracticeVersion.of(practice))).isTrue();
        return session;
    }

    private SessionOffer.Unfinished unfinished() {
        SessionOffer offer = sessions.offer(planned).orElseThrow();
        assertThat(offer).isInstanceOf(SessionOffer.Unfinished.class);
        return (SessionOffer.Unfinished) offer;
    }

    private PracticeVersion done(SessionId session) {
        var run = sql.fetchSingle(SESSION_RUN, SESSION_RUN.ID.eq(session));
        return new PracticeVersion(run.get(SESSION_RUN.PRACTICE_ID), run.get(SESSION_RUN.PRACTICE_VERSION));
    }

    @Test
    void theClinicsOwnPracticeIsOfferedAndPackedAndTheWithdrawnOneIsNot() {
        assertThat(offered()).isEqualTo(newest());
        assertThat(packs.pack().sessions()).singleElement().satisfies(session -> {
            assertThat(session.practice()).isEqualTo(newest());
            assertThat(session.grounding()).isEqualTo(newest());
        });
        withdrawOwn();
        assertThat(offered().id()).isEqualTo(FIVE_COLOURS);
        assertThat(packs.pack().sessions()).extracting(session -> session.practice().id()).containsExactly(FIVE_COLOURS);
    }

    @Test
    void aPageThatWasOpenedBeforeTheWithdrawalBeginsNothing() {
        Practice open = offered();
        withdrawOwn();
        assertThat(sessions.begin(planned, SessionId.random(), PracticeVersion.of(open))).isFalse();
        assertThat(sql.fetchCount(SESSION_RUN, SESSION_RUN.CLIENT_ID.eq(client.ownRecord()))).isZero();
    }

    @Test
    void aPageThatWasOpenedBeforeANewVersionIsPlayedAndKeptAsTheVersionThatItShows() {
        Practice open = offered();
        newVersion("Our floor, newer");
        assertThat(offered().title()).isEqualTo("Our floor, newer");
        assertThat(done(begin(open))).isEqualTo(PracticeVersion.of(open));
    }

    @Test
    void aSessionThatRunsIsFinishedWithItsVersionWhateverBecomesOfThePractice() {
        Practice open = offered();
        SessionId session = begin(open);
        newVersion("Our floor, again newer");
        assertThat(unfinished().practice()).isEqualTo(open);
        assertThat(unfinished().goOn()).isTrue();
        withdrawOwn();
        assertThat(unfinished().practice()).isEqualTo(open);
        assertThat(unfinished().goOn()).isTrue();
        assertThat(unfinished().grounding().id()).isEqualTo(FIVE_COLOURS);
        sessions.end(session, outcome());
        assertThat(done(session)).isEqualTo(PracticeVersion.of(open));
        assertThat(adverse.last()).extracting(PastSession::title).containsExactly(open.title());
    }

    @Test
    void whatAPhonePlayedMeanwhileIsTakenInWithTheVersionItHad() {
        Practice open = offered();
        newVersion("Our floor, newest");
        withdrawOwn();
        SessionId session = SessionId.random();
        assertThat(arrivals.arrived(arrived(session, open.version()))).isTrue();
        assertThat(done(session)).isEqualTo(PracticeVersion.of(open));
        SessionId unsaid = SessionId.random();
        assertThat(arrivals.arrived(arrived(unsaid, null))).isTrue();
        assertThat(done(unsaid)).isEqualTo(PracticeVersion.of(newest()));
    }

    private ArrivedSession arrived(SessionId session, @Nullable Integer version) {
        return new ArrivedSession(
                session, new Place.Planned(planned), OWN, version, clock.instant(), clock.instant(), Clinic.ZONE, true, outcome());
    }

    private static SessionOutcome outcome() {
        return new SessionOutcome(Ratings.missing(), Ratings.missing(), new Answer.Missing(), new Answer.Missing(), true,
                null, true, null, null, List.of());
    }
}
