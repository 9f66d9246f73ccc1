package thaw.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.domain.people.AccountId;
import thaw.domain.people.Role;
import thaw.governor.Governor;
import thaw.record.whole.RecordEraser;

/** The second wall, tried at every table there is: a new one is clinical unless it is listed. */
class AdminWallTest extends OnBothDatabases {

    @Autowired
    private DSLContext sql;

    @Autowired
    private Governor governor;

    @Autowired
    private RecordEraser eraser;

    @BeforeEach
    void onPostgreSql() {
        assumeThat(engine).as("H2 has one user, who owns the file").isEqualTo(Engine.POSTGRESQL);
    }

    @Test
    void anAdminIsRefusedEveryTableThatIsNotListed() {
        Set<String> clinical = tables();
        assertThat(clinical).as("every listed table is there").containsAll(AdminWall.TABLES);
        clinical.removeAll(AdminWall.TABLES);
        assertThat(clinical).contains("check_in", "session_run", "safety_plan", "emergency_reason", "answer");
        SignedIn.as(clinic.admin());
        for (String table : clinical) {
            for (String act : List.of("select 1 from ", "delete from ", "lock table ", "insert into ")) {
                String statement = act + table + (act.startsWith("insert") ? " default values" : "");
                assertThatThrownBy(() -> clinic.inTransaction(() -> sql.execute(statement)))
                        .as(statement)
                        .isInstanceOf(DataAccessException.class)
                        .rootCause()
                        .hasMessageContaining("permission denied");
            }
        }
    }

    /** Somebody who means well grants the role a table by hand, and its rows stay closed. */
    @Test
    void aTableThatIsGrantedByMistakeShowsTheRoleNoRow() {
        clinic.client();
        Set<String> clinical = tables();
        clinical.removeAll(AdminWall.TABLES);
        clinic.inTransaction(() -> {
            assertThat(clinical).as("closed").allMatch(table -> sql.fetchSingle(
                            "select relrowsecurity from pg_class where oid = ?::regclass", table)
                    .get(0, Boolean.class));
            assertThat(count("client_state")).isPositive();
            sql.execute("grant select on client_state to " + AdminWall.ROLE);
            sql.execute("set local role " + AdminWall.ROLE);
            assertThat(count("client_state")).isZero();
            sql.execute("set local role none");
            sql.execute("revoke select on client_state from " + AdminWall.ROLE);
        });
    }

    private int count(String table) {
        return sql.fetchSingle("select count(*) from " + table).get(0, Integer.class);
    }

    @Test
    void anAdminReadsWhatIsListedAndEverybodyElseIsNotHeldUp() {
        Me admin = clinic.admin();
        Me therapist = clinic.therapist();
        SignedIn.as(admin);
        AdminWall.TABLES.forEach(table -> assertThatCode(() -> read(table)).as(table).doesNotThrowAnyException());
        for (Me person : List.of(therapist, clinic.client(therapist))) {
            SignedIn.as(person);
            assertThatCode(() -> read("check_in")).as(person.role().name()).doesNotThrowAnyException();
        }
    }

    @Test
    void theRoleEndsWithTheTransactionAndComesBackAfterWhatGoesPast() {
        Me client = clinic.client();
        SignedIn.as(clinic.admin());
        clinic.inTransaction(() -> {
            assertThat(role()).isEqualTo(AdminWall.ROLE);
            governor.changed(client.ownRecord());
            assertThat(role()).isEqualTo(AdminWall.ROLE);
            eraser.erase(client.ownRecord());
            assertThat(role()).isEqualTo(AdminWall.ROLE);
        });
        assertThat(role()).isEqualTo("postgres");
    }

    @Test
    void whatGoesPastAndFailsIsToldAsItIs() {
        Me client = clinic.client();
        SignedIn.as(clinic.admin());
        assertThatThrownBy(() -> clinic.inTransaction(() -> governor.looked(client.ownRecord(), AccountId.random())))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void nobodyButAnAdminIsInTheRole() {
        for (Role role : Role.values()) {
            SignedIn.as(new Me(clinic.admin().id(), role, "somebody", Clinic.ZONE, null));
            String there = clinic.inTransaction(this::role);
            assertThat(there.equals(AdminWall.ROLE)).as(role.name()).isEqualTo(role == Role.ADMIN);
        }
    }

    private void read(String table) {
        clinic.inTransaction(() -> sql.execute("select 1 from " + table + " limit 1"));
    }

    private String role() {
        return sql.fetchSingle("select current_user").get(0, String.class);
    }

    private Set<String> tables() {
        return new TreeSet<>(sql.fetch("select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_name <> 'flyway_schema_history'")
                .getValues(0, String.class));
    }
}
