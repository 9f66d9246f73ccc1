package thaw.governor;

import static thaw.jooq.Tables.CHECK_IN;
import static thaw.jooq.Tables.CHECK_IN_IMPORT;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.Choice;
import thaw.domain.checkin.InWords;
import thaw.domain.checkin.Question;
import thaw.domain.checkin.Wording;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.jooq.tables.records.CheckInRecord;
import thaw.jooq.tables.records.CheckInWordRecord;

/** The only writer of check-ins. */
@Repository
class CheckInRepository {

    private static final int BATCH = 500;

    private static final String RATED = "R";

    private final DSLContext sql;

    CheckInRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Adds a check-in; false when one with its id is there already. */
    boolean add(ClientId client, CheckIn checkIn, Instant receivedAt) {
        boolean added = sql.insertInto(CHECK_IN)
                        .set(row(client, checkIn, receivedAt, null))
                        .onConflict(CHECK_IN.ID)
                        .doNothing()
                        .execute()
                == 1;
        if (added) {
            addWords(List.of(checkIn));
        }
        return added;
    }

    private void addWords(List<CheckIn> checkIns) {
        List<CheckInWordRecord> rows = checkIns.stream().flatMap(CheckInRepository::words).toList();
        if (!rows.isEmpty()) {
            sql.batchInsert(rows).execute();
        }
    }

    static Stream<CheckInWordRecord> words(CheckIn checkIn) {
        return checkIn.words().entrySet().stream().flatMap(part -> part.getValue().said().stream()
                .map(word -> new CheckInWordRecord(checkIn.id(), part.getKey().name(), word.text(), word.own())));
    }

    /** Notes that a file came in; false when the same file has been imported for this client before. */
    boolean addImport(UUID id, ClientId client, String digest, int rows, @Nullable AccountId by, Instant at) {
        return sql.insertInto(CHECK_IN_IMPORT)
                        .set(CHECK_IN_IMPORT.ID, id)
                        .set(CHECK_IN_IMPORT.CLIENT_ID, client)
                        .set(CHECK_IN_IMPORT.DIGEST, digest)
                        .set(CHECK_IN_IMPORT.ROWS_ADDED, rows)
                        .set(CHECK_IN_IMPORT.IMPORTED_BY, by)
                        .set(CHECK_IN_IMPORT.IMPORTED_AT, at)
                        .onConflict(CHECK_IN_IMPORT.CLIENT_ID, CHECK_IN_IMPORT.DIGEST)
                        .doNothing()
                        .execute()
                == 1;
    }

    boolean hasImported(ClientId client, String digest) {
        return sql.fetchExists(
                CHECK_IN_IMPORT, CHECK_IN_IMPORT.CLIENT_ID.eq(client), CHECK_IN_IMPORT.DIGEST.eq(digest));
    }

    Set<Instant> moments(ClientId client, Instant from, Instant until) {
        return sql.select(CHECK_IN.MADE_AT)
                .from(CHECK_IN)
                .where(CHECK_IN.CLIENT_ID.eq(client), CHECK_IN.MADE_AT.between(from, until))
                .fetchSet(CHECK_IN.MADE_AT);
    }

    void addAll(ClientId client, List<CheckIn> checkIns, Instant receivedAt, UUID importId) {
        for (int from = 0; from < checkIns.size(); from += BATCH) {
            sql.batchInsert(checkIns.subList(from, Math.min(checkIns.size(), from + BATCH)).stream()
                            .map(checkIn -> row(client, checkIn, receivedAt, importId))
                            .toList())
                    .execute();
        }
        addWords(checkIns);
    }

    static CheckInRecord row(ClientId client, CheckIn checkIn, Instant receivedAt, @Nullable UUID importId) {
        CheckInRecord row = new CheckInRecord();
        row.set(CHECK_IN.ID, checkIn.id());
        row.set(CHECK_IN.CLIENT_ID, client);
        row.set(CHECK_IN.MADE_AT, checkIn.madeAt());
        row.set(CHECK_IN.ZONE, checkIn.zone().getId());
        row.set(CHECK_IN.LOCAL_DAY, checkIn.day());
        row.set(CHECK_IN.RECEIVED_AT, receivedAt);
        row.set(CHECK_IN.IMPORT_ID, importId);
        answer(row, checkIn);
        row.set(CHECK_IN.NUMBING_MARK, mark(checkIn, Choice.NUMBING, checkIn.numbing()));
        row.set(CHECK_IN.STIRRING_MARK, mark(checkIn, Choice.STIRRING, checkIn.stirring()));
        row.set(CHECK_IN.AFTER_SESSION_MARK, mark(checkIn, Choice.AFTER_SESSION, checkIn.afterSession()));
        row.set(CHECK_IN.BODY_WORDS_MARK, mark(checkIn.words().get(Wording.BODY)));
        row.set(CHECK_IN.FEELING_WORDS_MARK, mark(checkIn.words().get(Wording.FEELING)));
        return row;
    }

