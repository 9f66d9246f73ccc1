package thaw.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;

/** The way that is taken where the machine allows root no user name space, as in many containers. */
class PostgresAsNobodyTest {

    @Test
    void theProgramsOfTheMavenRepositoryRunWithoutAUserNameSpace() {
        PostgresServer.port();
        assumeThat(PostgresServer.programFolders())
                .as("programs of PostgreSQL")
                .isNotEmpty();
        assertThat(PostgresAsNobody.start(PostgresServer.programFolders().getFirst())).isPresent();
    }
}
