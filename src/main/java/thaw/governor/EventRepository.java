package thaw.governor;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static thaw.jooq.Tables.LIFE_EVENT;
import static thaw.jooq.Tables.LIFE_EVENT_PAST;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.database.BulkRepository;
import thaw.domain.event.LifeEvent;
import thaw.domain.event.LifeEventId;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.jooq.tables.records.LifeEventRecord;

/** The only writer of life events and of what they said before. */
@Repository
class EventRepository {

    private final BulkRepository bulk;
    private final DSLContext sql;

    EventRepository(BulkRepository bulk, DSLContext sql) {
        this.bulk = bulk;
        this.sql = sql;
    }

    /** An event as somebody saw it, and who does something to it. */
    record Seen(ClientId client, LifeEventId event, int version, AccountId by, Instant at) {

        Condition stillHolds() {
            return LIFE_EVENT.ID.eq(event).and(LIFE_EVENT.CLIENT_ID.eq(client)).and(LIFE_EVENT.VERSION.eq(version));
        }
    }

    void add(ClientId client, List<LifeEvent> events, @Nullable AccountId by, Instant at) {
        bulk.insert(LIFE_EVENT, events.stream().map(event -> row(LifeEventId.random(), client, event, by, at)).toList());
    }

    void addAll(List<History> histories) {
        bulk.insert(LIFE_EVENT, histories.stream()
                .flatMap(history -> history.events().stream().map(noted ->
                        row(new LifeEventId(noted.id()), history.client(), noted.event(), history.therapist(), noted.at())))
                .toList());
    }

    /** Whether the event was still as it was seen, and this client's; otherwise nothing has changed. */
    boolean change(Seen seen, LifeEvent event) {
        return keep(seen, "CHANGED") && sql.update(LIFE_EVENT)
                .set(LIFE_EVENT.LOCAL_DAY, event.day())
                .set(LIFE_EVENT.KIND, event.kind().name())
                .set(LIFE_EVENT.WORDS, event.words())
                .set(LIFE_EVENT.NOTED_BY, seen.by())
                .set(LIFE_EVENT.NOTED_AT, seen.at())
                .set(LIFE_EVENT.VERSION, seen.version() + 1)
                .where(seen.stillHolds())
                .execute() == 1;
    }

    /** Whether the event was still as it was seen, and this client's; otherwise nothing has changed. */
    boolean remove(Seen seen) {
        return keep(seen, "REMOVED") && sql.deleteFrom(LIFE_EVENT).where(seen.stillHolds()).execute() == 1;
    }

    /** The lock makes a second person wait, and find another version afterwards. */
    private boolean keep(Seen seen, String act) {
        boolean holds = sql.select(LIFE_EVENT.ID).from(LIFE_EVENT).where(seen.stillHolds()).forUpdate().fetchOptional().isPresent();
        return holds && sql.insertInto(LIFE_EVENT_PAST)
                .columns(
                        LIFE_EVENT_PAST.EVENT_ID,
                        LIFE_EVENT_PAST.VERSION,
                        LIFE_EVENT_PAST.CLIENT_ID,
                        LIFE_EVENT_PAST.LOCAL_DAY,
                        LIFE_EVENT_PAST.KIND,
                        LIFE_EVENT_PAST.WORDS,
                        LIFE_EVENT_PAST.NOTED_BY,
                        LIFE_EVENT_PAST.NOTED_AT,
                        LIFE_EVENT_PAST.ACT,
                        LIFE_EVENT_PAST.BY_ACCOUNT,
                        LIFE_EVENT_PAST.MADE_AT)
                .select(select(
                                LIFE_EVENT.ID,
                                LIFE_EVENT.VERSION,
                                LIFE_EVENT.CLIENT_ID,
                                LIFE_EVENT.LOCAL_DAY,
                                LIFE_EVENT.KIND,
                                LIFE_EVENT.WORDS,
                                LIFE_EVENT.NOTED_BY,
                                LIFE_EVENT.NOTED_AT,
                                val(act, LIFE_EVENT_PAST.ACT),
                                val(seen.by(), LIFE_EVENT_PAST.BY_ACCOUNT),
                                val(seen.at(), LIFE_EVENT_PAST.MADE_AT))
                        .from(LIFE_EVENT)
                        .where(seen.stillHolds()))
                .execute() == 1;
    }

    private static LifeEventRecord row(
            LifeEventId id, ClientId client, LifeEvent event, @Nullable AccountId by, Instant at) {
        LifeEventRecord row = new LifeEventRecord();
        row.set(LIFE_EVENT.ID, id);
        row.set(LIFE_EVENT.CLIENT_ID, client);
        row.set(LIFE_EVENT.LOCAL_DAY, event.day());
        row.set(LIFE_EVENT.KIND, event.kind().name());
        row.set(LIFE_EVENT.WORDS, event.words());
        row.set(LIFE_EVENT.NOTED_BY, by);
        row.set(LIFE_EVENT.NOTED_AT, at);
        row.set(LIFE_EVENT.VERSION, 1);
        return row;
    }
}
