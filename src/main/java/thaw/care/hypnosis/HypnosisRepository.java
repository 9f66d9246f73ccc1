package thaw.care.hypnosis;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static thaw.account.CareTeamRepository.opens;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.HYPNOSIS_OPENING;
import static thaw.jooq.Tables.HYPNOSIS_RECORDING;
import static thaw.jooq.Tables.HYPNOSIS_SCRIPT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Practice;
import thaw.domain.practice.PracticeId;
import thaw.library.Recording;

/** The only writer of openings of hypnosis and of what is in its places. */
@Repository
class HypnosisRepository {

    private static final int ACTS = 50;
    private static final int PART = 600_000;
    private static final String OPENED = "OPENED";

    private final DSLContext sql;

    HypnosisRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** What there is, if the therapist may open the record that day; without the places. */
    Optional<HypnosisPage> of(AccountId therapist, ClientId client, LocalDate day) {
        return sql.select(
                        CLIENT.ID,
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT.TIME_ZONE.convertFrom(ZoneId::of),
                        acts(client),
                        scripts(client))
                .from(CLIENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CLIENT.ACCOUNT_ID))
                .where(CLIENT.ID.eq(client), opens(therapist, CLIENT.ID, day))
                .fetchOptional(mapping((id, name, zone, acts, scripts) ->
                        new HypnosisPage(id, name, zone, acts, scripts, List.of(), Set.of())));
    }

    private static Field<List<HypnosisPage.Act>> acts(ClientId client) {
        return multiset(select(
                                HYPNOSIS_OPENING.ACT.convertFrom(OPENED::equals),
                                HYPNOSIS_OPENING.TRAINING,
                                HYPNOSIS_OPENING.REASON,
                                HYPNOSIS_OPENING.account().DISPLAY_NAME,
                                HYPNOSIS_OPENING.MADE_AT)
                        .from(HYPNOSIS_OPENING)
                        .where(HYPNOSIS_OPENING.CLIENT_ID.eq(client))
                        .orderBy(HYPNOSIS_OPENING.SEQ.desc())
                        .limit(ACTS))
                .convertFrom(rows -> rows.map(mapping(HypnosisPage.Act::new)));
    }

    private static Field<List<HypnosisPage.Script>> scripts(ClientId client) {
        return multiset(select(
                                HYPNOSIS_SCRIPT.PRACTICE_ID.convertFrom(PracticeId::new),
                                HYPNOSIS_SCRIPT.VERSION,
                                HYPNOSIS_SCRIPT.TITLE,
                                HYPNOSIS_SCRIPT.CONTENT,
                                field(exists(selectOne()
                                        .from(HYPNOSIS_RECORDING)
                                        .where(HYPNOSIS_RECORDING.SCRIPT_ID.eq(HYPNOSIS_SCRIPT.ID)))),
                                HYPNOSIS_SCRIPT.account().DISPLAY_NAME,
                                HYPNOSIS_SCRIPT.MADE_AT)
                        .from(HYPNOSIS_SCRIPT)
                        .where(HYPNOSIS_SCRIPT.ACTIVE_CLIENT_ID.eq(client))
                        .orderBy(HYPNOSIS_SCRIPT.PRACTICE_ID))
                .convertFrom(rows -> rows.map(mapping(HypnosisPage.Script::new)));
    }

    /** Opens or closes; false when somebody else did so at the same moment. */
    boolean note(ClientId client, boolean open, String training, String reason, AccountId by, Instant at) {
        Integer seq = sql.select(coalesce(max(HYPNOSIS_OPENING.SEQ), inline(0)))
                .from(HYPNOSIS_OPENING)
                .where(HYPNOSIS_OPENING.CLIENT_ID.eq(client))
                .fetchSingle()
                .value1();
        return sql.insertInto(HYPNOSIS_OPENING)
                        .set(HYPNOSIS_OPENING.CLIENT_ID, client)
                        .set(HYPNOSIS_OPENING.SEQ, seq + 1)
                        .set(HYPNOSIS_OPENING.ACT, open ? OPENED : "CLOSED")
                        .set(HYPNOSIS_OPENING.TRAINING, training)
                        .set(HYPNOSIS_OPENING.REASON, reason)
                        .set(HYPNOSIS_OPENING.BY_ACCOUNT, by)
                        .set(HYPNOSIS_OPENING.MADE_AT, at)
                        .onConflict(HYPNOSIS_OPENING.CLIENT_ID, HYPNOSIS_OPENING.SEQ)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** Takes what is in a place out of use, and its recording away; false when nothing was in it. */
    boolean remove(ClientId client, PracticeId place, Instant at) {
        sql.deleteFrom(HYPNOSIS_RECORDING)
                .where(HYPNOSIS_RECORDING.SCRIPT_ID.in(select(HYPNOSIS_SCRIPT.ID)
                        .from(HYPNOSIS_SCRIPT)
                        .where(
                                HYPNOSIS_SCRIPT.ACTIVE_CLIENT_ID.eq(client),
                                HYPNOSIS_SCRIPT.PRACTICE_ID.eq(place.value()))))
                .execute();
        return sql.update(HYPNOSIS_SCRIPT)
                        .setNull(HYPNOSIS_SCRIPT.ACTIVE_CLIENT_ID)
                        .set(HYPNOSIS_SCRIPT.REMOVED_AT, at)
                        .where(
                                HYPNOSIS_SCRIPT.ACTIVE_CLIENT_ID.eq(client),
                                HYPNOSIS_SCRIPT.PRACTICE_ID.eq(place.value()))
                        .execute()
                == 1;
    }

    /** Puts words into an empty place; the id under which their recording goes in. */
    UUID add(ClientId client, Practice practice, String text, AccountId by, Instant at) {
        UUID id = UUID.randomUUID();
        Integer version = sql.select(coalesce(max(HYPNOSIS_SCRIPT.VERSION), inline(0)))
                .from(HYPNOSIS_SCRIPT)
                .where(HYPNOSIS_SCRIPT.CLIENT_ID.eq(client), HYPNOSIS_SCRIPT.PRACTICE_ID.eq(practice.id().value()))
                .fetchSingle()
                .value1();
        sql.insertInto(HYPNOSIS_SCRIPT)
                .set(HYPNOSIS_SCRIPT.ID, id)
                .set(HYPNOSIS_SCRIPT.CLIENT_ID, client)
                .set(HYPNOSIS_SCRIPT.ACTIVE_CLIENT_ID, client)
                .set(HYPNOSIS_SCRIPT.PRACTICE_ID, practice.id().value())
                .set(HYPNOSIS_SCRIPT.VERSION, version + 1)
                .set(HYPNOSIS_SCRIPT.TITLE, practice.title())
                .set(HYPNOSIS_SCRIPT.INTENSITY, practice.level())
                .set(HYPNOSIS_SCRIPT.CONTENT, text)
                .set(HYPNOSIS_SCRIPT.MADE_BY, by)
                .set(HYPNOSIS_SCRIPT.MADE_AT, at)
                .execute();
        return id;
    }

    void addRecording(UUID script, String mediaType, byte[] sound) {
        int parts = (sound.length + PART - 1) / PART;
        sql.batch(IntStream.range(0, parts)
                        .mapToObj(seq -> sql.insertInto(HYPNOSIS_RECORDING)
                                .set(HYPNOSIS_RECORDING.SCRIPT_ID, script)
                                .set(HYPNOSIS_RECORDING.SEQ, seq)
                                .set(HYPNOSIS_RECORDING.MEDIA_TYPE, mediaType)
                                .set(HYPNOSIS_RECORDING.CONTENT, part(sound, seq)))
                        .toList())
                .execute();
    }

    /** The recording in a place of a client's, whether hypnosis is open or not; {@link Recording#NONE} where there is none. */
    Recording recording(ClientId client, PracticeId place) {
        var parts = sql.select(HYPNOSIS_RECORDING.MEDIA_TYPE, HYPNOSIS_RECORDING.CONTENT)
                .from(HYPNOSIS_RECORDING)
                .join(HYPNOSIS_SCRIPT)
                .on(HYPNOSIS_SCRIPT.ID.eq(HYPNOSIS_RECORDING.SCRIPT_ID))
                .where(HYPNOSIS_SCRIPT.ACTIVE_CLIENT_ID.eq(client), HYPNOSIS_SCRIPT.PRACTICE_ID.eq(place.value()))
                .orderBy(HYPNOSIS_RECORDING.SEQ)
                .fetch();
        return parts.isEmpty()
                ? Recording.NONE
                : Recording.of(parts.getFirst().value1(), parts.map(part -> part.value2()));
    }

    private static String part(byte[] sound, int seq) {
        return Base64.getEncoder()
                .encodeToString(Arrays.copyOfRange(sound, seq * PART, Math.min(sound.length, (seq + 1) * PART)));
    }
}
