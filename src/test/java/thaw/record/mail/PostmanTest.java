package thaw.record.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import thaw.account.Me;
import thaw.database.OnBothDatabases;
import thaw.domain.people.MailAddress;
import thaw.record.mail.LetterState.State;

class PostmanTest extends OnBothDatabases {

    private static final MailAddress ADDRESS = new MailAddress("somebody@example.org");

    @Autowired
    private Outbox outbox;

    @Autowired
    private LetterRepository letters;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Pigeons pigeons;

    @AfterEach
    void nothingIsLeftForTheNextTest() {
        pigeons.comeBack();
        clock.pass(Duration.ofDays(20));
        node(pigeons).deliver();
    }

    private Me person(LetterKind kind, Duration good) {
        Me person = clinic.therapist();
        clinic.inTransaction(() -> {
            outbox.add(kind, person.id(), ADDRESS, "", clock.instant().plus(good));
        });
        return person;
    }

    private State state(Me person, LetterKind kind) {
        return outbox.newest(person.id(), kind).orElseThrow().state();
    }

    /** A node that writes every kind. */
    private Postman node(Carrier carrier) {
        List<LetterWriter> writers = List.of(LetterKind.values()).stream().map(PostmanTest::writer).toList();
        return new Postman(letters, writers, carrier, transaction, events, clock);
    }

    private static LetterWriter writer(LetterKind kind) {
        return new LetterWriter() {
            @Override
            public LetterKind kind() {
                return kind;
            }

            @Override
            public Optional<Written> write(Letter letter) {
                return Optional.of(new Written("Hello", "Hello"));
            }
        };
    }

