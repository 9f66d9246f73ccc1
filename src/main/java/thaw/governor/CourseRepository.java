package thaw.governor;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static thaw.jooq.Tables.CHECK_IN;
import static thaw.jooq.Tables.DOSE;
import static thaw.jooq.Tables.INTENSITY_CHANGE;
import static thaw.jooq.Tables.MEASURE_SCORE;
import static thaw.jooq.Tables.SESSION_RUN;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.CheckIn;
import thaw.domain.measure.Instrument;
import thaw.domain.pacing.DoseChange;
import thaw.domain.pacing.Evidence;
import thaw.domain.pacing.Felt;
import thaw.domain.pacing.Intensity;
import thaw.domain.pacing.LivedCourse;
import thaw.domain.pacing.RatedDay;
import thaw.domain.pacing.RatedSession;
import thaw.domain.pacing.Rule;
import thaw.domain.session.StopReason;

/** The parts of a record that the law reads, as columns of a query over the dose. */
final class CourseRepository {

    private CourseRepository() {}

    static Field<List<LivedCourse.Answered>> checkIns(LocalDate from, LocalDate until) {
        return multiset(select(
                                CHECK_IN.LOCAL_DAY,
                                CHECK_IN.OVERWHELM,
                                CHECK_IN.DISSOCIATION,
                                CHECK_IN.SAFETY,
                                CHECK_IN.VOLUME,
                                CHECK_IN.PAINFUL,
                                CHECK_IN.NUMBING,
                                CHECK_IN.AFTER_SESSION)
                        .from(CHECK_IN)
                        .where(
                                CHECK_IN.CLIENT_ID.eq(DOSE.CLIENT_ID),
                                CHECK_IN.MADE_AT.ge(from.atStartOfDay(ZoneOffset.UTC).toInstant()),
                                CHECK_IN.LOCAL_DAY.le(until))
                        .orderBy(CHECK_IN.MADE_AT))
                .convertFrom(rows -> rows.map(CourseRepository::checkIn));
    }

    private static LivedCourse.Answered checkIn(Record row) {
        RatedDay rated = new RatedDay(
                Evidence.dayNumber(row.get(CHECK_IN.LOCAL_DAY)),
                new Felt(row.get(CHECK_IN.OVERWHELM), row.get(CHECK_IN.DISSOCIATION), row.get(CHECK_IN.SAFETY)),
                row.get(CHECK_IN.VOLUME),
                numbing(row.get(CHECK_IN.NUMBING)),
                marksAfterEffect(row.get(CHECK_IN.AFTER_SESSION)));
        return new LivedCourse.Answered(rated, row.get(CHECK_IN.PAINFUL));
    }

    private static CheckIn.@Nullable Numbing numbing(@Nullable String name) {
        return name == null ? null : CheckIn.Numbing.valueOf(name);
    }

    private static boolean marksAfterEffect(@Nullable String afterSession) {
        return afterSession != null && !afterSession.equals(CheckIn.AfterSession.NO.name());
    }

    static Field<List<RatedSession>> sessions(LocalDate from, LocalDate until) {
        return multiset(select(
                                SESSION_RUN.LOCAL_DAY,
                                SESSION_RUN.INTENSITY,
                                SESSION_RUN.GROUNDING_INSTEAD,
                                SESSION_RUN.PRE_OVERWHELM,
                                SESSION_RUN.PRE_DISSOCIATION,
                                SESSION_RUN.PRE_SAFETY,
                                SESSION_RUN.POST_OVERWHELM,
                                SESSION_RUN.POST_DISSOCIATION,
                                SESSION_RUN.POST_SAFETY,
                                SESSION_RUN.RESETTLED,
                                SESSION_RUN.COMPLETED,
                                SESSION_RUN.STOP_REASON,
                                SESSION_RUN.ENDED_GROUNDED,
                                SESSION_RUN.STIRRING,
                                SESSION_RUN.BODY)
                        .from(SESSION_RUN)
                        .where(
                                SESSION_RUN.CLIENT_ID.eq(DOSE.CLIENT_ID),
                                SESSION_RUN.ENDED_AT.isNotNull(),
                                SESSION_RUN.TOOK_PLACE.isTrue(),
                                SESSION_RUN.STARTED_AT.ge(from.atStartOfDay(ZoneOffset.UTC).toInstant()),
                                SESSION_RUN.LOCAL_DAY.le(until))
                        .orderBy(SESSION_RUN.STARTED_AT))
                .convertFrom(rows -> rows.map(CourseRepository::session));
    }

