package thaw.record.exchange;

import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.ALERT;
import static thaw.jooq.Tables.ASSIGNMENT;
import static thaw.jooq.Tables.AUDIT_ENTRY;
import static thaw.jooq.Tables.GATE_CHANGE;
import static thaw.jooq.Tables.INTENSITY_CHANGE;
import static thaw.jooq.Tables.PLANNED_SESSION;
import static thaw.jooq.Tables.PROGRAM;
import static thaw.jooq.Tables.SESSION_RUN;

import java.util.List;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.domain.people.ClientId;
import thaw.domain.safety.GateAct;
import thaw.domain.session.Ratings;
import thaw.governor.Marks;
import thaw.jooq.tables.records.SessionRunRecord;

/** What was prescribed to the client and what came of it: programs, sessions, the dose, alerts, gates, and who looked. */
@Repository
class ActsRepository {

    private final DSLContext sql;

    ActsRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Every program that was assigned; there are few. */
    List<Rows.Plan> plans(ClientId client) {
        return sql.select()
                .from(ASSIGNMENT)
                .join(PROGRAM)
                .on(PROGRAM.ID.eq(ASSIGNMENT.PROGRAM_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ASSIGNMENT.ASSIGNED_BY))
                .where(ASSIGNMENT.CLIENT_ID.eq(client))
                .orderBy(ASSIGNMENT.ASSIGNED_AT)
                .fetch(row -> new Rows.Plan(
                        row.get(ASSIGNMENT.ID).value(), row.get(PROGRAM.ID).value(), row.get(PROGRAM.VERSION), row.get(PROGRAM.NAME),
                        row.get(PROGRAM.DESCRIPTION), row.get(ASSIGNMENT.START_DAY), row.get(ASSIGNMENT.END_DAY),
                        row.get(ASSIGNMENT.ASSIGNED_AT), row.get(ASSIGNMENT.ENDED_AT), row.get(ACCOUNT.DISPLAY_NAME)));
    }

    /** Every planned session that was not begun. */
    void planned(ClientId client, Consumer<Rows.Planned> each) {
        ExchangeRepository.each(sql.selectFrom(PLANNED_SESSION)
                .where(PLANNED_SESSION.CLIENT_ID.eq(client), PLANNED_SESSION.STATE.in("PLANNED", "WITHDRAWN"))
                .orderBy(PLANNED_SESSION.LOCAL_DAY), row -> each.accept(new Rows.Planned(
                        row.getId().value(), row.getAssignmentId().value(), row.getLocalDay(), row.getRoute(),
                        row.getState().equals("WITHDRAWN"))));
    }

    /** Every session that was begun. */
    void sessions(ClientId client, RecordBundle.Reader reader, Consumer<Rows.Session> each) {
        Field<String> word = ExchangeRepository.words(reader, SESSION_RUN.STIRRING_WORD, SESSION_RUN.ID).as("word");
        ExchangeRepository.each(sql.select(SESSION_RUN.fields())
                .select(word)
                .from(SESSION_RUN)
                .where(SESSION_RUN.CLIENT_ID.eq(client))
                .orderBy(SESSION_RUN.STARTED_AT), row -> each.accept(session(row.into(SESSION_RUN), row.get(word))));
    }

    private static Rows.Session session(SessionRunRecord row, @Nullable String word) {
        return new Rows.Session(
                row.getId().value(), row.getAssignmentId() == null ? null : row.getAssignmentId().value(), row.getPracticeId(),
                row.getPracticeVersion(), row.getRoute(), row.getIntensity(), row.getStartedAt(), row.getEndedAt(),
                new Ratings(
                        Marks.answer(row.getPreOverwhelmMark(), row.getPreOverwhelm()),
                        Marks.answer(row.getPreDissociationMark(), row.getPreDissociation()),
                        Marks.answer(row.getPreSafetyMark(), row.getPreSafety())),
                new Ratings(
                        Marks.answer(row.getPostOverwhelmMark(), row.getPostOverwhelm()),
                        Marks.answer(row.getPostDissociationMark(), row.getPostDissociation()),
                        Marks.answer(row.getPostSafetyMark(), row.getPostSafety())),
                row.getCompleted(), row.getPulledBack(), row.getEndedGrounded(), row.getStopReason(),
                ExchangeRepository.word(word));
    }

