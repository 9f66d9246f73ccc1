package thaw.governor;

import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.CLINIC_TERMS;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.domain.alert.DueTimes;
import thaw.domain.people.AccountId;
import thaw.domain.people.Role;

/** The only writer of the clinic's terms. */
@Repository
class TermsRepository {

    private final DSLContext sql;

    TermsRepository(DSLContext sql) {
        this.sql = sql;
    }

    ClinicTerms now() {
        return sql.selectFrom(CLINIC_TERMS).fetchSingle(row -> new ClinicTerms(
                new DueTimes(
                        Duration.ofMinutes(row.get(CLINIC_TERMS.URGENT_MINUTES)),
                        row.get(CLINIC_TERMS.DAY_ENDS),
                        Arrays.stream(row.get(CLINIC_TERMS.WORKING_DAYS).split(",", -1))
                                .map(DayOfWeek::valueOf)
                                .collect(Collectors.toSet()),
                        row.get(CLINIC_TERMS.ROUTINE_DAYS)),
                row.get(CLINIC_TERMS.SAFETY_CONTACT),
                row.get(CLINIC_TERMS.VERSION)));
    }

    boolean store(ClinicTerms terms) {
        return sql.update(CLINIC_TERMS)
                        .set(CLINIC_TERMS.URGENT_MINUTES, (int) terms.times().urgent().toMinutes())
                        .set(CLINIC_TERMS.DAY_ENDS, terms.times().dayEnds())
                        .set(CLINIC_TERMS.WORKING_DAYS, terms.times().workingDays().stream()
                                .sorted()
                                .map(DayOfWeek::name)
                                .collect(Collectors.joining(",")))
                        .set(CLINIC_TERMS.ROUTINE_DAYS, terms.times().routineDays())
                        .set(CLINIC_TERMS.SAFETY_CONTACT, terms.safetyContact())
                        .set(CLINIC_TERMS.VERSION, terms.version() + 1)
                        .where(CLINIC_TERMS.VERSION.eq(terms.version()))
                        .execute()
                == 1;
    }

    boolean isActiveTherapist(AccountId account) {
        return sql.fetchExists(
                ACCOUNT, ACCOUNT.ID.eq(account), ACCOUNT.ROLE.eq(Role.THERAPIST.name()), ACCOUNT.ACTIVE.isTrue());
    }
}
