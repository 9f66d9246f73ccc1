package thaw.governor;

import static thaw.jooq.Tables.CHECK_IN;
import static thaw.jooq.Tables.CHECK_IN_WORD;
import static thaw.jooq.Tables.CLIENT_STATE;
import static thaw.jooq.Tables.CLIENT_WEEK;
import static thaw.jooq.Tables.SESSION_EVENT;
import static thaw.jooq.Tables.SESSION_RUN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.database.BulkRepository;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.session.Ratings;
import thaw.domain.session.SessionEvent;
import thaw.domain.session.SessionOutcome;
import thaw.domain.trend.OwnRhythm;
import thaw.domain.trend.Weather;
import thaw.governor.RollupRepository.Counts;
import thaw.jooq.tables.records.ClientStateRecord;
import thaw.jooq.tables.records.ClientWeekRecord;
import thaw.jooq.tables.records.SessionEventRecord;
import thaw.jooq.tables.records.SessionRunRecord;

/** Writes whole histories in bulk. */
@Repository
class HistoryRepository {

    private final BulkRepository bulk;

    HistoryRepository(BulkRepository bulk) {
        this.bulk = bulk;
    }

    void addCheckIns(List<History> histories) {
        bulk.insert(CHECK_IN, histories.stream()
                .flatMap(history -> history.checkIns().stream()
                        .map(checkIn -> CheckInRepository.row(history.client(), checkIn, checkIn.madeAt(), null)))
                .toList());
        bulk.insert(CHECK_IN_WORD, histories.stream()
                .flatMap(history -> history.checkIns().stream().flatMap(CheckInRepository::words))
                .toList());
    }

    void addSessions(List<History> histories) {
        bulk.insert(SESSION_RUN, histories.stream()
                .flatMap(history -> history.sessions().stream().map(session -> row(history, session)))
                .toList());
        bulk.insert(SESSION_EVENT, histories.stream()
                .flatMap(history -> history.sessions().stream())
                .flatMap(session -> events(session).stream())
                .toList());
    }

    void addStates(List<History> histories) {
        bulk.insert(CLIENT_STATE, histories.stream().map(HistoryRepository::state).toList());
    }

    void addWeeks(List<History> histories, Function<History, Map<Histories.Week, Counts>> weeks) {
        bulk.insert(CLIENT_WEEK, histories.stream()
                .flatMap(history -> weeks.apply(history).entrySet().stream()
                        .map(entry -> week(history, entry.getKey(), entry.getValue())))
                .toList());
    }

    private static SessionRunRecord row(History history, History.Ended session) {
        BegunSession begun = session.begun();
        SessionOutcome outcome = session.outcome();
        SessionRunRecord row = new SessionRunRecord();
        row.set(SESSION_RUN.ID, begun.id());
        row.set(SESSION_RUN.CLIENT_ID, history.client());
        row.set(SESSION_RUN.PLANNED_SESSION_ID, begun.planned());
        row.set(SESSION_RUN.ASSIGNMENT_ID, begun.assignment());
        row.set(SESSION_RUN.PRACTICE_ID, begun.practiceId());
        row.set(SESSION_RUN.PRACTICE_VERSION, begun.practiceVersion());
        row.set(SESSION_RUN.ROUTE, begun.route().id());
        row.set(SESSION_RUN.INTENSITY, begun.level());
        row.set(SESSION_RUN.LOCAL_DAY, begun.day());
        row.set(SESSION_RUN.STARTED_AT, begun.at());
        row.set(SESSION_RUN.ENDED_AT, session.endedAt());
        rate(row, outcome.pre(), outcome.post());
        put(row, SESSION_RUN.RESETTLED, SESSION_RUN.RESETTLED_MARK, outcome.resettled());
        put(row, SESSION_RUN.BODY, SESSION_RUN.BODY_MARK, outcome.body());
        row.set(SESSION_RUN.COMPLETED, outcome.completed());
        row.set(SESSION_RUN.STOP_REASON, outcome.stopReason() == null ? null : outcome.stopReason().name());
        row.set(SESSION_RUN.PULLED_BACK, outcome.pulledBack());
        row.set(SESSION_RUN.TOOK_PLACE, outcome.tookPlace());
        row.set(SESSION_RUN.GROUNDING_INSTEAD, outcome.groundingInstead());
        row.set(SESSION_RUN.ENDED_GROUNDED, outcome.endedGrounded());
        row.set(SESSION_RUN.STIRRING, outcome.stirring());
        row.set(SESSION_RUN.STIRRING_WORD, outcome.stirringWord());
        return row;
    }

