package thaw.practice.session;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static thaw.jooq.Tables.ASSIGNMENT;
import static thaw.jooq.Tables.COMPOSED_SESSION;
import static thaw.jooq.Tables.DOSE;
import static thaw.jooq.Tables.HYPNOSIS_OPENING;
import static thaw.jooq.Tables.HYPNOSIS_RECORDING;
import static thaw.jooq.Tables.HYPNOSIS_SCRIPT;
import static thaw.jooq.Tables.SESSION_RUN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import thaw.domain.compose.ComposedId;
import thaw.domain.pacing.Evidence;
import thaw.domain.pacing.Intensity;
import thaw.domain.pacing.SessionRules;
import thaw.domain.people.ClientId;
import thaw.library.Recording;

/** A session that was made for the client and what it needs to begin, in one query. */
@Repository
class OwnSessionRepository {

    private static final int WEEK = 7;

    private final DSLContext sql;

    OwnSessionRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** A signed session from the client's own words. */
    Optional<OwnSession> composed(ClientId client, ComposedId id, LocalDate today) {
        return composed(client, today, COMPOSED_SESSION.ID.eq(id).and(COMPOSED_SESSION.STATE.eq("SIGNED")));
    }

    private Optional<OwnSession> composed(ClientId client, LocalDate today, Condition which) {
        return find(client, today, COMPOSED_SESSION, COMPOSED_SESSION.PRACTICE, COMPOSED_SESSION.PRACTICE_ID,
                COMPOSED_SESSION.VERSION, false, COMPOSED_SESSION.CLIENT_ID.eq(client).and(which));
    }

    /** Either of them, taken back or closed since or not: what a phone tells of one has happened. */
    Optional<OwnSession> ever(ClientId client, ComposedId id, LocalDate today) {
        return composed(client, today, COMPOSED_SESSION.ID.eq(id).and(COMPOSED_SESSION.STATE.ne("DRAFT")))
                .or(() -> hypnosis(client, today,
                        HYPNOSIS_SCRIPT.ID.eq(id.value()).and(HYPNOSIS_SCRIPT.CLIENT_ID.eq(client))));
    }

    /** What a clinician put into a place of hypnosis that is open for the client. */
    Optional<OwnSession> hypnosis(ClientId client, ComposedId id, LocalDate today) {
        return hypnosis(client, today, mine(client, id));
    }

    private Optional<OwnSession> hypnosis(ClientId client, LocalDate today, Condition which) {
        return find(client, today, HYPNOSIS_SCRIPT, HYPNOSIS_SCRIPT.CONTENT, HYPNOSIS_SCRIPT.PRACTICE_ID,
                HYPNOSIS_SCRIPT.VERSION, true, which);
    }

    private static Condition mine(ClientId client, ComposedId id) {
        var later = HYPNOSIS_OPENING.as("later");
        return HYPNOSIS_SCRIPT.ID.eq(id.value())
                .and(HYPNOSIS_SCRIPT.ACTIVE_CLIENT_ID.eq(client))
                .and(inline("OPENED").eq(select(HYPNOSIS_OPENING.ACT)
                        .from(HYPNOSIS_OPENING)
                        .where(
                                HYPNOSIS_OPENING.CLIENT_ID.eq(client),
                                HYPNOSIS_OPENING.SEQ.eq(
                                        select(max(later.SEQ)).from(later).where(later.CLIENT_ID.eq(client))))));
    }

    private Optional<OwnSession> find(
            ClientId client,
            LocalDate today,
            Table<?> table,
            Field<String> practice,
            Field<String> practiceId,
            Field<Integer> version,
            boolean hypnosis,
            Condition mine) {
        return sql.select(
                        practice,
                        version,
                        inline(hypnosis),
                        row(DOSE.INTENSITY, DOSE.CEILING, DOSE.PAUSED, DOSE.GROUNDING_ONLY, DOSE.GROUNDING_OWED)
                                .mapping((level, ceiling, paused, grounding, owed) ->
                                        SessionRepository.dose(level, ceiling, paused, grounding, owed, null)),
                        ASSIGNMENT.ID,
                        field(selectCount()
                                .from(SESSION_RUN)
                                .where(
                                        SESSION_RUN.ASSIGNMENT_ID.eq(ASSIGNMENT.ID),
                                        SESSION_RUN.ENDED_AT.isNotNull(),
                                        SESSION_RUN.TOOK_PLACE.isTrue())),
                        begun(client, today),
                        OpenSessionRepository.ofOwn(client, practiceId, version, today))
                .from(table)
                .leftJoin(DOSE)
                .on(DOSE.CLIENT_ID.eq(client))
                .leftJoin(ASSIGNMENT)
                .on(ASSIGNMENT.ACTIVE_CLIENT_ID.eq(client))
                .where(mine)
                .fetchOptional(mapping(OwnSession::new));
    }

    private static Field<List<SessionRules.Begun>> begun(ClientId client, LocalDate today) {
        return multiset(select(SESSION_RUN.LOCAL_DAY, SESSION_RUN.INTENSITY)
                        .from(SESSION_RUN)
                        .where(
                                SESSION_RUN.CLIENT_ID.eq(client),
                                SESSION_RUN.LOCAL_DAY.between(today.minusDays(WEEK - 1), today)))
                .convertFrom(rows -> rows.map(mapping((day, level) ->
                        new SessionRules.Begun(Evidence.dayNumber(day), new Intensity(level)))));
    }

    /** The recording of a script that is open for the client; {@link Recording#NONE} where there is none. */
    Recording recording(ClientId client, ComposedId id) {
        var parts = sql.select(HYPNOSIS_RECORDING.MEDIA_TYPE, HYPNOSIS_RECORDING.CONTENT)
                .from(HYPNOSIS_RECORDING)
                .join(HYPNOSIS_SCRIPT)
                .on(HYPNOSIS_SCRIPT.ID.eq(HYPNOSIS_RECORDING.SCRIPT_ID))
                .where(mine(client, id))
                .orderBy(HYPNOSIS_RECORDING.SEQ)
                .fetch();
        return parts.isEmpty()
                ? Recording.NONE
                : Recording.of(parts.getFirst().value1(), parts.map(part -> part.value2()));
    }
}
