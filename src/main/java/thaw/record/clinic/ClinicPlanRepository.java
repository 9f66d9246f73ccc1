package thaw.record.clinic;

import static thaw.jooq.Tables.ASSIGNMENT;
import static thaw.jooq.Tables.GATE_ANSWER;
import static thaw.jooq.Tables.LAID_PHASE;
import static thaw.jooq.Tables.PLANNED_SESSION;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;
import thaw.database.BulkRepository;
import thaw.domain.people.ClientId;
import thaw.jooq.tables.records.AssignmentRecord;
import thaw.jooq.tables.records.GateAnswerRecord;
import thaw.jooq.tables.records.LaidPhaseRecord;
import thaw.jooq.tables.records.PlannedSessionRecord;

/** Stores the programs of made-up clients with their plans of days. */
@Repository
class ClinicPlanRepository {

    private final BulkRepository bulk;

    ClinicPlanRepository(BulkRepository bulk) {
        this.bulk = bulk;
    }

    void add(List<MadeClient> clients, ZoneId zone, Chance ids) {
        bulk.insert(ASSIGNMENT, clients.stream()
                .flatMap(client -> client.programs().stream().map(given -> assignment(client, given, zone)))
                .toList());
        bulk.insert(LAID_PHASE, clients.stream()
                .flatMap(client -> client.programs().stream().flatMap(ClinicPlanRepository::laid))
                .toList());
        bulk.insert(GATE_ANSWER, clients.stream()
                .flatMap(client -> client.programs().stream().flatMap(given -> gates(client, given, zone, ids)))
                .toList());
        bulk.insert(PLANNED_SESSION, clients.stream()
                .flatMap(client -> client.programs().stream()
                        .flatMap(given -> given.slots().stream().map(slot -> planned(client, given, slot))))
                .toList());
    }

    /** The last program still runs; the ones before it ended on the day after their last. */
    private static AssignmentRecord assignment(MadeClient client, GivenProgram given, ZoneId zone) {
        ClientId id = client.history().client();
        boolean runs = given.equals(client.programs().getLast());
        Instant assigned = given.given().start().minusDays(1).atTime(11, 0).atZone(zone).toInstant();
        Instant ended = given.given().lastDay().plusDays(1).atStartOfDay(zone).toInstant();
        AssignmentRecord row = new AssignmentRecord();
        row.set(ASSIGNMENT.ID, given.id());
        row.set(ASSIGNMENT.CLIENT_ID, id);
        row.set(ASSIGNMENT.ACTIVE_CLIENT_ID, runs ? id : null);
        row.set(ASSIGNMENT.PROGRAM_ID, given.given().program().id());
        row.set(ASSIGNMENT.START_DAY, given.given().start());
        row.set(ASSIGNMENT.END_DAY, given.given().lastDay());
        row.set(ASSIGNMENT.ASSIGNED_BY, client.history().therapist());
        row.set(ASSIGNMENT.ASSIGNED_AT, assigned);
        row.set(ASSIGNMENT.ENDED_AT, runs ? null : ended);
        return row;
    }

    /** The therapist opened each gate in time. */
    private static Stream<GateAnswerRecord> gates(MadeClient client, GivenProgram given, ZoneId zone, Chance ids) {
        return given.plan().phases().stream()
                .filter(phase -> phase.phase() < given.plan().last().phase())
                .filter(phase -> given.given().program().phases().get(phase.phase()).gate() != null)
                .map(phase -> new GateAnswerRecord(
                        ids.id(), given.id(), phase.phase(), phase.until().atTime(11, 0).atZone(zone).toInstant(),
                        client.history().therapist(), true, true, null));
    }

    private static Stream<LaidPhaseRecord> laid(GivenProgram given) {
        return given.plan().phases().stream()
                .map(phase -> new LaidPhaseRecord(given.id(), phase.phase(), phase.from(), phase.until()));
    }

    private static PlannedSessionRecord planned(MadeClient client, GivenProgram given, GivenProgram.Slot slot) {
        PlannedSessionRecord row = new PlannedSessionRecord();
        row.set(PLANNED_SESSION.ID, slot.id());
        row.set(PLANNED_SESSION.ASSIGNMENT_ID, given.id());
        row.set(PLANNED_SESSION.CLIENT_ID, client.history().client());
        row.set(PLANNED_SESSION.LOCAL_DAY, slot.planned().day());
        row.set(PLANNED_SESSION.PHASE, slot.planned().phase());
        row.set(PLANNED_SESSION.ROUTE, slot.planned().route().id());
        row.set(PLANNED_SESSION.STATE, slot.done() ? "DONE" : "PLANNED");
        return row;
    }
}
