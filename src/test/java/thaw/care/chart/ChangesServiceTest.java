package thaw.care.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.account.CareTeamRepository;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.database.Clinic;
import thaw.database.OnBothDatabases;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.Question;
import thaw.domain.event.LifeEvent;
import thaw.domain.pacing.Ceiling;
import thaw.domain.pacing.Tier;
import thaw.domain.people.ClientId;
import thaw.domain.trend.Movement;
import thaw.governor.DoseKeeper;
import thaw.governor.Firings;
import thaw.governor.Governor;
import thaw.governor.LawKeeper;

class ChangesServiceTest extends OnBothDatabases {

    @Autowired
    private ChangesService changes;

    @Autowired
    private EventService events;

    @Autowired
    private Governor governor;

    @Autowired
    private DoseKeeper doses;

    @Autowired
    private LawKeeper law;

    @Autowired
    private Firings firings;

    @Autowired
    private CareTeamRepository careTeams;

    private Me therapist;
    private ClientId client;

    @BeforeEach
    void aTherapistWithAClient() {
        therapist = clinic.therapist();
        client = clinic.client(therapist).ownRecord();
        SignedIn.as(therapist);
    }

    @Test
    void aRecordThatWasNeverMarkedTellsItsLastTwoWeeks() {
        checkIn(20, 5, "early");
        checkIn(13, 5, "warm");
        WhatChanged changed = read();
        assertThat(changed.seen()).isNull();
        assertThat(changed.since()).isEqualTo(clock.instant().minus(Duration.ofDays(14)));
        assertThat(changed.checkIns()).as("both came in now, without a network until then").isEqualTo(2);
        assertThat(changed.words()).containsExactly("warm");
        assertThat(changed.proposal()).isInstanceOf(WhatChanged.Proposal.NoProgram.class);
    }

    @Test
    void whatWasMarkedAsSeenIsNewsNoLongerAndWhatComesAfterIs() {
        checkIn(2, 5, "warm");
        events.note(client, note("Exams"));
        assertThat(changes.markSeen(client, read().readAt())).isTrue();
        assertThat(read().words()).isEmpty();
        assertThat(read().events()).isEmpty();
        assertThat(read().checkIns()).isZero();
        clock.set(clock.instant().plus(Duration.ofHours(1)));
        checkIn(0, 5, "salt");
        checkIn(0, 5, "WARM");
        events.note(client, note("Moved house"));
        WhatChanged changed = read();
        assertThat(changed.seen()).isNotNull();
        assertThat(changed.words()).containsExactly("salt");
        assertThat(changed.events()).extracting(LifeEvent::words).containsExactly("Moved house");
        assertThat(changed.checkIns()).isEqualTo(2);
    }

    @Test
    void whatCameInAfterThePageWasReadStaysNews() {
        WhatChanged shown = read();
        clock.set(clock.instant().plus(Duration.ofMinutes(5)));
        events.note(client, note("Came in meanwhile"));
        clock.set(clock.instant().plus(Duration.ofMinutes(5)));
        changes.markSeen(client, shown.readAt());
        assertThat(read().events()).hasSize(1);
    }

    @Test
    void aMarkNeitherGoesBackNorAhead() {
        Instant now = clock.instant();
        changes.markSeen(client, now);
        changes.markSeen(client, now.minus(Duration.ofDays(3)));
        assertThat(read().seen()).isEqualTo(now);
        changes.markSeen(client, now.plus(Duration.ofDays(3)));
        assertThat(read().seen()).isEqualTo(now);
    }

    @Test
    void eachTherapistHasLookedForThemselves() {
        Me deputy = clinic.therapist();
        clinic.inTransaction(() -> cover(deputy));
        changes.markSeen(client, clock.instant());
        SignedIn.as(deputy);
        assertThat(read().seen()).isNull();
        assertThat(changes.markSeen(ClientId.random(), clock.instant())).isFalse();
    }

    @Test
    void aSameDayAlertComesBeforeWhatTheLawSays() {
        clinic.inTransaction(() -> doses.start(client, new Ceiling(3), therapist.id(), today()));
        checkIn(0, 2, null);
        assertThat(read().proposal()).isInstanceOf(WhatChanged.Proposal.Law.class);
        firings.fire(client, "D7", Tier.ROUTINE);
        assertThat(read().proposal()).isInstanceOf(WhatChanged.Proposal.Law.class);
        firings.fire(client, "D5", Tier.SAME_DAY);
        assertThat(read().proposal()).isInstanceOfSatisfying(WhatChanged.Proposal.Alert.class, alert ->
                assertThat(alert.first().rule()).isEqualTo("D5"));
        assertThat(read().lastStep()).hasValueSatisfying(step -> assertThat(step.act()).isEqualTo("START"));
    }

    @Test
    void theLaneThatMovedFarthestBeyondItsSwingIsNamedFirst() {
        for (int day = 27; day >= 0; day--) {
            checkIn(day, day < 14 ? 8 : 2, null);
        }
        assertThat(read().notable()).first().satisfies(one -> {
            assertThat(one.question()).isEqualTo(Question.OVERWHELM);
            assertThat(one.movement().direction()).isEqualTo(Movement.Direction.HIGHER);
        });
    }

    private WhatChanged read() {
        return changes.since(client).orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clinic.ZONE);
    }

    private LifeEvent note(String words) {
        return new LifeEvent(today(), LifeEvent.Kind.NOTE, words);
    }

    private void cover(Me deputy) {
        careTeams.standIn(deputy.id(), client, today().minusDays(1), today().plusDays(1));
    }

    private void checkIn(int daysAgo, double overwhelm, @Nullable String word) {
        clinic.inTransaction(() -> {
            governor.checkedIn(client, new CheckIn(
                    CheckInId.random(), clock.instant().minus(Duration.ofDays(daysAgo)), Clinic.ZONE,
                    Map.of(Question.OVERWHELM, new Answer.Rated(overwhelm), Question.SAFETY, new Answer.Rated(8)),
                    null, word != null, word, null));
            law.applyLaw(client, today());
        });
    }
}