    /** Grounding in place of the practice says nothing about the level that was planned. */
    private static RatedSession session(Record row) {
        String stop = row.get(SESSION_RUN.STOP_REASON);
        return new RatedSession(
                Evidence.dayNumber(row.get(SESSION_RUN.LOCAL_DAY)),
                row.get(SESSION_RUN.GROUNDING_INSTEAD)
                        ? Integer.valueOf(Intensity.LOWEST)
                        : row.get(SESSION_RUN.INTENSITY),
                new Felt(
                        row.get(SESSION_RUN.PRE_OVERWHELM),
                        row.get(SESSION_RUN.PRE_DISSOCIATION),
                        row.get(SESSION_RUN.PRE_SAFETY)),
                new Felt(
                        row.get(SESSION_RUN.POST_OVERWHELM),
                        row.get(SESSION_RUN.POST_DISSOCIATION),
                        row.get(SESSION_RUN.POST_SAFETY)),
                row.get(SESSION_RUN.RESETTLED),
                row.get(SESSION_RUN.COMPLETED),
                stop == null ? null : StopReason.valueOf(stop),
                row.get(SESSION_RUN.ENDED_GROUNDED),
                row.get(SESSION_RUN.STIRRING),
                row.get(SESSION_RUN.BODY));
    }

    /** Every score with a total; of one day, the one that was made last stands last. */
    static Field<List<LivedCourse.Scored>> scores(LocalDate from, LocalDate until) {
        return multiset(select(
                                MEASURE_SCORE.LOCAL_DAY.convertFrom(Evidence::dayNumber),
                                MEASURE_SCORE.INSTRUMENT,
                                MEASURE_SCORE.TOTAL,
                                MEASURE_SCORE.BETTER.convertFrom(Instrument.Better::valueOf),
                                MEASURE_SCORE.RELIABLE_POINTS)
                        .from(MEASURE_SCORE)
                        .where(
                                MEASURE_SCORE.CLIENT_ID.eq(DOSE.CLIENT_ID),
                                MEASURE_SCORE.LOCAL_DAY.between(from, until),
                                MEASURE_SCORE.TOTAL.isNotNull())
                        .orderBy(MEASURE_SCORE.LOCAL_DAY, MEASURE_SCORE.MADE_AT))
                .convertFrom(rows -> rows.map(mapping(LivedCourse.Scored::new)));
    }

    static Field<List<LivedCourse.Step>> steps() {
        return multiset(select(
                                INTENSITY_CHANGE.LOCAL_DAY,
                                INTENSITY_CHANGE.ACT,
                                field(INTENSITY_CHANGE.BY_ACCOUNT.isNull()),
                                INTENSITY_CHANGE.LEVEL_BEFORE,
                                INTENSITY_CHANGE.LEVEL_AFTER,
                                INTENSITY_CHANGE.CEILING,
                                INTENSITY_CHANGE.PAUSED,
                                INTENSITY_CHANGE.RULES)
                        .from(INTENSITY_CHANGE)
                        .where(INTENSITY_CHANGE.CLIENT_ID.eq(DOSE.CLIENT_ID))
                        .orderBy(INTENSITY_CHANGE.MADE_AT))
                .convertFrom(rows -> rows.map(mapping((day, act, automatic, before, after, ceiling, paused, rules) ->
                        new LivedCourse.Step(
                                Evidence.dayNumber(day),
                                type(act),
                                automatic,
                                before,
                                after,
                                ceiling,
                                paused,
                                automatic && before > after && bySilence(rules)))));
    }

    private static DoseChange.@Nullable Type type(String act) {
        return Arrays.stream(DoseChange.Type.values())
                .filter(type -> type.name().equals(act))
                .findFirst()
                .orElse(null);
    }

    private static boolean bySilence(@Nullable String rules) {
        return Optional.ofNullable(rules).stream()
                .flatMap(all -> Arrays.stream(all.split(" ", -1)))
                .anyMatch(rule -> rule.equals(Rule.R4.id()) || rule.equals(Rule.R4B.id()));
    }
}
