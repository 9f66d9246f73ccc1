package thaw.record.clinic;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import thaw.domain.people.AccountId;
import thaw.domain.people.Role;
import thaw.governor.Histories;
import thaw.programs.ProgramShelf;
import thaw.library.PracticeLibrary;

/**
 * Makes clinics and stores them, some clients a transaction, so that memory stays flat however many there are. In a
 * clinic made by size nothing happens today yet: its rows depend on seed and day alone.
 */
@Component
public class MadeClinics {

    private static final int CHUNK = 250;
    private static final long IDS = 1L << 41;

    private final ClinicRepository clinics;
    private final ClinicPlanRepository plans;
    private final ProgramShelf programs;
    private final Histories histories;
    private final Practices practices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MadeClinics(
            ClinicRepository clinics,
            ClinicPlanRepository plans,
            ProgramShelf programs,
            Histories histories,
            PracticeLibrary library,
            TransactionTemplate transaction,
            Clock clock) {
        this.clinics = clinics;
        this.plans = plans;
        this.programs = programs;
        this.histories = histories;
        this.practices = new Practices(library);
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Makes a clinic beside what is there already.
     *
     * @param passwordHash of every account; null, and nobody can sign in
     * @param progress     hears how many clients are stored
     * @throws IllegalStateException when this clinic is there already
     */
    public void make(ClinicSize size, @Nullable String passwordHash, IntConsumer progress) {
        ZoneId zone = ZoneOffset.UTC;
        Instant midnight = LocalDate.ofInstant(clock.instant(), zone).atStartOfDay(zone).toInstant();
        ClinicGenerator generator = generator(size.seed(), new Hours(zone, midnight), passwordHash);
        List<Person> therapists = IntStream.range(0, size.therapists()).mapToObj(generator::therapist).toList();
        if (clinics.has(therapists.getFirst().id())) {
            throw new IllegalStateException("The clinic with the seed " + size.seed() + " is there already");
        }
        Instant since = midnight.atZone(zone).minusDays(size.days() + 30L).toInstant();
        transaction.executeWithoutResult(status -> {
            clinics.addPeople(therapists, Role.THERAPIST, zone, since);
            clinics.addSignIns(everyWorkday(therapists, since, midnight, zone));
        });
        for (int from = 0; from < size.clients(); from += CHUNK) {
            int to = Math.min(size.clients(), from + CHUNK);
            store(IntStream.range(from, to)
                    .mapToObj(number -> generator.client(
                            number, size.days(), therapists.get(number % therapists.size()).id()))
                    .toList(), zone, Chance.of(size.seed(), IDS + from));
            progress.accept(to);
        }
    }

    ClinicGenerator generator(long seed, Hours hours, @Nullable String passwordHash) {
        return new ClinicGenerator(seed, hours, practices, programs.offered(), passwordHash);
    }

    /** Stores clients whose therapists are there, in one transaction. */
    void store(List<MadeClient> clients, ZoneId zone, Chance ids) {
        transaction.executeWithoutResult(status -> {
            clinics.addClients(clients, zone);
            clinics.addDoses(clients, ids);
            plans.add(clients, zone, ids);
            histories.add(clients.stream().map(MadeClient::history).toList());
            clinics.addSignIns(signIns(clients));
        });
    }

    /** Whoever checked in or practised on a day signed in once. */
    private static Map<AccountId, Map<LocalDate, Integer>> signIns(List<MadeClient> clients) {
        Map<AccountId, Map<LocalDate, Integer>> signIns = new HashMap<>();
        for (MadeClient client : clients) {
            Set<LocalDate> days = new HashSet<>();
            client.history().checkIns().forEach(checkIn -> days.add(checkIn.day()));
            client.history().sessions().forEach(session -> days.add(session.begun().day()));
            Map<LocalDate, Integer> weeks = new TreeMap<>();
            days.forEach(day -> weeks.merge(monday(day), 1, Integer::sum));
            signIns.put(client.person().id(), weeks);
        }
        return signIns;
    }

    static Map<AccountId, Map<LocalDate, Integer>> everyWorkday(
            List<Person> therapists, Instant since, Instant until, ZoneId zone) {
        Map<LocalDate, Integer> weeks = new TreeMap<>();
        List<LocalDate> days = new ArrayList<>(
                LocalDate.ofInstant(since, zone).datesUntil(LocalDate.ofInstant(until, zone)).toList());
        days.removeIf(day -> day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue());
        days.forEach(day -> weeks.merge(monday(day), 1, Integer::sum));
        Map<AccountId, Map<LocalDate, Integer>> signIns = new HashMap<>();
        therapists.forEach(therapist -> signIns.put(therapist.id(), weeks));
        return signIns;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