    /** Every change of the dose. */
    void doses(ClientId client, Consumer<Rows.Dose> each) {
        ExchangeRepository.each(sql.select(INTENSITY_CHANGE.fields())
                .select(ACCOUNT.DISPLAY_NAME)
                .from(INTENSITY_CHANGE)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(INTENSITY_CHANGE.BY_ACCOUNT))
                .where(INTENSITY_CHANGE.CLIENT_ID.eq(client))
                .orderBy(INTENSITY_CHANGE.MADE_AT), row -> each.accept(new Rows.Dose(
                        row.get(INTENSITY_CHANGE.ID), row.get(INTENSITY_CHANGE.MADE_AT), row.get(INTENSITY_CHANGE.ACT),
                        row.get(INTENSITY_CHANGE.LEVEL_BEFORE), row.get(INTENSITY_CHANGE.LEVEL_AFTER),
                        row.get(INTENSITY_CHANGE.CEILING), row.get(INTENSITY_CHANGE.PAUSED),
                        row.get(INTENSITY_CHANGE.GROUNDING_ONLY), said(row, ACCOUNT.DISPLAY_NAME),
                        said(row, INTENSITY_CHANGE.REASON), said(row, INTENSITY_CHANGE.RULES))));
    }

    /** Every alert. */
    void alerts(ClientId client, Consumer<Rows.Alert> each) {
        ExchangeRepository.each(sql.selectFrom(ALERT).where(ALERT.CLIENT_ID.eq(client)).orderBy(ALERT.RAISED_AT), row ->
                each.accept(new Rows.Alert(
                        row.getId().value(), row.getRule(), row.getTier(), row.getRaisedAt(),
                        row.getState().equals("CLOSED") ? row.getStateSince() : null, "WITHDRAWN".equals(row.getEnding()))));
    }

    /** Everything that was done to the gates, in order; there is little of it. */
    List<Rows.Gate> gates(ClientId client) {
        return sql.select(GATE_CHANGE.fields())
                .select(ACCOUNT.DISPLAY_NAME)
                .from(GATE_CHANGE)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(GATE_CHANGE.BY_ACCOUNT))
                .where(GATE_CHANGE.CLIENT_ID.eq(client))
                .orderBy(GATE_CHANGE.SEQ)
                .fetch(row -> new Rows.Gate(
                        row.get(GATE_CHANGE.SEQ), row.get(GATE_CHANGE.MADE_AT), GateAct.valueOf(row.get(GATE_CHANGE.ACT)),
                        said(row, GATE_CHANGE.ROUTE), said(row, GATE_CHANGE.NOT_FOR), said(row, ACCOUNT.DISPLAY_NAME),
                        said(row, GATE_CHANGE.REASON)));
    }

    /** Everybody who opened or changed the record, in order. */
    void opened(ClientId client, Consumer<Rows.Opened> each) {
        ExchangeRepository.each(sql.select(AUDIT_ENTRY.fields())
                .select(ACCOUNT.DISPLAY_NAME)
                .from(AUDIT_ENTRY)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(AUDIT_ENTRY.ACTOR_ID))
                .where(AUDIT_ENTRY.CLIENT_ID.eq(client))
                .orderBy(AUDIT_ENTRY.MADE_AT), row -> each.accept(new Rows.Opened(
                        row.get(AUDIT_ENTRY.ID), row.get(AUDIT_ENTRY.MADE_AT), said(row, ACCOUNT.DISPLAY_NAME),
                        row.get(AUDIT_ENTRY.ROLE), row.get(AUDIT_ENTRY.ACT), row.get(AUDIT_ENTRY.PART), row.get(AUDIT_ENTRY.BASIS))));
    }

    private static @Nullable String said(Record row, TableField<?, String> field) {
        return row.get(field);
    }
}
