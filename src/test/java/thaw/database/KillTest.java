package thaw.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goes on trying to break the embedded database: a whole Thaw writes with eight threads and is killed at a random
 * moment, some rounds already while it starts and repairs what the kill before left. Whatever it acknowledged must be
 * there. All rounds go on with the same file. Rounds: system property thaw.kill.rounds, else 10.
 */
class KillTest {

    private static final int ROUNDS = Integer.getInteger("thaw.kill.rounds", 10);

    @TempDir
    private Path home;

    private final Set<String> checkIns = new HashSet<>();
    private final Set<String> sessions = new HashSet<>();
    private final Map<String, Integer> doses = new HashMap<>();

    @Test
    void whatWasAcknowledgedIsThereAfterAnyKill() throws Exception {
        long seed = Long.getLong("thaw.kill.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 1; round <= ROUNDS; round++) {
            writeUntilKilled(random, round > 1 && round % 5 == 0);
            verify("round " + round + " of seed " + seed);
        }
        System.out.printf("%d kills: %d check-ins, %d sessions and %d changes of dose acknowledged, all there%n",
                ROUNDS, checkIns.size(), sessions.size(), doses.values().stream().mapToInt(version -> version).sum());
        assertThat(checkIns).hasSizeGreaterThan(ROUNDS);
        assertThat(sessions).isNotEmpty();
        assertThat(doses).isNotEmpty();
    }

    /** Killed by its handle: the process object would close the output with acknowledgements still in it. */
    private void writeUntilKilled(Random random, boolean whileStarting) throws IOException, InterruptedException {
        Process writer = new ThawProcess(home).start();
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        Thread reader = Thread.ofVirtual().start(() -> readAll(writer, lines));
        try {
            awaitTheMoment(random, whileStarting, writer, lines);
        } finally {
            writer.toHandle().destroyForcibly();
            writer.waitFor();
        }
        reader.join();
        lines.forEach(this::remember);
    }

    private void awaitTheMoment(Random random, boolean whileStarting, Process writer, BlockingQueue<String> lines)
            throws InterruptedException {
        if (whileStarting) {
            writer.waitFor(500 + random.nextInt(2_500), TimeUnit.MILLISECONDS);
        } else {
            assertThat(lines.poll(60, TimeUnit.SECONDS)).isEqualTo("ready");
            hear(lines, 1 + random.nextInt(400));
            writer.waitFor(random.nextInt(20), TimeUnit.MILLISECONDS);
        }
        assertThat(writer.isAlive()).as("killed, not ended by itself").isTrue();
    }

    /** Waits for so many acknowledgements, for ten seconds at the longest. */
    private void hear(BlockingQueue<String> lines, int many) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        String line = "ready";
        for (int heard = 0; heard < many && line != null; heard++) {
            line = lines.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (line != null) {
                remember(line);
            }
        }
    }

    private static void readAll(Process writer, BlockingQueue<String> lines) {
        try (BufferedReader output = new BufferedReader(
                new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            output.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException unreadable) {
            lines.add("The output was lost: " + unreadable);
        }
    }

    /** A line that the kill cut short says nothing that can be relied on. */
    private void remember(String line) {
        String[] words = line.split(" ", -1);
        switch (words[0]) {
            case "checkin" -> addWhole(checkIns, words[1]);
            case "session" -> addWhole(sessions, words[1]);
            case "dose" -> {
                if (words.length == 3 && !words[2].isEmpty()) {
                    doses.merge(words[1], Integer.valueOf(words[2]), Math::max);
                }
            }
            default -> assertThat(line).isIn("ready", "");
        }
    }

    private static void addWhole(Set<String> ids, String id) {
        if (id.length() == 36) {
            ids.add(id);
        }
    }

    private void verify(String round) throws SQLException {
        try (Connection connection = new EmbeddedFile(home, "").open();
                Statement statement = connection.createStatement()) {
            assertThat(strings(statement, "select id from check_in")).as(round).containsAll(checkIns);
            assertThat(strings(statement, "select id from session_run where ended_at is not null"))
                    .as(round)
                    .containsAll(sessions);
            for (Map.Entry<String, Integer> dose : doses.entrySet()) {
                List<Long> version = numbers(
                        statement, "select version from dose where client_id = '" + dose.getKey() + "'");
                assertThat(version.getFirst()).as(round).isGreaterThanOrEqualTo(dose.getValue());
            }
            assertThat(numbers(statement, "select count(*) from check_in"))
                    .as(round)
                    .isEqualTo(numbers(statement, "select coalesce(sum(check_ins), 0) from client_week"));
            assertThat(numbers(statement, "select count(*), count(ended_at), count(*) from session_run"))
                    .as(round)
                    .isEqualTo(numbers(statement, "select coalesce(sum(started), 0), coalesce(sum(completed), 0),"
                            + " coalesce(sum(started), 0) from client_week"));
            assertThat(numbers(statement, "select count(*) from intensity_change"))
                    .as(round)
                    .isEqualTo(numbers(statement, "select coalesce(sum(version), 0) from dose"));
            IndexCheck check = IndexCheck.of(connection, Duration.ofMinutes(5));
            assertThat(check.complaints()).as(round).isEmpty();
            assertThat(check.complete()).isTrue();
        }
    }

    private static Set<String> strings(Statement statement, String query) throws SQLException {
        Set<String> found = new HashSet<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static List<Long> numbers(Statement statement, String query) throws SQLException {
        List<Long> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                found.add(rows.getLong(column));
            }
        }
        return found;
    }
}
