package thaw.care.chart;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.val;
import static thaw.account.CareTeamRepository.opens;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.ALERT;
import static thaw.jooq.Tables.ASSIGNMENT;
import static thaw.jooq.Tables.CHART_VISIT;
import static thaw.jooq.Tables.CHECK_IN;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.DECISION;
import static thaw.jooq.Tables.INTENSITY_CHANGE;
import static thaw.jooq.Tables.LIFE_EVENT;
import static thaw.jooq.Tables.MEASURE_SCORE;
import static thaw.jooq.Tables.SESSION_RUN;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import thaw.domain.event.LifeEvent;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.governor.DecisionJson;
import thaw.governor.MeasuredRepository;

/** What came into a record since a therapist looked, in one query. */
@Repository
class ChangesRepository {

    /** Where nobody has looked yet. */
    private static final Duration UNSEEN = Duration.ofDays(14);
    /** What lies further back than this is history, not news. */
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int YEARS = 10;
    private static final Duration FOUR_WEEKS = Duration.ofDays(29);

    private static final thaw.jooq.tables.Client LOOKED_AT = CLIENT.as("looked_at");
    private static final thaw.jooq.tables.Decision NEWER = DECISION.as("newer");

    private final DSLContext sql;

    ChangesRepository(DSLContext sql) {
        this.sql = sql;
    }

