package thaw.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.account.Me;
import thaw.bench.Measured;
import thaw.database.OnBothDatabases;

/** What an entry of the audit log costs, alone and with eight people at once, and how long a million take to check. */
class AuditBench extends OnBothDatabases {

    private static final int MILLION = 1_000_000;
    private static final int AT_ONCE = 10_000;
    private static final int ACTS = 300;

    @Autowired
    private AuditLog audit;

    @Autowired
    private AuditRepository entries;

    @Autowired
    private AuditVerifier verifier;

    @Test
    void anActAndAMillionOfThem() {
        entriesOf(1);
        entriesOf(8);
        Me client = clinic.client();
        Entry entry = new Entry(
                clock.instant(), client.id(), "CLIENT", "OWN", client.ownRecord(), "READ", "CHART", "127.0.0.1");
        List<Entry> some = Collections.nCopies(AT_ONCE, entry);
        for (int made = 0; made < MILLION; made += AT_ONCE) {
            clinic.inTransaction(() -> entries.append(some));
        }
        List<Long> times = new ArrayList<>();
        long begun = System.nanoTime();
        for (int time = 0; time < 3; time++) {
            long before = System.nanoTime();
            assertThat(verifier.verify(AuditVerifier.Listener.NOBODY)).isInstanceOf(Verification.Whole.class);
            times.add(System.nanoTime() - before);
        }
        Measured.of(times).print("a million entries checked", engine, (System.nanoTime() - begun) / 1e9);
    }

    private void entriesOf(int people) {
        List<Me> clients = IntStream.range(0, people).mapToObj(number -> clinic.client()).toList();
        Queue<Long> times = new ConcurrentLinkedQueue<>();
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(people)) {
            clients.forEach(client -> threads.execute(() -> {
                for (int act = 0; act < ACTS; act++) {
                    long before = System.nanoTime();
                    clinic.inTransaction(() -> audit.read(client, client.ownRecord(), AuditLog.Part.CHART));
                    times.add(System.nanoTime() - before);
                }
            }));
        }
        Measured.of(times).print("an audited act, people at once: " + people, engine, (System.nanoTime() - begun) / 1e9);
    }
}
