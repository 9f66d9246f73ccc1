package thaw.admin.content;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static thaw.jooq.Tables.QUESTIONNAIRE;
import static thaw.jooq.Tables.VALUE_SET;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.domain.measure.Questionnaire;
import thaw.domain.measure.QuestionnaireId;
import thaw.domain.people.AccountId;
import thaw.governor.QuestionnaireJson;
import thaw.record.fhir.AnswerList;

/** The only writer of questionnaires and lists of answers. */
@Repository
class QuestionnaireRepository {

    private static final int MOST = 500;

    private final DSLContext sql;

    QuestionnaireRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** A version that is to be added. */
    record Version(
            String name,
            @Nullable String url,
            @Nullable String resourceId,
            @Nullable String scoreAs,
            Questionnaire content,
            String source,
            String digest) {}

    /** The newest version of each, by name. */
    List<QuestionnaireRow> newest() {
        thaw.jooq.tables.Questionnaire other = QUESTIONNAIRE.as("other");
        return sql.select(
                        QUESTIONNAIRE.ID,
                        QUESTIONNAIRE.NAME,
                        QUESTIONNAIRE.VERSION,
                        QUESTIONNAIRE.SCORE_AS,
                        QUESTIONNAIRE.CONTENT.convertFrom(QuestionnaireJson::questionnaire),
                        QUESTIONNAIRE.account().DISPLAY_NAME,
                        QUESTIONNAIRE.IMPORTED_AT,
                        QUESTIONNAIRE.RETIRED_AT.convertFrom(at -> at != null))
                .from(QUESTIONNAIRE)
                .where(QUESTIONNAIRE.VERSION.eq(
                        select(max(other.VERSION)).from(other).where(other.NAME.eq(QUESTIONNAIRE.NAME))))
                .orderBy(QUESTIONNAIRE.NAME)
                .limit(MOST)
                .fetch(mapping(QuestionnaireRow::new));
    }

    /** Whether the newest version of some questionnaire came from this very file. */
    boolean has(String digest) {
        thaw.jooq.tables.Questionnaire other = QUESTIONNAIRE.as("other");
        return sql.fetchExists(
                QUESTIONNAIRE,
                QUESTIONNAIRE.DIGEST.eq(digest),
                QUESTIONNAIRE.RETIRED_AT.isNull(),
                QUESTIONNAIRE.VERSION.eq(
                        select(max(other.VERSION)).from(other).where(other.NAME.eq(QUESTIONNAIRE.NAME))));
    }

    void add(Version version, AccountId by, Instant at) {
        int newest = sql.select(coalesce(max(QUESTIONNAIRE.VERSION), val(0)))
                .from(QUESTIONNAIRE)
                .where(QUESTIONNAIRE.NAME.eq(version.name()))
                .fetchSingle()
                .value1();
        sql.insertInto(QUESTIONNAIRE)
                .set(QUESTIONNAIRE.ID, QuestionnaireId.random())
                .set(QUESTIONNAIRE.NAME, version.name())
                .set(QUESTIONNAIRE.VERSION, newest + 1)
                .set(QUESTIONNAIRE.URL, version.url())
                .set(QUESTIONNAIRE.RESOURCE_ID, version.resourceId())
                .set(QUESTIONNAIRE.SCORE_AS, version.scoreAs())
                .set(QUESTIONNAIRE.CONTENT, QuestionnaireJson.of(version.content()))
                .set(QUESTIONNAIRE.SOURCE, version.source())
                .set(QUESTIONNAIRE.DIGEST, version.digest())
                .set(QUESTIONNAIRE.IMPORTED_BY, by)
                .set(QUESTIONNAIRE.IMPORTED_AT, at)
                .execute();
    }

    Optional<Version> find(QuestionnaireId id) {
        return sql.select(
                        QUESTIONNAIRE.NAME,
                        QUESTIONNAIRE.URL,
                        QUESTIONNAIRE.RESOURCE_ID,
                        QUESTIONNAIRE.SCORE_AS,
                        QUESTIONNAIRE.CONTENT.convertFrom(QuestionnaireJson::questionnaire),
                        QUESTIONNAIRE.SOURCE,
                        QUESTIONNAIRE.DIGEST)
                .from(QUESTIONNAIRE)
                .where(QUESTIONNAIRE.ID.eq(id))
                .fetchOptional(mapping(Version::new));
    }

    /** No version of it is planned any more. */
    boolean retire(QuestionnaireId id, Instant at) {
        return find(id).map(version -> sql.update(QUESTIONNAIRE)
                        .set(QUESTIONNAIRE.RETIRED_AT, at)
                        .where(QUESTIONNAIRE.NAME.eq(version.name()), QUESTIONNAIRE.RETIRED_AT.isNull())
                        .execute() > 0)
                .orElse(false);
    }

    /** Every list of answers, the newest of an address last. */
    List<AnswerList> lists() {
        return sql.select(VALUE_SET.URL, VALUE_SET.NAME, VALUE_SET.CONTENT.convertFrom(QuestionnaireJson::options))
                .from(VALUE_SET)
                .orderBy(VALUE_SET.IMPORTED_AT)
                .limit(MOST)
                .fetch(mapping(AnswerList::new));
    }

    void add(AnswerList list, AccountId by, Instant at) {
        sql.insertInto(VALUE_SET)
                .set(VALUE_SET.ID, UUID.randomUUID())
                .set(VALUE_SET.URL, list.url())
                .set(VALUE_SET.NAME, list.name())
                .set(VALUE_SET.CONTENT, QuestionnaireJson.of(list.options()))
                .set(VALUE_SET.IMPORTED_BY, by)
                .set(VALUE_SET.IMPORTED_AT, at)
                .execute();
    }
}
