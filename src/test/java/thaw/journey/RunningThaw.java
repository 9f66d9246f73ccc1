package thaw.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The packaged jar, started as people start it, with a demo clinic of its own. */
final class RunningThaw implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final int port;

    private RunningThaw(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static RunningThaw demo(Path home) {
        try {
            int port = freePort();
            ProcessBuilder command = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-jar",
                    Path.of("target", "thaw.jar").toString(),
                    "--spring.profiles.active=demo");
            command.environment().put("THAW_HOME", home.toString());
            command.environment().put("SERVER_PORT", String.valueOf(port));
            command.redirectErrorStream(true).redirectOutput(Files.createFile(home.resolve("log")).toFile());
            RunningThaw thaw = new RunningThaw(command.start(), port);
            thaw.waitUntilUp(home);
            return thaw;
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** Asks the health page until it answers UP. */
    private void waitUntilUp(Path home) throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest health = HttpRequest.newBuilder(URI.create(address("/actuator/health"))).build();
            while (Instant.now().isBefore(end)) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("Thaw ended:\n" + Files.readString(home.resolve("log")));
                }
                if (isUp(http, health)) {
                    return;
                }
            }
        }
        throw new IllegalStateException("Thaw is not up:\n" + Files.readString(home.resolve("log")));
    }

    private boolean isUp(HttpClient http, HttpRequest health) {
        try {
            process.waitFor(200, TimeUnit.MILLISECONDS);
            return http.send(health, HttpResponse.BodyHandlers.ofString()).body().contains("UP");
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
