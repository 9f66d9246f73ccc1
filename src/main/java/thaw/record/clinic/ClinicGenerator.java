package thaw.record.clinic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thaw.domain.pacing.Ceiling;
import thaw.domain.people.AccountId;
import thaw.domain.program.Program;

/**
 * Makes the people of a clinic one by one, each from a branch of chance of their own, so that nothing of one has to be
 * kept for another. Half of the clients go steadily; the other four courses share the rest.
 */
final class ClinicGenerator {

    private static final int BASELINE_DAYS = 10;
    private static final int BREAK_DAYS = 7;
    private static final long THERAPISTS = 1L << 40;

    private final long seed;
    private final Hours hours;
    private final Practices practices;
    private final List<Program> programs;
    private final @Nullable String passwordHash;

    /** @param passwordHash of all accounts; null, and nobody can sign in */
    ClinicGenerator(
            long seed, Hours hours, Practices practices, List<Program> programs, @Nullable String passwordHash) {
        this.seed = seed;
        this.hours = hours;
        this.practices = practices;
        this.programs = List.copyOf(programs);
        this.passwordHash = passwordHash;
    }

    Person therapist(int number) {
        Chance chance = Chance.of(seed, THERAPISTS + number);
        return new Person(
                new AccountId(chance.id()), "s" + seed + "-therapist-" + number, Names.one(chance), passwordHash);
    }

    /** A client whose record is at most so many days long. */
    MadeClient client(int number, int days, AccountId therapist) {
        Chance chance = Chance.of(seed, number);
        Person person = new Person(
                new AccountId(chance.id()), "s" + seed + "-client-" + number, Names.one(chance), passwordHash);
        return new CourseGenerator(story(days, chance), hours, practices, chance).live(person, therapist);
    }

    /** A client with a story. */
    MadeClient client(long branch, String username, String name, @Nullable String hash, Story story, AccountId therapist) {
        Chance chance = Chance.of(seed, branch);
        Person person = new Person(new AccountId(chance.id()), username, name, hash);
        return new CourseGenerator(story, hours, practices, chance).live(person, therapist);
    }

    private Story story(int days, Chance chance) {
        LocalDate first = hours.today().minusDays(chance.between(days / 3, days));
        return new Story(
                kind(chance), first, programs(first.plusDays(BASELINE_DAYS), chance), Ceiling.DEFAULT,
                chance.between(1, 3), 0.55 + 0.4 * chance.fraction(), 0.85 + 0.14 * chance.fraction(),
                Story.Today.THE_USUAL);
    }

    private static CourseKind kind(Chance chance) {
        return chance.happens(0.5)
                ? CourseKind.STEADY
                : chance.one(List.of(
                        CourseKind.FLOODING, CourseKind.SILENT, CourseKind.RE_NUMBING, CourseKind.THAWING));
    }

    /** One program after the other until today, with a week between. */
    private List<Story.Given> programs(LocalDate start, Chance chance) {
        List<Story.Given> given = new ArrayList<>();
        for (LocalDate next = start; !next.isAfter(hours.today()); ) {
            given.add(new Story.Given(chance.one(programs), next));
            next = given.getLast().lastDay().plusDays(BREAK_DAYS);
        }
        return given;
    }
}
