package thaw.record.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The mailbox of the demo: what would have been sent is kept here to be looked at, the newest first, in memory alone. */
public final class CapturedMailbox implements Carrier {

    private static final int MOST = 100;

    private final Deque<Captured> letters = new ArrayDeque<>();
    private final Clock clock;

    CapturedMailbox(Clock clock) {
        this.clock = clock;
    }

    /** A letter as it would have arrived. */
    public record Captured(Instant at, String to, String subject, String text) {}

    @Override
    public synchronized Handed carry(Letter letter, Written written) {
        letters.addFirst(new Captured(clock.instant(), letter.address().text(), written.subject(), written.text()));
        while (letters.size() > MOST) {
            letters.removeLast();
        }
        return new Handed.Taken();
    }

    /** What has arrived, the newest first. */
    public synchronized List<Captured> letters() {
        return List.copyOf(letters);
    }

    @Override
    public Optional<String> where() {
        return Optional.of("demo");
    }
}
