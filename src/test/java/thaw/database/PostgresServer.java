package thaw.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The one PostgreSQL of this JVM. Its programs come from the Maven repository. PostgreSQL refuses to run as root:
 * as root it is started in a user name space of its own, or where the machine does not allow one, as "nobody" with
 * the same programs or the system's.
 */
final class PostgresServer {

    private static final Optional<Integer> PORT = start();

    private PostgresServer() {}

    /** The port of the running server. Where none can run, the test is skipped, except in CI, where it breaks. */
    static int port() {
        String words = "No PostgreSQL can run here: neither that of the Maven repository nor one in /usr/lib/postgresql";
        if (PORT.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(words);
        }
        return PORT.orElseGet(() -> Assumptions.abort(words));
    }

    private static Optional<Integer> start() {
        return ofMavenRepository().or(() ->
                programFolders().stream().flatMap(bin -> PostgresAsNobody.start(bin).stream()).findFirst());
    }

    private static Optional<Integer> ofMavenRepository() {
        try {
            return Optional.of(EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "100")
                    .start()
                    .getPort());
        } catch (IOException | RuntimeException refused) {
            return Optional.empty();
        }
    }

    /** Where initdb and postgres are: unpacked from the Maven repository by the attempt before, or installed. */
    static List<Path> programFolders() {
        return Stream.of(Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg"), Path.of("/usr/lib/postgresql"))
                .flatMap(PostgresServer::foldersIn)
                .map(version -> version.resolve("bin"))
                .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                .toList();
    }

    private static Stream<Path> foldersIn(Path parent) {
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.toList().stream();
        } catch (IOException notThere) {
            return Stream.empty();
        }
    }
}
