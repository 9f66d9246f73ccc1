package thaw.record.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import thaw.record.mail.LetterRepository.Claimed;
import thaw.record.mail.LetterState.State;

/**
 * Empties the outbox, on a thread of its own. Of several nodes, the one that claims a letter sends it. A round ends where the
 * mail server cannot be reached, so a dead one costs one time-out a round and nothing else waits for it.
 */
@Component
class Postman {

    private static final int AT_ONCE = 200;
    private static final Duration CLAIM = Duration.ofMinutes(2);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final List<Duration> PATIENCE = List.of(
            Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1),
            Duration.ofHours(4), Duration.ofHours(12), Duration.ofHours(24));
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final LetterRepository letters;
    private final Map<LetterKind, LetterWriter> writers;
    private final Carrier carrier;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final AtomicBoolean out = new AtomicBoolean();

    Postman(
            LetterRepository letters,
            List<LetterWriter> writers,
            Carrier carrier,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.letters = letters;
        this.writers = writers.stream().collect(Collectors.toMap(LetterWriter::kind, Function.identity()));
        this.carrier = carrier;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Others are done by the same clock and must not wait for a mail server. */
    @Scheduled(initialDelay = 20, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void run() {
        if (out.compareAndSet(false, true)) {
            Thread.startVirtualThread(() -> {
                try {
                    deliver();
                } catch (RuntimeException trouble) {
                    LOG.error("Letters are tried again: {}", trouble.getClass().getName());
                } finally {
                    out.set(false);
                }
            });
        }
    }

    @Scheduled(initialDelay = 10, fixedDelay = 720, timeUnit = TimeUnit.MINUTES)
    void forget() {
        transaction.executeWithoutResult(status -> letters.forget(clock.instant().minus(KEPT)));
    }

    /** Sends what waits. */
    void deliver() {
        Instant now = clock.instant();
        if (letters.anyCutOff(now)) {
            transaction.executeWithoutResult(status -> letters.cutOff(now));
        }
        for (UUID id : letters.due(now, AT_ONCE)) {
            if (!tried(id)) {
                return;
            }
        }
    }

    /** A letter that cannot be written does not keep the others waiting. */
    private boolean tried(UUID id) {
        try {
            return deliver(id);
        } catch (RuntimeException trouble) {
            LOG.error("A letter could not be written: {}", trouble.getClass().getName());
            Instant now = clock.instant();
            transaction.executeWithoutResult(status -> letters.claim(id, now, now.plus(CLAIM))
                    .ifPresent(claimed -> again(claimed, Trouble.UNWRITTEN, false, now)));
            return true;
        }
    }

    /** @return whether the next one may be tried */
    private boolean deliver(UUID id) {
        Optional<Addressed> ready = 
                Optional.ofNullable(transaction.execute(status -> ready(id))).orElseThrow();
        if (ready.isEmpty()) {
            return true;
        }
        Claimed claimed = ready.get().claimed();
        Handed handed = carrier.carry(claimed.letter(), ready.get().written());
        transaction.executeWithoutResult(status -> {
            settle(claimed, handed);
            events.publishEvent(new LetterSettled(claimed.letter().account(), claimed.letter().kind()));
        });
        return !(handed instanceof Handed.Refused(Trouble why, _) && why == Trouble.UNREACHABLE);
    }

    private record Addressed(Claimed claimed, Written written) {}

    /** Claims and writes a letter; empty when somebody else has it, or there is nothing to say or no time left to. */
    private Optional<Addressed> ready(UUID id) {
        Instant now = clock.instant();
        Optional<Claimed> claimed = letters.claim(id, now, now.plus(CLAIM));
        if (claimed.isEmpty()) {
            return Optional.empty();
        }
        if (!now.isBefore(claimed.get().goodUntil())) {
            letters.settle(id, State.FAILED, claimed.get().trouble(), now);
            return Optional.empty();
        }
        Optional<Written> written = Optional.ofNullable(writers.get(claimed.get().letter().kind()))
                .flatMap(writer -> writer.write(claimed.get().letter()));
        if (written.isEmpty()) {
            letters.settle(id, State.DROPPED, null, now);
        }
        return written.map(text -> new Addressed(claimed.get(), text));
    }

    private void settle(Claimed claimed, Handed handed) {
        Letter letter = claimed.letter();
        Instant now = clock.instant();
        switch (handed) {
            case Handed.Taken() -> letters.settle(letter.id(), State.SENT, null, now);
            case Handed.Refused(Trouble why, boolean forGood) -> again(claimed, why, forGood, now);
            case Handed.Unclear() -> {
                if (letter.kind().isRepeatable()) {
                    again(claimed, Trouble.UNCLEAR, false, now);
                } else {
                    letters.settle(letter.id(), State.UNCLEAR, Trouble.UNCLEAR, now);
                }
            }
        }
    }

    private void again(Claimed claimed, Trouble why, boolean forGood, Instant now) {
        Duration pause = PATIENCE.get(Math.min(claimed.tries(), PATIENCE.size()) - 1);
        Instant next = now.plus(pause);
        if (forGood || claimed.tries() > PATIENCE.size() || !next.isBefore(claimed.goodUntil())) {
            letters.settle(claimed.letter().id(), State.FAILED, why, now);
        } else {
            letters.postpone(claimed.letter().id(), why, next);
        }
    }
}
