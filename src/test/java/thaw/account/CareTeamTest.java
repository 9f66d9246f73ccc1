package thaw.account;

import static org.assertj.core.api.Assertions.assertThat;
import static thaw.jooq.Tables.CARE_TEAM;
import static thaw.jooq.Tables.CLIENT;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.database.Clinic;
import thaw.database.OnBothDatabases;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;

class CareTeamTest extends OnBothDatabases {

    private static final LocalDate FROM = LocalDate.of(2026, 3, 4);
    private static final LocalDate UNTIL = LocalDate.of(2026, 3, 6);

    @Autowired
    private CareTeamRepository careTeams;

    @Autowired
    private DSLContext sql;

    @Test
    void theResponsibleTherapistOpensTheRecordFromTheirFirstDayOnForGood() {
        Me therapist = clinic.therapist();
        ClientId client = clinic.client(therapist).ownRecord();
        assertOpens(therapist.id(), client, Clinic.FIRST_DAY.minusDays(1), false);
        assertOpens(therapist.id(), client, Clinic.FIRST_DAY, true);
        assertOpens(therapist.id(), client, LocalDate.of(2099, 12, 31), true);
    }

    @Test
    void whoeverCoversOpensTheRecordFromTheFirstToTheLastDayOfTheCover() {
        ClientId client = clinic.client().ownRecord();
        AccountId cover = clinic.therapist().id();
        clinic.inTransaction(() -> sql.insertInto(CARE_TEAM)
                .set(CARE_TEAM.THERAPIST_ID, cover)
                .set(CARE_TEAM.CLIENT_ID, client)
                .set(CARE_TEAM.PART, "COVER")
                .set(CARE_TEAM.FROM_DAY, FROM)
                .set(CARE_TEAM.UNTIL_DAY, UNTIL)
                .execute());
        assertOpens(cover, client, FROM.minusDays(1), false);
        assertOpens(cover, client, FROM, true);
        assertOpens(cover, client, UNTIL, true);
        assertOpens(cover, client, UNTIL.plusDays(1), false);
        assertThat(careTeams.of(client, FROM)).hasSize(2).contains(cover);
    }

    @Test
    void anotherTherapistOpensNothing() {
        ClientId client = clinic.client().ownRecord();
        assertOpens(clinic.therapist().id(), client, FROM, false);
    }

    /** Asked directly, and as the condition of a query. */
    private void assertOpens(AccountId therapist, ClientId client, LocalDate day, boolean opens) {
        assertThat(careTeams.opens(therapist, client, day)).isEqualTo(opens);
        assertThat(sql.fetchExists(
                        CLIENT, CLIENT.ID.eq(client), CareTeamRepository.opens(therapist, CLIENT.ID, day)))
                .isEqualTo(opens);
    }
}
