package thaw.governor;

import static org.assertj.core.api.Assertions.assertThat;
import static thaw.jooq.Tables.ALERT;
import static thaw.jooq.Tables.DECISION;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.account.Me;
import thaw.database.Clinic;
import thaw.database.MovableClock;
import thaw.database.OnBothDatabases;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.Question;
import thaw.domain.pacing.Ceiling;
import thaw.domain.pacing.TherapistAct;
import thaw.domain.pacing.Tier;
import thaw.domain.people.ClientId;
import thaw.domain.safety.GateAct;
import thaw.domain.safety.GateChange;

/** What the law proposed ends with the proposal; what asks for help does not. */
class ProposalsEndTest extends OnBothDatabases {

    private static final LocalDate TODAY = LocalDate.ofInstant(MovableClock.START, Clinic.ZONE);

    @Autowired
    private LawKeeper law;

    @Autowired
    private DoseKeeper doses;

    @Autowired
    private DoseRepository held;

    @Autowired
    private GateKeeper gates;

    @Autowired
    private Governor governor;

    @Autowired
    private Firings firings;

    @Autowired
    private DSLContext sql;

    private Me therapist;
    private ClientId client;

    @BeforeEach
    void aClientWithAProposal() {
        therapist = clinic.therapist();
        client = clinic.client(therapist).ownRecord();
        clinic.inTransaction(() -> doses.start(client, new Ceiling(4), therapist.id(), TODAY.minusDays(60)));
        firings.fire(client, "U8", Tier.ROUTINE);
    }

    @Test
    void aProposalThatTheLawNoLongerMakesEndsAndSaysWhatSpeaksAgainstIt() {
        firings.fire(client, "D3", Tier.SAME_DAY);
        checkIn();
        Record ended = newest("U8");
        assertThat(ended.get(ALERT.STATE)).isEqualTo("CLOSED");
        assertThat(ended.get(ALERT.ENDING)).isEqualTo("WITHDRAWN");
        assertThat(ended.get(ALERT.CLOSING_REASON)).contains("U2");
        assertThat(ended.get(ALERT.ANSWERED_SECONDS)).as("nobody answered").isNull();
        assertThat(newest("D3").get(ALERT.STATE)).isEqualTo("RAISED");
    }

    @Test
    void aProposalAfterThatIsAnAlertOfItsOwn() {
        checkIn();
        clock.pass(Duration.ofMinutes(5));
        firings.fire(client, "U8", Tier.ROUTINE);
        assertThat(newest("U8").get(ALERT.STATE)).isEqualTo("RAISED");
        assertThat(sql.fetchCount(ALERT, ALERT.CLIENT_ID.eq(client), ALERT.RULE.eq("U8"))).isEqualTo(2);
    }

    @Test
    void whateverTheTherapistDecidesOnThePaceAnswersTheProposal() {
        clock.pass(Duration.ofMinutes(5));
        clinic.inTransaction(() -> doses.act(client, new TherapistAct.Hold(), held.of(client).orElseThrow().version(),
                therapist.id(), "After the holidays", TODAY));
        Record answered = newest("U8");
        assertThat(answered.get(ALERT.ENDING)).isEqualTo("ACTED");
        assertThat(answered.get(ALERT.CLOSING_REASON)).isEqualTo("After the holidays");
        assertThat(answered.get(ALERT.ANSWERED_SECONDS)).isEqualTo(300);
    }

    /** The pause that it brings is no second decision. */
    @Test
    void aCallForHelpIsOneDecisionHoweverOftenTheLawIsAskedThatDay() {
        clinic.inTransaction(() -> {
            doses.ready(client, true);
            gates.act(client, GateChange.of(TODAY, GateAct.CRISIS_RAISED), null, null);
            law.applyLaw(client, TODAY);
        });
        clinic.inTransaction(() -> law.applyLaw(client, TODAY));
        assertThat(sql.fetchCount(DECISION, DECISION.CLIENT_ID.eq(client), DECISION.OUTCOME.eq("PAUSE"))).isEqualTo(1);
    }

    private Record newest(String rule) {
        return sql.selectFrom(ALERT)
                .where(ALERT.CLIENT_ID.eq(client), ALERT.RULE.eq(rule))
                .orderBy(ALERT.RAISED_AT.desc(), ALERT.STATE_SINCE.desc())
                .limit(1)
                .fetchSingle();
    }

    private void checkIn() {
        clinic.inTransaction(() -> {
            governor.checkedIn(client, CheckIn.of(CheckInId.random(), clock.instant(), Clinic.ZONE, Map.of(
                    Question.OVERWHELM, new Answer.Rated(2), Question.SAFETY, new Answer.Rated(8))));
            law.applyLaw(client, TODAY);
        });
    }
}
