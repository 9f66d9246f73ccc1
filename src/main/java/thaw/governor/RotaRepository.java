package thaw.governor;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.select;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.ALERT;
import static thaw.jooq.Tables.CARE_TEAM;
import static thaw.jooq.Tables.CLINIC_TERMS;
import static thaw.jooq.Tables.COVER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import thaw.domain.alert.Rota;
import thaw.domain.alert.Rota.Candidate;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.people.Role;

/** Reads who is asked about clients' alerts: the care team of the day, without whoever is away or switched off. */
@Repository
class RotaRepository {

    private final DSLContext sql;

    RotaRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Somebody's part in a client's care team. */
    private record Member(
            ClientId client, boolean responsible, LocalDate from, LocalDate until, Candidate candidate) {

        boolean isOn(Instant now) {
            LocalDate today = LocalDate.ofInstant(now, candidate.zone());
            return !today.isBefore(from) && !today.isAfter(until);
        }
    }

    /** Whom to ask about one client. */
    Rota of(ClientId client, Instant now) {
        Map<ClientId, Rota> rotas = rotas(CARE_TEAM.CLIENT_ID.eq(client), now);
        Rota rota = rotas.get(client);
        return rota != null ? rota : Rota.of(somebody(), List.of(), safetyContact(away(now)));
    }

    /** Whom to ask about each client with an open alert and a care team. */
    Map<ClientId, Rota> ofOpenAlerts(Instant now) {
        return rotas(
                CARE_TEAM.CLIENT_ID.in(select(ALERT.ACTIVE_CLIENT_ID)
                        .from(ALERT)
                        .where(ALERT.ACTIVE_CLIENT_ID.isNotNull())),
                now);
    }

    private Map<ClientId, Rota> rotas(Condition clients, Instant now) {
        Set<AccountId> away = away(now);
        @Nullable Candidate contact = safetyContact(away);
        return members(clients, now, away).stream()
                .collect(Collectors.groupingBy(
                        Member::client,
                        Collectors.collectingAndThen(Collectors.toList(), team -> rota(team, contact, now))));
    }

    /** The responsible therapist of the day; between two, the one before or the one to come. */
    private Rota rota(List<Member> team, @Nullable Candidate contact, Instant now) {
        List<Member> responsible = team.stream().filter(Member::responsible).toList();
        Candidate first = responsible.stream()
                .filter(member -> member.isOn(now))
                .findFirst()
                .or(() -> responsible.stream().findFirst())
                .map(Member::candidate)
                .orElseGet(this::somebody);
        List<Candidate> covers = team.stream()
                .filter(member -> !member.responsible() && member.isOn(now))
                .map(Member::candidate)
                .toList();
        return Rota.of(first, covers, contact);
    }

    /**
     * The newest first. One day more on either side, for the zones of the earth. Whoever opened the record in an emergency
     * is not asked: nothing of the client is theirs.
     */
    private List<Member> members(Condition clients, Instant now, Set<AccountId> away) {
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return sql.select(
                        CARE_TEAM.CLIENT_ID,
                        CARE_TEAM.PART,
                        CARE_TEAM.FROM_DAY,
                        CARE_TEAM.UNTIL_DAY,
                        ACCOUNT.ID,
                        ACCOUNT.TIME_ZONE,
                        ACCOUNT.ACTIVE)
                .from(CARE_TEAM)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CARE_TEAM.THERAPIST_ID))
                .where(clients, CARE_TEAM.PART.ne("BREAK_GLASS"), CARE_TEAM.PART
                        .eq("RESPONSIBLE")
                        .or(CARE_TEAM.FROM_DAY.le(day.plusDays(1)).and(CARE_TEAM.UNTIL_DAY.ge(day.minusDays(1)))))
                .orderBy(CARE_TEAM.FROM_DAY.desc(), ACCOUNT.ID)
                .fetch(mapping((client, part, from, until, account, zone, active) -> new Member(
                        client,
                        part.equals("RESPONSIBLE"),
                        from,
                        until,
                        new Candidate(account, ZoneId.of(zone), active && !away.contains(account)))));
    }

    /** Who is away on their own calendar day. */
    private Set<AccountId> away(Instant now) {
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return sql
                .select(COVER.THERAPIST_ID, COVER.FROM_DAY, COVER.UNTIL_DAY, ACCOUNT.TIME_ZONE)
                .from(COVER)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(COVER.THERAPIST_ID))
                .where(
                        COVER.AWAY.isTrue(),
                        COVER.FROM_DAY.le(day.plusDays(1)),
                        COVER.UNTIL_DAY.ge(day.minusDays(1)))
                .stream()
                .filter(row -> {
                    LocalDate today = LocalDate.ofInstant(now, ZoneId.of(row.value4()));
                    return !today.isBefore(row.value2()) && !today.isAfter(row.value3());
                })
                .map(row -> row.value1())
                .collect(Collectors.toSet());
    }

    private @Nullable Candidate safetyContact(Set<AccountId> away) {
        return sql.select(ACCOUNT.ID, ACCOUNT.TIME_ZONE, ACCOUNT.ACTIVE)
                .from(CLINIC_TERMS)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CLINIC_TERMS.SAFETY_CONTACT))
                .fetchOne(row -> new Candidate(
                        row.value1(), ZoneId.of(row.value2()), row.value3() && !away.contains(row.value1())));
    }

    /** A record without a therapist cannot come about; an alert of one would go to the clinic's first therapist. */
    private Candidate somebody() {
        return sql.select(ACCOUNT.ID, ACCOUNT.TIME_ZONE, ACCOUNT.ACTIVE)
                .from(ACCOUNT)
                .where(ACCOUNT.ROLE.eq(Role.THERAPIST.name()))
                .orderBy(ACCOUNT.ACTIVE.desc(), ACCOUNT.CREATED_AT, ACCOUNT.ID)
                .limit(1)
                .fetchSingle(row -> new Candidate(row.value1(), ZoneId.of(row.value2()), row.value3()));
    }
}
