package thaw.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static thaw.jooq.Tables.ALERT;
import static thaw.jooq.Tables.CHECK_IN;
import static thaw.jooq.Tables.DOSE;
import static thaw.jooq.Tables.SESSION_RUN;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.care.program.ProgramService;
import thaw.care.review.Entry;
import thaw.care.review.ReviewService;
import thaw.database.Clinic;
import thaw.database.OnBothDatabases;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.Question;
import thaw.domain.pacing.Ceiling;
import thaw.domain.practice.PracticeVersion;
import thaw.domain.program.PlannedSessionId;
import thaw.domain.session.Ratings;
import thaw.domain.session.SessionId;
import thaw.domain.session.SessionOutcome;
import thaw.governor.DailyEvaluation;
import thaw.practice.checkin.CheckInService;
import thaw.practice.journey.Way;
import thaw.practice.journey.WayService;
import thaw.practice.session.SessionOffer;
import thaw.practice.session.SessionService;
import thaw.practice.today.Today;
import thaw.practice.today.TodayService;

/** Four weeks of somebody who answers "I can't tell" to everything, and of somebody who gives numbers. */
@SuppressWarnings("NullAway.Init")
class CannotTellTest extends OnBothDatabases {

    private static final int DAYS = 28;
    private static final int WEEK = 7;
    private static final Answer CANT_TELL = new Answer.CantTell();

    @Autowired
    private ProgramService programs;

    @Autowired
    private TodayService todays;

    @Autowired
    private SessionService sessions;

    @Autowired
    private CheckInService checkIns;

    @Autowired
    private WayService ways;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private DailyEvaluation daily;

    @Autowired
    private DSLContext sql;

    private Me therapist;

    @Test
    void fourWeeksOfNotBeingAbleToTellAreServedAsWellAsFourOfNumbers() {
        therapist = clinic.therapist();
        Me cannotTell = inAProgram();
        Me tells = inAProgram();
        List<Integer> open = new ArrayList<>();
        List<Integer> openToTheOther = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            open.add(day(cannotTell, CANT_TELL, CANT_TELL));
            openToTheOther.add(day(tells, new Answer.Rated(2), new Answer.Rated(8)));
            clock.pass(Duration.ofDays(1));
            if (day % WEEK == 0) {
                SecurityContextHolder.clearContext();
                daily.run();
            }
        }
        assertThat(open).isEqualTo(openToTheOther);
        assertThat(open.stream().mapToInt(Integer::intValue).sum()).isEqualTo(DAYS / WEEK);
        assertThat(sql.fetchSingle(DOSE, DOSE.CLIENT_ID.eq(cannotTell.ownRecord())).get(DOSE.PAUSED)).isFalse();
        // nothing about it is an emergency
        assertThat(sql.selectDistinct(ALERT.TIER).from(ALERT).where(ALERT.CLIENT_ID.eq(cannotTell.ownRecord()))
                .fetch(ALERT.TIER)).allMatch(tier -> tier.equals("ROUTINE"));
        itIsKeptAsAnAnswerAndCounted(cannotTell);
        theTherapistReadsIt(cannotTell);
    }

    private void itIsKeptAsAnAnswerAndCounted(Me client) {
        assertThat(sql.selectDistinct(CHECK_IN.VOLUME_MARK).from(CHECK_IN).where(CHECK_IN.CLIENT_ID.eq(client.ownRecord()))
                .fetch(CHECK_IN.VOLUME_MARK)).containsExactly("C");
        assertThat(sql.selectDistinct(SESSION_RUN.POST_OVERWHELM_MARK).from(SESSION_RUN)
                .where(SESSION_RUN.CLIENT_ID.eq(client.ownRecord())).fetch(SESSION_RUN.POST_OVERWHELM_MARK)).containsExactly("C");
        SignedIn.as(client);
        Way way = ways.mine();
        assertThat(way.checkInDays()).isEqualTo(Way.DAYS - 1);
        assertThat(way.sessions()).isEqualTo(sql.fetchCount(SESSION_RUN, SESSION_RUN.CLIENT_ID.eq(client.ownRecord())));
        assertThat(todays.today().welcomesBack()).isFalse();
        // nobody is told to answer in another way
        assertThat(todays.today().changes()).isEmpty();
    }

    private void theTherapistReadsIt(Me client) {
        SignedIn.as(therapist);
        List<Entry> came = reviews.open(client.ownRecord()).orElseThrow().entries();
        assertThat(came).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.overwhelm()).isEqualTo(CANT_TELL);
            assertThat(entry.safety()).isEqualTo(CANT_TELL);
        });
    }

    private Me inAProgram() {
        Me client = clinic.client(therapist);
        SignedIn.as(therapist);
        programs.assign(client.ownRecord(), programs.programs().getFirst().id(),
                LocalDate.ofInstant(clock.instant(), Clinic.ZONE), Ceiling.DEFAULT);
        return client;
    }

    /** A check-in, and every session that is open on the day; says how many those were. */
    private int day(Me client, Answer low, Answer high) {
        SignedIn.as(client);
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        List.of(Question.values()).forEach(question -> answers.put(question, question == Question.SAFETY ? high : low));
        checkIns.send(CheckIn.of(CheckInId.random(), clock.instant(), Clinic.ZONE, answers));
        Today today = todays.today();
        today.open().forEach(planned -> play(planned.id(), new Ratings(low, low, high), low));
        return today.open().size();
    }

    private void play(PlannedSessionId planned, Ratings ratings, Answer body) {
        SessionOffer.Ready ready = (SessionOffer.Ready) sessions.offer(planned).orElseThrow();
        SessionId run = SessionId.random();
        assertThat(sessions.begin(planned, run, PracticeVersion.of(ready.practice()))).isTrue();
        sessions.end(run, new SessionOutcome(
                ratings, ratings, new Answer.Missing(), body, true, null, null, null, null, List.of()));
    }
}
