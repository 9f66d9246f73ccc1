package thaw.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static thaw.domain.alert.DueTimes.STANDARD;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import thaw.domain.alert.Rota.Candidate;
import thaw.domain.pacing.Tier;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;

/**
 * A clinic in which anything happens in any order. A crash takes back what was not stored yet; the evidence behind a firing
 * is then told again, as it is when a transaction rolls back.
 */
final class RandomClinic {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final List<Tier> TIERS = List.of(Tier.values());

    private final Random random;
    private final List<Candidate> people = new ArrayList<>();
    private final boolean hasContact;
    private final List<Cause> causes;
    private final List<Alert> stored = new ArrayList<>();
    /** Causes that somebody has to hear of: they spoke up and have not been closed since. */
    private final Set<Cause> asking = new HashSet<>();
    private final Map<Alert.Move.Kind, Integer> moves = new HashMap<>();
    private Instant now = Instant.parse("2026-03-26T09:00:00Z");
    private List<Alert> before = List.of();

    RandomClinic(Random random) {
        this.random = random;
        IntStream.range(0, 4).forEach(who -> people.add(new Candidate(AccountId.random(), ZONE, true)));
        hasContact = random.nextBoolean();
        List<ClientId> clients = List.of(ClientId.random(), ClientId.random());
        causes = clients.stream()
                .flatMap(client -> Stream.of("G1", "D5", "R4").map(rule -> new Cause(client, rule)))
                .toList();
    }

    /** The line of now: the first is responsible, the last the safety contact, those between cover. */
    private Rota rota() {
        return Rota.of(people.getFirst(), people.subList(1, 3), hasContact ? people.getLast() : null);
    }

    /** Who is left to be asked about an open alert. */
    Optional<Rota.Person> left(Alert alert) {
        Duty duty = alert.state().duty();
        return rota().after(duty.turn()).filter(next -> !next.who().equals(duty.owner()));
    }

    List<Alert> open() {
        return stored.stream().filter(Alert::isOpen).toList();
    }

    int closed() {
        return stored.size() - open().size();
    }

    int moves(Alert.Move.Kind kind) {
        return moves.getOrDefault(kind, 0);
    }

    void event() {
        before = List.copyOf(stored);
        switch (random.nextInt(8)) {
            case 0, 1 -> evidence();
            case 2, 3 -> act();
            case 4 -> pass(Duration.ofMinutes(random.nextInt(90)));
            case 5 -> pass(Duration.ofHours(random.nextInt(72)));
            case 6 -> comeOrGo();
            default -> watch();
        }
    }

    /** A crash after the commit, and whoever sent the evidence has not heard: it is told again. */
    private void evidence() {
        Firing firing = firing();
        Cause cause = causes.get(random.nextInt(causes.size()));
        tell(firing, cause);
        if (!firing.pressed() && random.nextInt(3) == 0) {
            List<Alert> once = List.copyOf(stored);
            tell(firing, cause);
            assertThat(stored).as("told twice is told once").isEqualTo(once);
        }
    }

    private Firing firing() {
        Tier tier = TIERS.get(random.nextInt(TIERS.size()));
        String trace = "t" + random.nextInt(4);
        return random.nextInt(4) == 0 ? Firing.call(tier, trace, now) : Firing.of(tier, trace, now);
    }

    private void tell(Firing firing, Cause cause) {
        boolean mustAsk = firing.pressed() || stored.stream().noneMatch(alert -> alert.cause().equals(cause));
        survivingCrashes(() -> {
            Optional<Alert> open = open().stream().filter(alert -> alert.cause().equals(cause)).findFirst();
            Optional<Alert> newest = stored.reversed().stream().filter(alert -> alert.cause().equals(cause)).findFirst();
            if (open.isPresent()) {
                return Optional.of(open.get().again(firing, rota(), STANDARD));
            }
            return newest.map(alert -> alert.isNews(firing, STANDARD)).orElse(true)
                    ? Optional.of(Alert.raise(AlertId.random(), cause, firing, rota(), STANDARD))
                    : Optional.empty();
        });
        if (mustAsk || open().stream().anyMatch(alert -> alert.cause().equals(cause))) {
            asking.add(cause);
        }
    }

    private void act() {
        List<Alert> open = open();
        if (!open.isEmpty()) {
            Alert alert = open.get(random.nextInt(open.size()));
            AccountId by = rota().line().get(random.nextInt(rota().line().size())).who();
            AlertAct act = switch (random.nextInt(4)) {
                case 0, 1 -> new AlertAct.Take();
                case 2 -> new AlertAct.Note("Called.");
                default -> new AlertAct.Close(new Closing(Closing.Ending.DISMISSED, "All is well."));
            };
            survivingCrashes(() -> Optional.of(alert.act(act, by, now, rota())));
            if (act instanceof AlertAct.Close) {
                asking.remove(alert.cause());
            }
        }
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    private void comeOrGo() {
        int who = random.nextInt(people.size());
        Candidate person = people.get(who);
        people.set(who, new Candidate(person.who(), ZONE, !person.reachable()));
    }

    /** Two nodes look at the same moment; each holds the row while it decides. */
    void watch() {
        for (Alert alert : open()) {
            survivingCrashes(() -> alert.check(now, rota(), STANDARD).map(Alert.Move::alert));
            Optional<Alert.Move> first = alert.check(now, rota(), STANDARD);
            first.ifPresent(move -> moves.merge(move.kind(), 1, Integer::sum));
            Alert after = first.map(Alert.Move::alert).orElse(alert);
            assertThat(after.check(now, rota(), STANDARD)).isEmpty();
            assertThat(rota().line()).extracting(Rota.Person::who).contains(after.state().duty().owner());
        }
    }

    /** A crash before the commit leaves nothing; then it is done again. */
    private void survivingCrashes(Supplier<Optional<Alert>> work) {
        while (random.nextInt(5) == 0) {
            assertThat(work.get()).isNotNull();
        }
        work.get().ifPresent(alert -> {
            int place = IntStream.range(0, stored.size())
                    .filter(each -> stored.get(each).id().equals(alert.id()))
                    .findFirst()
                    .orElse(-1);
            if (place < 0) {
                stored.add(alert);
            } else {
                stored.set(place, alert);
            }
        });
    }

    void mustHold(int seed) {
        List<Cause> open = open().stream().map(Alert::cause).toList();
        assertThat(open).as("no two of a cause, none lost, in clinic %s", seed).containsExactlyInAnyOrderElementsOf(asking);
        assertThat(stored).as("nothing vanishes").hasSizeGreaterThanOrEqualTo(before.size());
        assertThat(open()).allSatisfy(alert -> {
            assertThat(alert.state().duty().owner()).isNotNull();
            assertThat(alert.state().duty().due()).isNotNull();
        });
        before.forEach(earlier -> stored.stream()
                .filter(later -> later.id().equals(earlier.id()))
                .forEach(later -> follows(earlier, later)));
    }

    private static void follows(Alert earlier, Alert later) {
        assertThat(later.tier()).isGreaterThanOrEqualTo(earlier.tier());
        assertThat(later.fired()).isGreaterThanOrEqualTo(earlier.fired());
        if (!earlier.isOpen()) {
            assertThat(later).isEqualTo(earlier);
        }
        boolean askedAnew = earlier.state() instanceof AlertState.Acted && later.state() instanceof AlertState.Raised;
        if (!askedAnew) {
            assertThat(later.state().duty().due()).isBeforeOrEqualTo(earlier.state().duty().due());
        }
    }
}
