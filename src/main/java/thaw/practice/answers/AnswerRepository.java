package thaw.practice.answers;

import static org.jooq.Records.mapping;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.ANSWER;
import static thaw.jooq.Tables.CARE_TEAM;
import static thaw.jooq.Tables.CLINIC_TERMS;
import static thaw.jooq.Tables.COVER;
import static thaw.jooq.Tables.READING_DAYS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.review.Reading.Days;
import thaw.domain.review.Reading.Reader;

/** Reads a client's answers, and who reads what the client sends. */
@Repository
class AnswerRepository {

    private final DSLContext sql;

    AnswerRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The newest first. */
    List<MyAnswer> of(ClientId client, int most) {
        return sql.select(ACCOUNT.DISPLAY_NAME, ANSWER.ABOUT, ANSWER.ABOUT_DAY, ANSWER.WORDS)
                .from(ANSWER)
                .join(ACCOUNT).on(ACCOUNT.ID.eq(ANSWER.BY_ACCOUNT))
                .where(ANSWER.CLIENT_ID.eq(client))
                .orderBy(ANSWER.ABOUT_AT.desc())
                .limit(most)
                .fetch(mapping(MyAnswer::new));
    }

    private record Member(
            boolean responsible, AccountId who, String name, ZoneId zone, Set<DayOfWeek> working,
            java.time.LocalTime dayEnds, Days there) {}

    /** Everyone who may open the client's record from that day on; the responsible therapist first. */
    List<Reader> readers(ClientId client, LocalDate today) {
        List<Member> team = sql.select(
                        CARE_TEAM.PART, ACCOUNT.ID, ACCOUNT.DISPLAY_NAME, ACCOUNT.TIME_ZONE, READING_DAYS.DAYS,
                        CLINIC_TERMS.WORKING_DAYS, CLINIC_TERMS.DAY_ENDS, CARE_TEAM.FROM_DAY, CARE_TEAM.UNTIL_DAY)
                .from(CARE_TEAM)
                .join(ACCOUNT).on(ACCOUNT.ID.eq(CARE_TEAM.THERAPIST_ID))
                .crossJoin(CLINIC_TERMS)
                .leftJoin(READING_DAYS).on(READING_DAYS.THERAPIST_ID.eq(ACCOUNT.ID))
                .where(CARE_TEAM.CLIENT_ID.eq(client), CARE_TEAM.UNTIL_DAY.ge(today), ACCOUNT.ACTIVE.isTrue())
                .fetch(row -> new Member(
                        row.value1().equals("RESPONSIBLE"), row.value2(), row.value3(), ZoneId.of(row.value4()),
                        days(row.value5() == null ? row.value6() : row.value5()), row.value7(),
                        new Days(row.value8(), row.value9())));
        Map<AccountId, List<Days>> away = away(team.stream().map(Member::who).toList(), today);
        return team.stream()
                .sorted(Comparator.comparing(member -> !member.responsible()))
                .map(member -> new Reader(
                        member.name(), member.zone(), member.working(), member.dayEnds(), List.of(member.there()),
                        away.getOrDefault(member.who(), List.of())))
                .toList();
    }

    private Map<AccountId, List<Days>> away(List<AccountId> people, LocalDate today) {
        return sql
                .select(COVER.THERAPIST_ID, COVER.FROM_DAY, COVER.UNTIL_DAY)
                .from(COVER)
                .where(COVER.THERAPIST_ID.in(people), COVER.AWAY.isTrue(), COVER.UNTIL_DAY.ge(today.minusDays(1)))
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.value1(),
                        Collectors.mapping(row -> new Days(row.value2(), row.value3()), Collectors.toList())));
    }

    private static Set<DayOfWeek> days(String names) {
        return Arrays.stream(names.split(",", -1)).map(DayOfWeek::valueOf).collect(Collectors.toSet());
    }
}
