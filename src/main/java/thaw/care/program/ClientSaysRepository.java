package thaw.care.program;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static thaw.account.CareTeamRepository.opens;
import static thaw.account.CareTeamRepository.shared;
import static thaw.jooq.Tables.ADVERSE_REPORT;
import static thaw.jooq.Tables.CHECK_IN;
import static thaw.jooq.Tables.CHECK_IN_WORD;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.CLIENT_CHOICE;
import static thaw.jooq.Tables.PLAN_CHOICE;
import static thaw.jooq.Tables.SESSION_RUN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import thaw.domain.checkin.Wording;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Route;
import thaw.domain.session.Adverse;

/** What a client of the therapist chose and said about sessions, in one query. */
@Repository
class ClientSaysRepository {

    private static final int DAYS = 90;

    private final DSLContext sql;

    ClientSaysRepository(DSLContext sql) {
        this.sql = sql;
    }

    Optional<ClientSays> of(AccountId therapist, ClientId client, LocalDate day, Instant now) {
        Instant since = now.minus(DAYS, ChronoUnit.DAYS);
        return sql.select(
                        choices(since),
                        notGood(since),
                        words(now.minus(ClientSays.WORD_DAYS, ChronoUnit.DAYS)),
                        CLIENT_CHOICE.WAY_KEPT_BACK.convertFrom(Boolean.TRUE::equals),
                        CLIENT_CHOICE.WAY_PUT_AWAY.convertFrom(Boolean.TRUE::equals))
                .from(CLIENT)
                .leftJoin(CLIENT_CHOICE)
                .on(CLIENT_CHOICE.CLIENT_ID.eq(CLIENT.ID))
                .where(CLIENT.ID.eq(client), opens(therapist, CLIENT.ID, day))
                .fetchOptional(mapping(ClientSays::new));
    }

    private static Field<List<ClientSays.Choice>> choices(Instant since) {
        return multiset(select(
                                PLAN_CHOICE.MADE_AT,
                                PLAN_CHOICE.ACT,
                                PLAN_CHOICE.DAY_BEFORE,
                                PLAN_CHOICE.DAY_AFTER,
                                PLAN_CHOICE.ROUTE_BEFORE.convertFrom(ClientSaysRepository::route),
                                PLAN_CHOICE.ROUTE_AFTER.convertFrom(ClientSaysRepository::route),
                                PLAN_CHOICE.LEVEL_AFTER)
                        .from(PLAN_CHOICE)
                        .where(PLAN_CHOICE.CLIENT_ID.eq(CLIENT.ID), PLAN_CHOICE.MADE_AT.ge(since))
                        .orderBy(PLAN_CHOICE.MADE_AT.desc()))
                .convertFrom(rows -> rows.map(mapping(ClientSays.Choice::new)));
    }

    private static Field<List<ClientSays.NotGood>> notGood(Instant since) {
        return multiset(select(
                                SESSION_RUN.LOCAL_DAY,
                                ADVERSE_REPORT.PRACTICE_ID,
                                ADVERSE_REPORT.PRACTICE_VERSION,
                                SESSION_RUN.INTENSITY,
                                ADVERSE_REPORT.KIND.convertFrom(Adverse.Kind::valueOf),
                                ADVERSE_REPORT.WORDS)
                        .from(ADVERSE_REPORT)
                        .join(SESSION_RUN)
                        .on(SESSION_RUN.ID.eq(ADVERSE_REPORT.SESSION_ID))
                        .where(ADVERSE_REPORT.CLIENT_ID.eq(CLIENT.ID), ADVERSE_REPORT.MADE_AT.ge(since))
                        .orderBy(ADVERSE_REPORT.MADE_AT.desc()))
                .convertFrom(rows -> rows.map(mapping(ClientSays.NotGood::new)));
    }

    /** Words from the list are answers like any other; a client's own words are theirs to share or to keep. */
    private static Field<List<ClientSays.Word>> words(Instant since) {
        Field<String> word = when(CHECK_IN_WORD.OWN.isTrue(), shared(CHECK_IN_WORD.WORD, CHECK_IN_WORD.CHECK_IN_ID))
                .otherwise(CHECK_IN_WORD.WORD);
        return multiset(select(
                                CHECK_IN_WORD.PART.convertFrom(Wording::valueOf),
                                word,
                                CHECK_IN_WORD.OWN)
                        .from(CHECK_IN_WORD)
                        .join(CHECK_IN)
                        .on(CHECK_IN.ID.eq(CHECK_IN_WORD.CHECK_IN_ID))
                        .where(CHECK_IN.CLIENT_ID.eq(CLIENT.ID), CHECK_IN.MADE_AT.ge(since), word.isNotNull()))
                .convertFrom(rows -> rows.map(mapping(ClientSays.Word::new)));
    }

    private static Route route(String id) {
        return Route.ofId(id).orElseThrow();
    }
}
