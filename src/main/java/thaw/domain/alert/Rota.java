package thaw.domain.alert;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thaw.domain.people.AccountId;

/**
 * Who is asked about one client's alerts at one moment, in order. It is never empty: where nobody can be reached, the
 * alert stays with the safety contact, or without one with the responsible therapist.
 */
public record Rota(List<Person> line) {

    /** Somebody in the line. */
    public record Person(AccountId who, Turn turn, ZoneId zone) {}

    /**
     * Somebody who may be in the line.
     *
     * @param reachable neither away nor switched off
     */
    public record Candidate(AccountId who, ZoneId zone, boolean reachable) {

        private Person in(Turn turn) {
            return new Person(who, turn, zone);
        }
    }

    public Rota {
        line = List.copyOf(line);
        if (line.isEmpty()) {
            throw new IllegalArgumentException("Somebody always answers for an alert");
        }
    }

    /** The line of a client; nobody stands in it twice, and the safety contact is asked last. */
    public static Rota of(Candidate responsible, List<Candidate> covers, @Nullable Candidate safetyContact) {
        List<Person> people = new ArrayList<>();
        Set<AccountId> seen = new HashSet<>();
        if (safetyContact != null && !safetyContact.who().equals(responsible.who())) {
            seen.add(safetyContact.who());
        }
        Stream.concat(Stream.of(responsible), covers.stream())
                .filter(Candidate::reachable)
                .filter(candidate -> seen.add(candidate.who()))
                .map(candidate -> candidate.in(candidate.equals(responsible) ? Turn.RESPONSIBLE : Turn.COVER))
                .forEach(people::add);
        if (safetyContact != null && (people.isEmpty() || safetyContact.reachable())
                && people.stream().noneMatch(person -> person.who().equals(safetyContact.who()))) {
            people.add(safetyContact.in(Turn.SAFETY_CONTACT));
        }
        return new Rota(people.isEmpty() ? List.of(responsible.in(Turn.RESPONSIBLE)) : people);
    }

    /** Who is asked first. */
    public Person first() {
        return line.getFirst();
    }

    /** Who is asked after this turn. */
    Optional<Person> after(Turn turn) {
        return line.stream().filter(person -> person.turn().compareTo(turn) > 0).findFirst();
    }

    /** The person, where they stand in the line. */
    public Optional<Person> find(AccountId who) {
        return line.stream().filter(person -> person.who().equals(who)).findFirst();
    }
}