    private static void answer(CheckInRecord row, CheckIn checkIn) {
        Arrays.stream(Question.values()).forEach(question -> {
            Answer answer = checkIn.answer(question);
            row.set(value(question), Marks.number(answer));
            row.set(mark(question), Marks.mark(answer));
        });
        row.set(CHECK_IN.NUMBING, checkIn.numbing() == null ? null : checkIn.numbing().name());
        row.set(CHECK_IN.STIRRING, checkIn.stirring());
        row.set(CHECK_IN.STIRRING_WORD, checkIn.stirringWord());
        row.set(CHECK_IN.AFTER_SESSION, checkIn.afterSession() == null ? null : checkIn.afterSession().name());
    }

    /** Puts what counts now in the place of what counted before; every version is kept beside. */
    void count(ClientId client, CheckIn checkIn) {
        CheckInRecord row = new CheckInRecord();
        answer(row, checkIn);
        rated(row, CHECK_IN.NUMBING_MARK, checkIn.numbing());
        rated(row, CHECK_IN.STIRRING_MARK, checkIn.stirring());
        rated(row, CHECK_IN.AFTER_SESSION_MARK, checkIn.afterSession());
        sql.update(CHECK_IN)
                .set(row)
                .where(CHECK_IN.ID.eq(checkIn.id()), CHECK_IN.CLIENT_ID.eq(client))
                .execute();
    }

    /** Where there is a value now, it stands in place of an answer without one; other marks stay. */
    private static void rated(CheckInRecord row, TableField<CheckInRecord, String> mark, @Nullable Object value) {
        if (value != null) {
            row.set(mark, RATED);
        }
    }

    /** The check-in that a row holds. */
    static CheckIn checkIn(CheckInRecord row) {
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        Arrays.stream(Question.values())
                .forEach(question -> answers.put(
                        question, Marks.answer(row.get(mark(question)), row.get(value(question)))));
        answers.values().removeIf(Answer.Missing.class::isInstance);
        String numbing = row.get(CHECK_IN.NUMBING);
        String after = row.get(CHECK_IN.AFTER_SESSION);
        return new CheckIn(
                row.get(CHECK_IN.ID),
                row.get(CHECK_IN.MADE_AT),
                ZoneId.of(row.get(CHECK_IN.ZONE)),
                answers,
                numbing == null ? null : CheckIn.Numbing.valueOf(numbing),
                row.get(CHECK_IN.STIRRING),
                row.get(CHECK_IN.STIRRING_WORD),
                after == null ? null : CheckIn.AfterSession.valueOf(after));
    }

    private static @Nullable String mark(CheckIn checkIn, Choice choice, @Nullable Object value) {
        Answer instead = checkIn.instead().get(choice);
        return value != null ? RATED : instead == null ? null : Marks.mark(instead);
    }

    private static @Nullable String mark(@Nullable InWords words) {
        return words == null ? null : words.said().isEmpty() ? Marks.mark(words.instead()) : RATED;
    }

    /** Overwhelm in the newest check-in made after that moment; empty when there is none, or it was not rated. */
    Optional<Double> newestOverwhelm(ClientId client, Instant after) {
        return sql.select(CHECK_IN.OVERWHELM)
                .from(CHECK_IN)
                .where(CHECK_IN.CLIENT_ID.eq(client), CHECK_IN.MADE_AT.gt(after))
                .orderBy(CHECK_IN.MADE_AT.desc())
                .limit(1)
                .fetchOptional(CHECK_IN.OVERWHELM);
    }

    private static TableField<CheckInRecord, Double> value(Question question) {
        return switch (question) {
            case VOLUME -> CHECK_IN.VOLUME;
            case PLEASANT -> CHECK_IN.PLEASANT;
            case PAINFUL -> CHECK_IN.PAINFUL;
            case OVERWHELM -> CHECK_IN.OVERWHELM;
            case SAFETY -> CHECK_IN.SAFETY;
            case DISSOCIATION -> CHECK_IN.DISSOCIATION;
            case BODY -> CHECK_IN.BODY;
            case CONNECTED -> CHECK_IN.CONNECTED;
        };
    }

    private static TableField<CheckInRecord, String> mark(Question question) {
        return switch (question) {
            case VOLUME -> CHECK_IN.VOLUME_MARK;
            case PLEASANT -> CHECK_IN.PLEASANT_MARK;
            case PAINFUL -> CHECK_IN.PAINFUL_MARK;
            case OVERWHELM -> CHECK_IN.OVERWHELM_MARK;
            case SAFETY -> CHECK_IN.SAFETY_MARK;
            case DISSOCIATION -> CHECK_IN.DISSOCIATION_MARK;
            case BODY -> CHECK_IN.BODY_MARK;
            case CONNECTED -> CHECK_IN.CONNECTED_MARK;
        };
    }
}
