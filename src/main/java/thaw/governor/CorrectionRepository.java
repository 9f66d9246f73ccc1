package thaw.governor;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.val;
import static thaw.jooq.Tables.CHECK_IN;
import static thaw.jooq.Tables.CHECK_IN_VERSION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.CorrectedCheckIn;
import thaw.domain.checkin.CorrectedCheckIn.Correction;
import thaw.domain.checkin.CorrectedCheckIn.State;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.jooq.tables.records.CheckInRecord;
import thaw.jooq.tables.records.CheckInVersionRecord;

/** The only writer of what check-ins were before they were corrected, and of the answers to corrections. */
@Repository
class CorrectionRepository {

    private static final String SENT = "SENT";

    private final DSLContext sql;

    CorrectionRepository(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * The client's own check-in with its corrections, held until the end of the transaction: two that come at once are
     * taken one after the other.
     */
    Optional<CorrectedCheckIn> hold(ClientId client, CheckInId checkIn) {
        return sql.selectFrom(CHECK_IN)
                .where(CHECK_IN.ID.eq(checkIn), CHECK_IN.CLIENT_ID.eq(client))
                .forUpdate()
                .fetchOptional(row -> corrected(
                        row,
                        sql.selectFrom(CHECK_IN_VERSION)
                                .where(CHECK_IN_VERSION.CHECK_IN_ID.eq(checkIn))
                                .orderBy(CHECK_IN_VERSION.NUMBER)
                                .fetch()));
    }

    /** Adds a correction; with the first one, what was sent is kept too. */
    void add(ClientId client, CorrectedCheckIn before, CheckIn values, Instant at) {
        if (before.corrections().isEmpty()) {
            insert(client, before.sent(), 0, before.sent().madeAt(), SENT);
        }
        insert(client, values, before.corrections().size() + 1, at, State.WAITING.name());
    }

    private void insert(ClientId client, CheckIn values, int number, Instant at, String state) {
        CheckInVersionRecord row = new CheckInVersionRecord();
        row.from(CheckInRepository.row(client, values, at, null));
        row.set(CHECK_IN_VERSION.CHECK_IN_ID, values.id());
        row.set(CHECK_IN_VERSION.NUMBER, number);
        row.set(CHECK_IN_VERSION.SENT_AT, at);
        row.set(CHECK_IN_VERSION.STATE, state);
        sql.insertInto(CHECK_IN_VERSION).set(row).execute();
    }

    /** A therapist has answered; what has not changed by it stays as it is. */
    void answer(CorrectedCheckIn after, AccountId by, Instant at, @Nullable String reason) {
        for (Correction correction : after.corrections()) {
            if (correction.state() != State.WAITING) {
                sql.update(CHECK_IN_VERSION)
                        .set(CHECK_IN_VERSION.STATE, correction.state().name())
                        .set(CHECK_IN_VERSION.ANSWERED_BY, by)
                        .set(CHECK_IN_VERSION.ANSWERED_AT, at)
                        .set(CHECK_IN_VERSION.REASON, reason)
                        .where(
                                CHECK_IN_VERSION.CHECK_IN_ID.eq(after.sent().id()),
                                CHECK_IN_VERSION.NUMBER.eq(correction.number()),
                                CHECK_IN_VERSION.STATE.eq(State.WAITING.name()))
                        .execute();
            }
        }
    }

    /** How many corrections of the client wait. */
    int waitingOf(ClientId client) {
        return sql.fetchCount(
                CHECK_IN_VERSION,
                CHECK_IN_VERSION.CLIENT_ID.eq(client),
                CHECK_IN_VERSION.STATE.eq(State.WAITING.name()));
    }

    /** The client's check-ins with a correction that waits. */
    List<CorrectedCheckIn> waiting(ClientId client) {
        return sql.select(waiting(val(client, CHECK_IN_VERSION.CLIENT_ID))).fetchSingle().value1();
    }

    /** The check-ins with a correction that waits, inside a query of the governor. */
    static Field<List<CorrectedCheckIn>> waiting(Field<ClientId> client) {
        return multiset(select(
                                DSL.row(CHECK_IN.fields()).convertFrom(row -> row.into(CHECK_IN)),
                                DSL.row(CHECK_IN_VERSION.fields()).convertFrom(row -> row.into(CHECK_IN_VERSION)))
                        .from(CHECK_IN_VERSION)
                        .join(CHECK_IN)
                        .on(CHECK_IN.ID.eq(CHECK_IN_VERSION.CHECK_IN_ID))
                        .where(
                                CHECK_IN_VERSION.CLIENT_ID.eq(client),
                                CHECK_IN_VERSION.CHECK_IN_ID.in(select(CHECK_IN_VERSION.as("waits").CHECK_IN_ID)
                                        .from(CHECK_IN_VERSION.as("waits"))
                                        .where(
                                                CHECK_IN_VERSION.as("waits").CLIENT_ID.eq(client),
                                                CHECK_IN_VERSION.as("waits").STATE
                                                        .eq(inline(State.WAITING.name())))))
                        .orderBy(CHECK_IN.MADE_AT, CHECK_IN.ID, CHECK_IN_VERSION.NUMBER))
                .convertFrom(rows -> together(rows.map(row -> new Version(row.value1(), row.value2()))));
    }

    /** The client's check-ins from a moment on, newest first, with what was corrected in them. */
    List<CorrectedCheckIn> since(ClientId client, Instant from, int limit) {
        List<CheckInRecord> rows = sql.selectFrom(CHECK_IN)
                .where(CHECK_IN.CLIENT_ID.eq(client), CHECK_IN.MADE_AT.ge(from))
                .orderBy(CHECK_IN.MADE_AT.desc())
                .limit(limit)
                .fetch();
        var versions = sql.selectFrom(CHECK_IN_VERSION)
                .where(CHECK_IN_VERSION.CHECK_IN_ID.in(rows.stream().map(CheckInRecord::getId).toList()))
                .orderBy(CHECK_IN_VERSION.NUMBER)
                .fetchGroups(CHECK_IN_VERSION.CHECK_IN_ID);
        return rows.stream()
                .map(row -> corrected(row, versions.containsKey(row.getId()) ? versions.get(row.getId()) : List.of()))
                .toList();
    }

    /** A version beside its check-in. */
    private record Version(CheckInRecord checkIn, CheckInVersionRecord version) {}

    private static List<CorrectedCheckIn> together(List<Version> versions) {
        LinkedHashMap<CheckInId, List<Version>> byCheckIn = new LinkedHashMap<>();
        versions.forEach(each -> byCheckIn
                .computeIfAbsent(each.checkIn().getId(), id -> new ArrayList<>())
                .add(each));
        return byCheckIn.values().stream()
                .map(each -> corrected(
                        each.getFirst().checkIn(), each.stream().map(Version::version).toList()))
                .toList();
    }

    private static CorrectedCheckIn corrected(CheckInRecord row, List<CheckInVersionRecord> versions) {
        CheckIn counting = CheckInRepository.checkIn(row);
        if (versions.isEmpty()) {
            return new CorrectedCheckIn(counting, List.of());
        }
        return new CorrectedCheckIn(
                version(counting, versions.getFirst()),
                versions.stream().skip(1).map(version -> correction(counting, version)).toList());
    }

    private static Correction correction(CheckIn counting, CheckInVersionRecord version) {
        return new Correction(
                version.getNumber(),
                version(counting, version),
                version.getSentAt(),
                State.valueOf(version.getState()),
                version.getReason());
    }

    private static CheckIn version(CheckIn counting, CheckInVersionRecord version) {
        CheckInRecord row = new CheckInRecord();
        row.from(version);
        row.set(CHECK_IN.ID, counting.id());
        row.set(CHECK_IN.MADE_AT, counting.madeAt());
        row.set(CHECK_IN.ZONE, counting.zone().getId());
        return CheckInRepository.checkIn(row);
    }
}
