package thaw.library;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static thaw.jooq.Tables.CLINIC_PRACTICE;
import static thaw.jooq.Tables.PRACTICE_SUSPENSION;
import static thaw.jooq.Tables.PRACTICE_WITHDRAWAL;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;
import thaw.domain.practice.Practice;
import thaw.domain.practice.PracticeId;
import thaw.domain.practice.PracticeVersion;

/** The only writer of the clinic's own practices and of what is out of use. */
@Repository
class ClinicPracticeRepository {

    private static final String WITHDRAWN = LibraryAct.Kind.WITHDRAWN.name();

    private final DSLContext sql;

    ClinicPracticeRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** A version of the clinic's own, by the digest of its text. */
    record Known(PracticeVersion version, String digest) {}

    /** What takes a practice out of use. */
    record Withdrawn(String practice, LibraryAct act) {}

    /** What holds now: the newest version of each practice of the clinic's own, and what is out of use. */
    record Standing(List<Known> newest, List<Withdrawn> withdrawn, List<PracticeVersion> suspended) {}

    Standing standing() {
        return sql.select(newest(), withdrawn(), suspended()).fetchSingle(mapping(Standing::new));
    }

    private static Field<List<Known>> newest() {
        var newer = CLINIC_PRACTICE.as("newer");
        return multiset(select(CLINIC_PRACTICE.PRACTICE_ID, CLINIC_PRACTICE.VERSION, CLINIC_PRACTICE.DIGEST)
                        .from(CLINIC_PRACTICE)
                        .where(CLINIC_PRACTICE.VERSION.eq(select(max(newer.VERSION))
                                .from(newer)
                                .where(newer.PRACTICE_ID.eq(CLINIC_PRACTICE.PRACTICE_ID)))))
                .convertFrom(rows -> rows.map(mapping((id, version, digest) ->
                        new Known(new PracticeVersion(id, version), digest))));
    }

    private static Field<List<Withdrawn>> withdrawn() {
        var later = PRACTICE_WITHDRAWAL.as("later");
        return multiset(select(
                                PRACTICE_WITHDRAWAL.PRACTICE_ID,
                                PRACTICE_WITHDRAWAL.REASON,
                                PRACTICE_WITHDRAWAL.account().DISPLAY_NAME,
                                PRACTICE_WITHDRAWAL.MADE_AT)
                        .from(PRACTICE_WITHDRAWAL)
                        .where(
                                PRACTICE_WITHDRAWAL.ACT.eq(inline(WITHDRAWN)),
                                PRACTICE_WITHDRAWAL.SEQ.eq(select(max(later.SEQ))
                                        .from(later)
                                        .where(later.PRACTICE_ID.eq(PRACTICE_WITHDRAWAL.PRACTICE_ID)))))
                .convertFrom(rows -> rows.map(mapping((id, reason, by, at) ->
                        new Withdrawn(id, new LibraryAct(LibraryAct.Kind.WITHDRAWN, 0, reason, by, at)))));
    }

    private static Field<List<PracticeVersion>> suspended() {
        return multiset(select(PRACTICE_SUSPENSION.PRACTICE_ID, PRACTICE_SUSPENSION.PRACTICE_VERSION)
                        .from(PRACTICE_SUSPENSION)
                        .where(PRACTICE_SUSPENSION.ACTIVE_PRACTICE_ID.isNotNull()))
                .convertFrom(rows -> rows.map(mapping(PracticeVersion::new)));
    }

    /** The texts with these digests. */
    Map<String, String> texts(Collection<String> digests) {
        return sql.select(CLINIC_PRACTICE.DIGEST, CLINIC_PRACTICE.CONTENT)
                .from(CLINIC_PRACTICE)
                .where(CLINIC_PRACTICE.DIGEST.in(digests))
                .fetchMap(CLINIC_PRACTICE.DIGEST, CLINIC_PRACTICE.CONTENT);
    }

    /** The digest of one version. */
    Optional<String> digest(PracticeVersion version) {
        return sql.select(CLINIC_PRACTICE.DIGEST)
                .from(CLINIC_PRACTICE)
                .where(
                        CLINIC_PRACTICE.PRACTICE_ID.eq(version.practice()),
                        CLINIC_PRACTICE.VERSION.eq(version.version()))
                .fetchOptional(CLINIC_PRACTICE.DIGEST);
    }