    @Test
    void aLetterIsSentOnceByTwoNodesAtTheSameMoment() throws Exception {
        int many = 40;
        List<Me> people = IntStream.range(0, many)
                .mapToObj(number -> person(LetterKind.NOTICE, Duration.ofDays(1)))
                .toList();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> both = IntStream.range(0, 2)
                    .<Future<?>>mapToObj(number -> nodes.submit(() -> {
                        start.await();
                        node(pigeons).deliver();
                        return number;
                    }))
                    .toList();
            start.countDown();
            for (Future<?> one : both) {
                one.get();
            }
        }
        assertThat(people).allSatisfy(person -> assertThat(pigeons.of(person.id())).hasSize(1));
        assertThat(people).allSatisfy(person -> assertThat(state(person, LetterKind.NOTICE)).isEqualTo(State.SENT));
    }

    @Test
    void aDeadMailServerIsTriedAgainAndAgainAndThenGivenUp() {
        Me person = person(LetterKind.INVITATION, Duration.ofDays(7));
        AtomicInteger tries = new AtomicInteger();
        Carrier dead = counting(tries, new Handed.Refused(Trouble.UNREACHABLE, false));
        node(dead).deliver();
        node(dead).deliver();
        assertThat(tries).hasValue(1);
        assertThat(outbox.newest(person.id(), LetterKind.INVITATION)).hasValueSatisfying(letter -> {
            assertThat(letter.state()).isEqualTo(State.WAITING);
            assertThat(letter.trouble()).isEqualTo(Trouble.UNREACHABLE);
            assertThat(letter.isTroubled()).isTrue();
        });
        for (int hour = 0; hour < 72; hour++) {
            clock.pass(Duration.ofHours(1));
            node(dead).deliver();
        }
        assertThat(tries).hasValue(8);
        assertThat(state(person, LetterKind.INVITATION)).isEqualTo(State.FAILED);
    }

    @Test
    void aRoundEndsWhereTheMailServerIsDead() {
        person(LetterKind.NOTICE, Duration.ofDays(1));
        person(LetterKind.NOTICE, Duration.ofDays(1));
        AtomicInteger tries = new AtomicInteger();
        node(counting(tries, new Handed.Refused(Trouble.UNREACHABLE, false))).deliver();
        assertThat(tries).hasValue(1);
        node(pigeons).deliver();
    }

    @Test
    void whatMayHaveGoneOutIsRepeatedUnlessItIsAReminder() {
        Me reminded = person(LetterKind.REMINDER, Duration.ofHours(1));
        Me invited = person(LetterKind.INVITATION, Duration.ofDays(7));
        pigeons.getOutOfSight();
        node(pigeons).deliver();
        assertThat(state(reminded, LetterKind.REMINDER)).isEqualTo(State.UNCLEAR);
        assertThat(state(invited, LetterKind.INVITATION)).isEqualTo(State.WAITING);
        pigeons.comeBack();
        clock.pass(Duration.ofMinutes(1));
        node(pigeons).deliver();
        assertThat(pigeons.of(reminded.id())).isEmpty();
        assertThat(pigeons.of(invited.id())).hasSize(1);
    }

    @Test
    void aCrashBetweenClaimAndEndIsFoundOut() {
        Me reminded = person(LetterKind.REMINDER, Duration.ofHours(1));
        Me told = person(LetterKind.NOTICE, Duration.ofDays(1));
        clinic.inTransaction(() -> letters.due(clock.instant(), 10)
                .forEach(id -> letters.claim(id, clock.instant(), clock.instant().plus(Duration.ofMinutes(2)))));
        node(pigeons).deliver();
        assertThat(state(reminded, LetterKind.REMINDER)).isEqualTo(State.SENDING);
        clock.pass(Duration.ofMinutes(3));
        node(pigeons).deliver();
        assertThat(state(reminded, LetterKind.REMINDER)).isEqualTo(State.UNCLEAR);
        assertThat(pigeons.of(reminded.id())).isEmpty();
        assertThat(pigeons.of(told.id())).hasSize(1);
    }

    @Test
    void aLetterThatIsTooLateIsNotSent() {
        Me person = person(LetterKind.REMINDER, Duration.ofHours(1));
        clock.pass(Duration.ofHours(1));
        node(pigeons).deliver();
        assertThat(state(person, LetterKind.REMINDER)).isEqualTo(State.FAILED);
        assertThat(pigeons.of(person.id())).isEmpty();
    }

    @Test
    void oneLetterThatCannotBeWrittenDoesNotKeepTheOthersWaiting() {
        Me broken = person(LetterKind.INVITATION, Duration.ofDays(1));
        Me fine = person(LetterKind.NOTICE, Duration.ofDays(1));
        LetterWriter breaks = new LetterWriter() {
            @Override
            public LetterKind kind() {
                return LetterKind.INVITATION;
            }

            @Override
            public Optional<Written> write(Letter letter) {
                throw new IllegalStateException("no words");
            }
        };
        new Postman(letters, List.of(breaks, writer(LetterKind.NOTICE)), pigeons, transaction, events, clock).deliver();
        assertThat(pigeons.of(fine.id())).hasSize(1);
        assertThat(outbox.newest(broken.id(), LetterKind.INVITATION).orElseThrow().trouble())
                .isEqualTo(Trouble.UNWRITTEN);
    }

    @Test
    void nobodysMailboxIsFilled() {
        Me person = clinic.therapist();
        long taken = clinic.inTransaction(() -> IntStream.range(0, Outbox.MOST_A_DAY + 5)
                .filter(number -> outbox.add(
                        LetterKind.ADDRESS, person.id(), ADDRESS, "", clock.instant().plus(Duration.ofDays(2))))
                .count());
        assertThat(taken).isEqualTo(Outbox.MOST_A_DAY);
    }

    @Test
    void settledLettersAreForgottenAfterAMonth() {
        Me person = person(LetterKind.NOTICE, Duration.ofDays(1));
        node(pigeons).deliver();
        clock.pass(Duration.ofDays(30));
        node(pigeons).forget();
        assertThat(outbox.newest(person.id(), LetterKind.NOTICE)).isPresent();
        clock.pass(Duration.ofSeconds(1));
        node(pigeons).forget();
        assertThat(outbox.newest(person.id(), LetterKind.NOTICE)).isEmpty();
    }

    private static Carrier counting(AtomicInteger tries, Handed answer) {
        return new Carrier() {
            @Override
            public Handed carry(Letter letter, Written written) {
                tries.incrementAndGet();
                return answer;
            }

            @Override
            public Optional<String> where() {
                return Optional.of("counting");
            }
        };
    }
}
