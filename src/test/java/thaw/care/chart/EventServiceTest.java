package thaw.care.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static thaw.jooq.Tables.AUDIT_ENTRY;
import static thaw.jooq.Tables.LIFE_EVENT_PAST;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.database.OnBothDatabases;
import thaw.domain.event.LifeEvent;
import thaw.domain.event.LifeEvent.Kind;
import thaw.domain.event.LifeEventId;
import thaw.domain.people.ClientId;

class EventServiceTest extends OnBothDatabases {

    private static final LifeEvent HALVED = new LifeEvent(LocalDate.of(2026, 2, 1), Kind.MEDICATION, "Dose halved");
    private static final LifeEvent MOVED = new LifeEvent(LocalDate.of(2026, 2, 3), Kind.LIFE_EVENT, "Moved house");

    @Autowired
    private EventService events;

    @Autowired
    private ChartService charts;

    @Autowired
    private DSLContext sql;

    private Me therapist;
    private ClientId client;

    @BeforeEach
    void aTherapistWithAClient() {
        therapist = clinic.therapist();
        client = clinic.client(therapist).ownRecord();
        SignedIn.as(therapist);
    }

    @Test
    void anEventIsNotedWithItsAuthorAndWrittenDown() {
        assertThat(events.note(client, HALVED)).isEqualTo(EventAnswer.DONE);
        ClientChart.Event event = lane().getFirst();
        assertThat(event.what()).isEqualTo(HALVED);
        assertThat(event.version()).isEqualTo(1);
        assertThat(event.by()).isEqualTo(therapist.name());
        assertThat(audited()).isEqualTo(1);
    }

    @Test
    void aChangeKeepsTheEventAndWhatItSaidBefore() {
        events.note(client, HALVED);
        LifeEventId id = lane().getFirst().id();
        assertThat(events.change(client, id, 1, MOVED)).isEqualTo(EventAnswer.DONE);
        assertThat(lane()).singleElement().satisfies(event -> {
            assertThat(event.id()).isEqualTo(id);
            assertThat(event.version()).isEqualTo(2);
            assertThat(event.what()).isEqualTo(MOVED);
        });
        assertThat(past(id)).containsExactly("1 CHANGED Dose halved");
        assertThat(audited()).isEqualTo(2);
    }

    @Test
    void anEventThatIsTakenAwayStandsInThePastAlone() {
        events.note(client, HALVED);
        LifeEventId id = lane().getFirst().id();
        events.change(client, id, 1, MOVED);
        assertThat(events.remove(client, id, 2)).isEqualTo(EventAnswer.DONE);
        assertThat(lane()).isEmpty();
        assertThat(past(id)).containsExactly("1 CHANGED Dose halved", "2 REMOVED Moved house");
    }

    @Test
    void whoComesSecondChangesNothing() {
        events.note(client, HALVED);
        LifeEventId id = lane().getFirst().id();
        events.change(client, id, 1, MOVED);
        assertThat(events.change(client, id, 1, HALVED)).isEqualTo(EventAnswer.CHANGED_MEANWHILE);
        assertThat(events.remove(client, id, 1)).isEqualTo(EventAnswer.CHANGED_MEANWHILE);
        assertThat(lane().getFirst().what()).isEqualTo(MOVED);
        assertThat(past(id)).hasSize(1);
        assertThat(audited()).isEqualTo(2);
    }

    @Test
    void anEventOfAnotherRecordIsOutOfReachThroughTheOwn() {
        Me other = clinic.therapist();
        ClientId foreign = clinic.client(other).ownRecord();
        SignedIn.as(other);
        events.note(foreign, HALVED);
        LifeEventId id = charts.open(foreign).orElseThrow().chart().events().getFirst().id();
        SignedIn.as(therapist);
        assertThat(events.change(client, id, 1, MOVED)).isEqualTo(EventAnswer.CHANGED_MEANWHILE);
        assertThat(events.change(foreign, id, 1, MOVED)).isEqualTo(EventAnswer.NOT_FOUND);
        assertThat(events.remove(foreign, id, 1)).isEqualTo(EventAnswer.NOT_FOUND);
        assertThat(past(id)).isEmpty();
    }

    private List<ClientChart.Event> lane() {
        return charts.again(client).orElseThrow().chart().events();
    }

    private List<String> past(LifeEventId event) {
        return sql.selectFrom(LIFE_EVENT_PAST)
                .where(LIFE_EVENT_PAST.EVENT_ID.eq(event))
                .orderBy(LIFE_EVENT_PAST.VERSION)
                .fetch(row -> row.get(LIFE_EVENT_PAST.VERSION) + " " + row.get(LIFE_EVENT_PAST.ACT) + " "
                        + row.get(LIFE_EVENT_PAST.WORDS));
    }

    private int audited() {
        return sql.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.CLIENT_ID.eq(client), AUDIT_ENTRY.PART.eq("EVENT"));
    }
}