    private static void rate(SessionRunRecord row, Ratings pre, Ratings post) {
        put(row, SESSION_RUN.PRE_OVERWHELM, SESSION_RUN.PRE_OVERWHELM_MARK, pre.overwhelm());
        put(row, SESSION_RUN.PRE_DISSOCIATION, SESSION_RUN.PRE_DISSOCIATION_MARK, pre.dissociation());
        put(row, SESSION_RUN.PRE_SAFETY, SESSION_RUN.PRE_SAFETY_MARK, pre.safety());
        put(row, SESSION_RUN.POST_OVERWHELM, SESSION_RUN.POST_OVERWHELM_MARK, post.overwhelm());
        put(row, SESSION_RUN.POST_DISSOCIATION, SESSION_RUN.POST_DISSOCIATION_MARK, post.dissociation());
        put(row, SESSION_RUN.POST_SAFETY, SESSION_RUN.POST_SAFETY_MARK, post.safety());
    }

    private static void put(
            SessionRunRecord row,
            TableField<SessionRunRecord, Double> number,
            TableField<SessionRunRecord, String> mark,
            Answer answer) {
        row.set(number, Marks.number(answer));
        row.set(mark, Marks.mark(answer));
    }

    private static List<SessionEventRecord> events(History.Ended session) {
        List<SessionEventRecord> rows = new ArrayList<>();
        for (SessionEvent event : session.outcome().events()) {
            SessionEventRecord row = new SessionEventRecord();
            row.set(SESSION_EVENT.SESSION_ID, session.begun().id());
            row.set(SESSION_EVENT.SEQ, rows.size());
            row.set(SESSION_EVENT.AT_SECOND, event.second());
            row.set(SESSION_EVENT.KIND, event.kind().name());
            rows.add(row);
        }
        return rows;
    }

    private static ClientStateRecord state(History history) {
        Optional<CheckIn> newest = history.checkIns().isEmpty()
                ? Optional.empty()
                : Optional.of(history.checkIns().getLast());
        Attention attention = newest.map(Attention::after)
                .orElseGet(() -> new Attention(0, Attention.Reason.NEW, null));
        ClientStateRecord row = new ClientStateRecord();
        row.set(CLIENT_STATE.CLIENT_ID, history.client());
        row.set(CLIENT_STATE.LAST_CHECK_IN_AT, newest.map(CheckIn::madeAt).orElse(null));
        row.set(CLIENT_STATE.LAST_CONTACT_DAY, lastContact(history));
        row.set(CLIENT_STATE.ATTENTION, attention.tier());
        row.set(CLIENT_STATE.REASON, attention.reason().name());
        row.set(CLIENT_STATE.REASON_VALUE, attention.value());
        row.set(CLIENT_STATE.SILENT_AFTER, silentAfter(history));
        row.set(CLIENT_STATE.CORRECTIONS, 0);
        row.set(CLIENT_STATE.MISSED, 0);
        row.set(CLIENT_STATE.WEATHER, Weather.NEITHER.name());
        return row;
    }

    private static @Nullable Integer silentAfter(History history) {
        return OwnRhythm.of(contacts(history)
                        .map(day -> Math.toIntExact(day.toEpochDay()))
                        .toList())
                .map(OwnRhythm::unusualAfter)
                .orElse(null);
    }

    private static @Nullable LocalDate lastContact(History history) {
        return contacts(history).max(LocalDate::compareTo).orElse(null);
    }

    private static Stream<LocalDate> contacts(History history) {
        return Stream.concat(
                history.checkIns().stream().map(CheckIn::day),
                history.sessions().stream().map(session -> session.begun().day()));
    }

    private static ClientWeekRecord week(History history, Histories.Week week, Counts counts) {
        ClientWeekRecord row = new ClientWeekRecord();
        row.set(CLIENT_WEEK.CLIENT_ID, history.client());
        row.set(CLIENT_WEEK.WEEK, week.monday());
        row.set(CLIENT_WEEK.THERAPIST_ID, history.therapist());
        row.set(CLIENT_WEEK.PROGRAM_ID, week.program());
        row.set(CLIENT_WEEK.CHECK_INS, counts.checkIns());
        row.set(CLIENT_WEEK.PLANNED, counts.planned());
        row.set(CLIENT_WEEK.STARTED, counts.started());
        row.set(CLIENT_WEEK.COMPLETED, counts.completed());
        row.set(CLIENT_WEEK.PULLED_BACK, counts.pulledBack());
        row.set(CLIENT_WEEK.STOPPED, counts.stopped());
        row.set(CLIENT_WEEK.ANSWERED_ALERTS, counts.answeredAlerts());
        row.set(CLIENT_WEEK.ANSWER_MINUTES, counts.answerMinutes());
        return row;
    }
}
