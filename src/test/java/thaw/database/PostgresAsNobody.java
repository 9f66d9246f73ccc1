package thaw.database;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL started by hand: as "nobody" when this JVM is root, else as who we are. */
final class PostgresAsNobody {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NOBODY = "65534";

    private PostgresAsNobody() {}

    /** The port, or empty when these programs do not run here. The server and its folder go when the JVM ends. */
    static Optional<Integer> start(Path programs) {
        try {
            Path folder = Files.createTempDirectory("thaw-postgres-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
            Path data = folder.resolve("data");
            Process made = run(folder, programs.resolve("initdb").toString(),
                    "-D", data.toString(), "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync");
            if (made.waitFor() != 0) {
                FileSystemUtils.deleteRecursively(folder);
                return Optional.empty();
            }
            int port = freePort();
            Process server = run(folder, programs.resolve("postgres").toString(), "-D", data.toString(),
                    "-p", String.valueOf(port), "-F", "-c", "unix_socket_directories=" + folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder)));
            return answers(server, port) ? Optional.of(port) : Optional.empty();
        } catch (IOException notRunnable) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Process run(Path folder, String... command) throws IOException {
        List<String> words = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            words.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        words.addAll(List.of(command));
        File log = folder.resolve("log").toFile();
        return new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(Process server, int port) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (server.isAlive() && System.nanoTime() < deadline) {
            try {
                DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "").close();
                return true;
            } catch (SQLException notYet) {
                server.waitFor(50, TimeUnit.MILLISECONDS);
            }
        }
        server.destroy();
        return false;
    }

    /** Ends the server at once: SIGQUIT is not within reach, and nothing here is worth keeping. */
    private static void stop(Process server, Path folder) {
        try {
            server.destroy();
            server.waitFor(5, TimeUnit.SECONDS);
            server.destroyForcibly();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException | InterruptedException leftBehind) {
            server.destroyForcibly();
        }
    }
}
