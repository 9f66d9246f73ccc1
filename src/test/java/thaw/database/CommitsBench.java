package thaw.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.bench.Measured;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.Question;
import thaw.domain.people.ClientId;
import thaw.governor.Governor;

/** Acknowledged check-ins a second through the governor, eight clients at once; alone, and during a backup. */
class CommitsBench extends OnBothDatabases {

    private static final int THREADS = 8;

    @Autowired
    private Governor governor;

    @TempDir
    private Path folder;

    @Test
    void checkInsOfEightClientsAtOnce() throws Exception {
        List<ClientId> clients = clients();
        write(clients, () -> Thread.sleep(Duration.ofSeconds(3)));
        measure("check-ins acknowledged, 8 clients at once", clients, () -> Thread.sleep(Duration.ofSeconds(5)));
        if (engine == Engine.H2) {
            EmbeddedFile file = new EmbeddedFile(folder, "");
            Backups backups = new Backups(engine.thaw().dataSource(), file);
            measure("the same during a verified backup", clients, () -> backups.make(clock.instant()));
            assertThat(BackupFile.newest(folder)).isPresent();
        }
    }

    private List<ClientId> clients() {
        return IntStream.range(0, THREADS).mapToObj(number -> clinic.client().ownRecord()).toList();
    }

    private void measure(String what, List<ClientId> clients, Meanwhile meanwhile) throws Exception {
        long begun = System.nanoTime();
        Measured measured = write(clients, meanwhile);
        measured.print(what, engine, (System.nanoTime() - begun) / 1e9);
    }

    private Measured write(List<ClientId> clients, Meanwhile meanwhile) throws Exception {
        Queue<Long> nanos = new ConcurrentLinkedQueue<>();
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> writers = Stream.iterate(0, number -> number + 1)
                .limit(THREADS)
                .map(number -> Thread.ofVirtual().start(() -> write(clients.get(number), nanos, over)))
                .toList();
        meanwhile.happens();
        over.set(true);
        for (Thread writer : writers) {
            writer.join();
        }
        return Measured.of(nanos);
    }

    private void write(ClientId client, Queue<Long> nanos, AtomicBoolean over) {
        while (!over.get()) {
            long begun = System.nanoTime();
            CheckIn checkIn = CheckIn.of(CheckInId.random(), clock.instant(), Clinic.ZONE, Map.of(
                    Question.OVERWHELM, new Answer.Rated(ThreadLocalRandom.current().nextInt(11))));
            clinic.inTransaction(() -> governor.checkedIn(client, checkIn));
            nanos.add(System.nanoTime() - begun);
        }
    }

    private interface Meanwhile {
        void happens() throws Exception;
    }
}