    /** Adds a version; false when there is one of that number already. */
    boolean add(Practice practice, String text, String digest, AccountId by, Instant at) {
        return sql.insertInto(CLINIC_PRACTICE)
                        .set(CLINIC_PRACTICE.PRACTICE_ID, practice.id().value())
                        .set(CLINIC_PRACTICE.VERSION, practice.version())
                        .set(CLINIC_PRACTICE.TITLE, practice.title())
                        .set(CLINIC_PRACTICE.CONTENT, text)
                        .set(CLINIC_PRACTICE.DIGEST, digest)
                        .set(CLINIC_PRACTICE.MADE_BY, by)
                        .set(CLINIC_PRACTICE.MADE_AT, at)
                        .onConflict(CLINIC_PRACTICE.PRACTICE_ID, CLINIC_PRACTICE.VERSION)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** Notes that a practice is out of use or back; false when somebody else did something to it at the same moment. */
    boolean note(PracticeId practice, LibraryAct.Kind act, String reason, AccountId by, Instant at) {
        Integer seq = sql.select(coalesce(max(PRACTICE_WITHDRAWAL.SEQ), inline(0)))
                .from(PRACTICE_WITHDRAWAL)
                .where(PRACTICE_WITHDRAWAL.PRACTICE_ID.eq(practice.value()))
                .fetchSingle()
                .value1();
        return sql.insertInto(PRACTICE_WITHDRAWAL)
                        .set(PRACTICE_WITHDRAWAL.PRACTICE_ID, practice.value())
                        .set(PRACTICE_WITHDRAWAL.SEQ, seq + 1)
                        .set(PRACTICE_WITHDRAWAL.ACT, act.name())
                        .set(PRACTICE_WITHDRAWAL.REASON, reason)
                        .set(PRACTICE_WITHDRAWAL.BY_ACCOUNT, by)
                        .set(PRACTICE_WITHDRAWAL.MADE_AT, at)
                        .onConflict(PRACTICE_WITHDRAWAL.PRACTICE_ID, PRACTICE_WITHDRAWAL.SEQ)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** Everything that was done to a practice, newest first. */
    List<LibraryAct> history(PracticeId practice, int most) {
        return sql.select(added(practice, most), acts(practice, most))
                .fetchSingle(mapping((added, acts) -> Stream.concat(added.stream(), acts.stream())
                        .sorted(Comparator.comparing(LibraryAct::at).reversed())
                        .toList()));
    }

    private static Field<List<LibraryAct>> added(PracticeId practice, int most) {
        return multiset(select(CLINIC_PRACTICE.VERSION, CLINIC_PRACTICE.account().DISPLAY_NAME, CLINIC_PRACTICE.MADE_AT)
                        .from(CLINIC_PRACTICE)
                        .where(CLINIC_PRACTICE.PRACTICE_ID.eq(practice.value()))
                        .orderBy(CLINIC_PRACTICE.VERSION.desc())
                        .limit(most))
                .convertFrom(rows -> rows.map(mapping((version, by, at) ->
                        new LibraryAct(LibraryAct.Kind.ADDED, version, "", by, at))));
    }

    private static Field<List<LibraryAct>> acts(PracticeId practice, int most) {
        return multiset(select(
                                PRACTICE_WITHDRAWAL.ACT.convertFrom(LibraryAct.Kind::valueOf),
                                PRACTICE_WITHDRAWAL.REASON,
                                PRACTICE_WITHDRAWAL.account().DISPLAY_NAME,
                                PRACTICE_WITHDRAWAL.MADE_AT)
                        .from(PRACTICE_WITHDRAWAL)
                        .where(PRACTICE_WITHDRAWAL.PRACTICE_ID.eq(practice.value()))
                        .orderBy(PRACTICE_WITHDRAWAL.SEQ.desc())
                        .limit(most))
                .convertFrom(rows -> rows.map(mapping((act, reason, by, at) -> new LibraryAct(act, 0, reason, by, at))));
    }
}
