package thaw.governor;

import static thaw.jooq.Tables.LIFE_EVENT;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.database.BulkRepository;
import thaw.domain.event.LifeEvent;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.jooq.tables.records.LifeEventRecord;

/** The only writer of life events. */
@Repository
class EventRepository {

    private final BulkRepository bulk;

    EventRepository(BulkRepository bulk) {
        this.bulk = bulk;
    }

    void add(ClientId client, List<LifeEvent> events, @Nullable AccountId by, Instant at) {
        bulk.insert(LIFE_EVENT, events.stream().map(event -> row(UUID.randomUUID(), client, event, by, at)).toList());
    }

    void addAll(List<History> histories) {
        bulk.insert(LIFE_EVENT, histories.stream()
                .flatMap(history -> history.events().stream().map(noted ->
                        row(noted.id(), history.client(), noted.event(), history.therapist(), noted.at())))
                .toList());
    }

    private static LifeEventRecord row(
            UUID id, ClientId client, LifeEvent event, @Nullable AccountId by, Instant at) {
        LifeEventRecord row = new LifeEventRecord();
        row.set(LIFE_EVENT.ID, id);
        row.set(LIFE_EVENT.CLIENT_ID, client);
        row.set(LIFE_EVENT.LOCAL_DAY, event.day());
        row.set(LIFE_EVENT.KIND, event.kind().name());
        row.set(LIFE_EVENT.WORDS, event.words());
        row.set(LIFE_EVENT.NOTED_BY, by);
        row.set(LIFE_EVENT.NOTED_AT, at);
        return row;
    }
}
