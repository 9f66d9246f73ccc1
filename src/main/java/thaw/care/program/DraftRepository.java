package thaw.care.program;

import static org.jooq.Records.mapping;
import static thaw.jooq.Tables.PROGRAM_DRAFT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;
import thaw.domain.program.ProgramDraft;
import thaw.domain.program.ProgramId;

/** Keeps programs that are being written, and is the only writer of them. */
@Repository
class DraftRepository {

    private static final int LIMIT = 200;

    private final DSLContext sql;

    DraftRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** All of them, the one that was changed last first. */
    List<OpenDraft> all() {
        return drafts(PROGRAM_DRAFT.REVISION.ge(0));
    }

    Optional<OpenDraft> byId(ProgramId id) {
        return drafts(PROGRAM_DRAFT.ID.eq(id)).stream().findFirst();
    }

    /** The next version of a program. */
    Optional<OpenDraft> next(ProgramId first) {
        return drafts(PROGRAM_DRAFT.FIRST_ID.eq(first)).stream().findFirst();
    }

    private List<OpenDraft> drafts(Condition where) {
        return sql.select(
                        PROGRAM_DRAFT.ID,
                        PROGRAM_DRAFT.FIRST_ID.convertFrom(Optional::ofNullable),
                        PROGRAM_DRAFT.CONTENT.convertFrom(DraftJson::read),
                        PROGRAM_DRAFT.REVISION,
                        PROGRAM_DRAFT.account().DISPLAY_NAME,
                        PROGRAM_DRAFT.CHANGED_AT)
                .from(PROGRAM_DRAFT)
                .where(where)
                .orderBy(PROGRAM_DRAFT.CHANGED_AT.desc())
                .limit(LIMIT)
                .fetch(mapping(OpenDraft::new));
    }

    /** Begins one; false when somebody else began the next version of the same program at the same moment. */
    boolean add(ProgramId id, @Nullable ProgramId first, ProgramDraft draft, AccountId by, Instant at) {
        return sql.insertInto(PROGRAM_DRAFT)
                        .set(PROGRAM_DRAFT.ID, id)
                        .set(PROGRAM_DRAFT.FIRST_ID, first)
                        .set(PROGRAM_DRAFT.CONTENT, DraftJson.write(draft))
                        .set(PROGRAM_DRAFT.REVISION, 1)
                        .set(PROGRAM_DRAFT.CHANGED_BY, by)
                        .set(PROGRAM_DRAFT.CHANGED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Keeps a change; false when it was made on an older revision than the one that is kept. */
    boolean store(ProgramId id, int revision, ProgramDraft draft, AccountId by, Instant at) {
        return sql.update(PROGRAM_DRAFT)
                        .set(PROGRAM_DRAFT.CONTENT, DraftJson.write(draft))
                        .set(PROGRAM_DRAFT.REVISION, revision + 1)
                        .set(PROGRAM_DRAFT.CHANGED_BY, by)
                        .set(PROGRAM_DRAFT.CHANGED_AT, at)
                        .where(PROGRAM_DRAFT.ID.eq(id), PROGRAM_DRAFT.REVISION.eq(revision))
                        .execute()
                == 1;
    }

    /** Throws one away; false when it has changed since that revision. */
    boolean remove(ProgramId id, int revision) {
        return sql.deleteFrom(PROGRAM_DRAFT)
                        .where(PROGRAM_DRAFT.ID.eq(id), PROGRAM_DRAFT.REVISION.eq(revision))
                        .execute()
                == 1;
    }
}
