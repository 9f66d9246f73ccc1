package thaw.governor;

import static org.jooq.impl.DSL.when;
import static thaw.jooq.Tables.DOSE;
import static thaw.jooq.Tables.INTENSITY_CHANGE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.domain.pacing.Ceiling;
import thaw.domain.pacing.Dose;
import thaw.domain.pacing.Intensity;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;

/** The only writer of the dose and of its history. */
@Repository
class DoseRepository {

    /** A dose and the version it was read at. */
    record Held(Dose dose, int version) {}

    private final DSLContext sql;

    DoseRepository(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Held> of(ClientId client) {
        return sql.selectFrom(DOSE).where(DOSE.CLIENT_ID.eq(client)).forUpdate().fetchOptional(DoseRepository::held);
    }

    private static Held held(Record row) {
        Dose dose = new Dose(
                new Intensity(row.get(DOSE.INTENSITY)),
                new Ceiling(row.get(DOSE.CEILING)),
                row.get(DOSE.PAUSED),
                row.get(DOSE.GROUNDING_ONLY),
                row.get(DOSE.GROUNDING_OWED));
        return new Held(dose, row.get(DOSE.VERSION));
    }

    void start(ClientId client, Dose dose) {
        sql.insertInto(DOSE)
                .set(DOSE.CLIENT_ID, client)
                .set(DOSE.INTENSITY, dose.level().level())
                .set(DOSE.CEILING, dose.ceiling().level())
                .set(DOSE.PAUSED, dose.paused())
                .set(DOSE.GROUNDING_ONLY, dose.groundingOnly())
                .set(DOSE.GROUNDING_OWED, dose.groundingOwed())
                .set(DOSE.VERSION, 1)
                .execute();
    }

    /**
     * Stores a new dose; false when it was changed meanwhile. The client's "ready" was said of the level: at another one,
     * and around a pause, it is asked anew.
     */
    boolean store(ClientId client, Dose dose, int version) {
        return sql.update(DOSE)
                        .set(DOSE.INTENSITY, dose.level().level())
                        .set(DOSE.CEILING, dose.ceiling().level())
                        .set(DOSE.PAUSED, dose.paused())
                        .set(DOSE.GROUNDING_ONLY, dose.groundingOnly())
                        .set(DOSE.GROUNDING_OWED, dose.groundingOwed())
                        .set(DOSE.READY, when(sameLevel(dose), DOSE.READY))
                        .set(DOSE.VERSION, version + 1)
                        .where(DOSE.CLIENT_ID.eq(client), DOSE.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Of the dose as it is before the update. */
    private static Condition sameLevel(Dose dose) {
        return DOSE.INTENSITY.eq(dose.level().level()).and(DOSE.PAUSED.eq(dose.paused()));
    }

    /** Whether it is a therapist who made sessions grounding last. */
    boolean therapistOrderedGrounding(ClientId client) {
        return sql.select(INTENSITY_CHANGE.BY_ACCOUNT, INTENSITY_CHANGE.GROUNDING_ONLY)
                .from(INTENSITY_CHANGE)
                .where(INTENSITY_CHANGE.CLIENT_ID.eq(client), INTENSITY_CHANGE.ACT.ne("CEILING"))
                .orderBy(INTENSITY_CHANGE.MADE_AT.desc())
                .limit(1)
                .fetchOptional(newest -> newest.value1() != null && newest.value2())
                .orElse(false);
    }

    /** @param ready null to ask anew */
    void ready(ClientId client, @Nullable Boolean ready) {
        sql.update(DOSE).set(DOSE.READY, ready).where(DOSE.CLIENT_ID.eq(client)).execute();
    }

    /** One line of the history. Without an account it was the law; then the rules say why. */
    record Change(
            String act,
            Intensity before,
            Dose after,
            @Nullable AccountId by,
            @Nullable String reason,
            @Nullable String rules) {}

    void note(ClientId client, Instant at, LocalDate day, Change change) {
        sql.insertInto(INTENSITY_CHANGE)
                .set(INTENSITY_CHANGE.ID, UUID.randomUUID())
                .set(INTENSITY_CHANGE.CLIENT_ID, client)
                .set(INTENSITY_CHANGE.MADE_AT, at)
                .set(INTENSITY_CHANGE.LOCAL_DAY, day)
                .set(INTENSITY_CHANGE.ACT, change.act())
                .set(INTENSITY_CHANGE.LEVEL_BEFORE, change.before().level())
                .set(INTENSITY_CHANGE.LEVEL_AFTER, change.after().level().level())
                .set(INTENSITY_CHANGE.CEILING, change.after().ceiling().level())
                .set(INTENSITY_CHANGE.PAUSED, change.after().paused())
                .set(INTENSITY_CHANGE.GROUNDING_ONLY, change.after().groundingOnly())
                .set(INTENSITY_CHANGE.BY_ACCOUNT, change.by())
                .set(INTENSITY_CHANGE.REASON, change.reason())
                .set(INTENSITY_CHANGE.RULES, change.rules())
                .execute();
    }
}
