package thaw.record.clinic;

import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.CARE_TEAM;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.PLANNED_SESSION;
import static thaw.jooq.Tables.SESSION_RUN;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.domain.people.ClientId;
import thaw.domain.practice.PracticeVersion;
import thaw.domain.practice.Route;
import thaw.domain.program.PlannedSessionId;
import thaw.domain.session.SessionId;

/** Finds in the demo clinic what its day is told by. */
@Repository
class DemoDayRepository {

    private final DSLContext sql;

    DemoDayRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** A session that was done. */
    record Done(ClientId client, SessionId session) {}

    /** A session in the plan. */
    record Next(ClientId client, PlannedSessionId session, LocalDate day, Route route) {}

    /** Sessions of so many different clients of a therapist, all of one version of a practice; none where there is no such. */
    List<Done> sameVersion(String therapist, int clients) {
        Map<PracticeVersion, Map<ClientId, Done>> found = new LinkedHashMap<>();
        sql.select(SESSION_RUN.PRACTICE_ID, SESSION_RUN.PRACTICE_VERSION, SESSION_RUN.CLIENT_ID, SESSION_RUN.ID)
                .from(SESSION_RUN)
                .join(CARE_TEAM)
                .on(CARE_TEAM.CLIENT_ID.eq(SESSION_RUN.CLIENT_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CARE_TEAM.THERAPIST_ID))
                .where(
                        ACCOUNT.USERNAME.eq(therapist),
                        SESSION_RUN.ENDED_AT.isNotNull(),
                        SESSION_RUN.ROUTE.ne(Route.GROUNDING.id()))
                .orderBy(SESSION_RUN.STARTED_AT.desc(), SESSION_RUN.ID)
                .forEach(row -> found.computeIfAbsent(
                                new PracticeVersion(row.value1(), row.value2()), version -> new LinkedHashMap<>())
                        .putIfAbsent(row.value3(), new Done(row.value3(), row.value4())));
        return found.values().stream()
                .filter(sessions -> sessions.size() >= clients)
                .findFirst()
                .map(sessions -> sessions.values().stream().limit(clients).toList())
                .orElse(List.of());
    }

    /** The client's next session of the plan. */
    Optional<Next> nextSession(String client, LocalDate today) {
        return sql.select(PLANNED_SESSION.CLIENT_ID, PLANNED_SESSION.ID, PLANNED_SESSION.LOCAL_DAY, PLANNED_SESSION.ROUTE)
                .from(PLANNED_SESSION)
                .join(CLIENT)
                .on(CLIENT.ID.eq(PLANNED_SESSION.CLIENT_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CLIENT.ACCOUNT_ID))
                .where(
                        ACCOUNT.USERNAME.eq(client),
                        PLANNED_SESSION.LOCAL_DAY.ge(today),
                        PLANNED_SESSION.STATE.eq("PLANNED"))
                .orderBy(PLANNED_SESSION.LOCAL_DAY)
                .limit(1)
                .fetchOptional(row -> new Next(
                        row.value1(), row.value2(), row.value3(), Route.ofId(row.value4()).orElseThrow()));
    }
}