    Optional<WhatChanged> of(AccountId therapist, ClientId client, LocalDate day, Instant now) {
        return sql.select(changed(therapist, client, day, now))
                .from(CLIENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CLIENT.ACCOUNT_ID))
                .leftJoin(ASSIGNMENT)
                .on(ASSIGNMENT.ACTIVE_CLIENT_ID.eq(CLIENT.ID))
                .where(CLIENT.ID.eq(client), opens(therapist, CLIENT.ID, day))
                .fetchOptional(Record1::value1);
    }

    /** What changed, in a query over the client, their account and their running program. */
    static Field<WhatChanged> changed(AccountId therapist, ClientId client, LocalDate day, Instant now) {
        Field<Instant> since = coalesce(
                case_().when(CHART_VISIT.SEEN_UNTIL.lt(now.minus(LONGEST)), val(now.minus(LONGEST), CHART_VISIT.SEEN_UNTIL))
                        .else_(CHART_VISIT.SEEN_UNTIL),
                val(now.minus(UNSEEN), CHART_VISIT.SEEN_UNTIL));
        return multiset(select(
                                CLIENT.ID,
                                ACCOUNT.TIME_ZONE.convertFrom(ZoneId::of),
                                CHART_VISIT.SEEN_UNTIL,
                                since,
                                val(now, CHART_VISIT.SEEN_UNTIL),
                                steps(since),
                                alerts(since),
                                events(since),
                                SharedWordsRepository.used(client),
                                checkIns(since),
                                sessions(since),
                                MomentRepository.checkIns(now.minus(FOUR_WEEKS)),
                                scores(day),
                                ASSIGNMENT.START_DAY,
                                newest())
                        .from(LOOKED_AT)
                        .leftJoin(CHART_VISIT)
                        .on(CHART_VISIT.CLIENT_ID.eq(LOOKED_AT.ID), CHART_VISIT.THERAPIST_ID.eq(therapist))
                        .where(LOOKED_AT.ID.eq(CLIENT.ID)))
                .convertFrom(rows -> rows.map(mapping((id, zone, seen, from, readAt, steps, alerts, events, words,
                                checkIns, sessions, recent, scores, started, newest) -> new WhatChanged(
                                id, zone, seen, from, readAt, steps, alerts, events, NewWords.among(words, from),
                                checkIns, sessions, recent, scores, started, newest)))
                        .getFirst());
    }

    private static Field<List<WhatChanged.Step>> steps(Field<Instant> since) {
        return multiset(select(
                                INTENSITY_CHANGE.MADE_AT,
                                INTENSITY_CHANGE.ACT,
                                INTENSITY_CHANGE.LEVEL_BEFORE,
                                INTENSITY_CHANGE.LEVEL_AFTER,
                                INTENSITY_CHANGE.account().DISPLAY_NAME,
                                INTENSITY_CHANGE.RULES)
                        .from(INTENSITY_CHANGE)
                        .where(INTENSITY_CHANGE.CLIENT_ID.eq(CLIENT.ID), INTENSITY_CHANGE.MADE_AT.gt(since))
                        .orderBy(INTENSITY_CHANGE.MADE_AT))
                .convertFrom(rows -> rows.map(mapping(WhatChanged.Step::new)));
    }

    private static Field<List<WhatChanged.Raised>> alerts(Field<Instant> since) {
        return multiset(select(
                                ALERT.ID,
                                ALERT.RULE,
                                ALERT.TIER,
                                field(ALERT.ACTIVE_CLIENT_ID.isNotNull()),
                                ALERT.RAISED_AT)
                        .from(ALERT)
                        .where(ALERT.CLIENT_ID.eq(CLIENT.ID), ALERT.RAISED_AT.gt(since).or(ALERT.ACTIVE_CLIENT_ID.isNotNull()))
                        .orderBy(
                                case_(ALERT.TIER)
                                        .when("URGENT", inline(0))
                                        .when("SAME_DAY", inline(1))
                                        .else_(inline(2)),
                                ALERT.RAISED_AT.desc()))
                .convertFrom(rows -> rows.map(mapping(WhatChanged.Raised::new)));
    }

    private static Field<List<LifeEvent>> events(Field<Instant> since) {
        return multiset(select(
                                LIFE_EVENT.LOCAL_DAY,
                                LIFE_EVENT.KIND.convertFrom(LifeEvent.Kind::valueOf),
                                LIFE_EVENT.WORDS)
                        .from(LIFE_EVENT)
                        .where(LIFE_EVENT.CLIENT_ID.eq(CLIENT.ID), LIFE_EVENT.NOTED_AT.gt(since))
                        .orderBy(LIFE_EVENT.LOCAL_DAY, LIFE_EVENT.ID))
                .convertFrom(rows -> rows.map(mapping(LifeEvent::new)));
    }

    /** Every score: what a new one is compared with may be old. */
    private static Field<List<WhatChanged.Arrived>> scores(LocalDate day) {
        return multiset(select(MeasuredRepository.measured(), MEASURE_SCORE.MADE_AT)
                        .from(MEASURE_SCORE)
                        .where(MEASURE_SCORE.CLIENT_ID.eq(CLIENT.ID), MEASURE_SCORE.LOCAL_DAY.ge(day.minusYears(YEARS)))
                        .orderBy(MEASURE_SCORE.LOCAL_DAY, MEASURE_SCORE.MADE_AT))
                .convertFrom(rows -> rows.map(mapping(WhatChanged.Arrived::new)));
    }

    /** What came in since counts, also what was made before: without a network, or in a file. */
    private static Field<Integer> checkIns(Field<Instant> since) {
        return field(selectCount().from(CHECK_IN).where(CHECK_IN.CLIENT_ID.eq(CLIENT.ID), CHECK_IN.RECEIVED_AT.gt(since)));
    }

    private static Field<Integer> sessions(Field<Instant> since) {
        return field(selectCount()
                .from(SESSION_RUN)
                .where(
                        SESSION_RUN.CLIENT_ID.eq(CLIENT.ID),
                        SESSION_RUN.STARTED_AT.gt(since),
                        SESSION_RUN.ENDED_AT.isNotNull()));
    }

    private static Field<WhatChanged.Newest> newest() {
        return multiset(select(
                                DECISION.LOCAL_DAY,
                                DECISION.CONTENT.convertFrom(DecisionJson::decision),
                                field(DECISION.AGREED.isNotNull()))
                        .from(DECISION)
                        .where(
                                DECISION.CLIENT_ID.eq(CLIENT.ID),
                                DECISION.NUMBER.eq(select(max(NEWER.NUMBER))
                                        .from(NEWER)
                                        .where(NEWER.CLIENT_ID.eq(CLIENT.ID)))))
                .convertFrom(rows -> rows.isEmpty()
                        ? null
                        : rows.map(mapping(WhatChanged.Newest::new)).getFirst());
    }
}
