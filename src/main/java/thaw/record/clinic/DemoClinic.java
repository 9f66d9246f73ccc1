package thaw.record.clinic;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import thaw.account.DemoAccounts;
import thaw.domain.people.AccountId;
import thaw.domain.people.Role;
import thaw.governor.DoseKeeper;
import thaw.governor.LawKeeper;
import thaw.governor.MeasureKeeper;
import thaw.governor.PastAlerts;
import thaw.governor.PlanKeeper;
import thaw.programs.ProgramShelf;

/** The clinic of the demo, made when it starts on an empty database. Its data ends today, whatever the day. */
@Component
@Profile("demo")
class DemoClinic implements ApplicationRunner {

    private static final long SEED = 20;
    private static final int MORE_OF_THERAPIST = 10;
    private static final int MORE_OF_COLLEAGUE = 8;
    private static final int DAYS = 180;

    private final MadeClinics clinics;
    private final DoseKeeper doses;
    private final LawKeeper law;
    private final PlanKeeper plans;
    private final MeasureKeeper measures;
    private final PastAlerts pastAlerts;
    private final DemoDay day;
    private final ClinicRepository repository;
    private final ProgramShelf programs;
    private final DemoWordsRepository words;
    private final DemoAccounts accounts;
    private final PasswordEncoder encoder;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoClinic(
            MadeClinics clinics,
            DoseKeeper doses,
            LawKeeper law,
            PlanKeeper plans,
            MeasureKeeper measures,
            PastAlerts pastAlerts,
            DemoDay day,
            ClinicRepository repository,
            ProgramShelf programs,
            DemoWordsRepository words,
            DemoAccounts accounts,
            PasswordEncoder encoder,
            TransactionTemplate transaction,
            Clock clock) {
        this.clinics = clinics;
        this.doses = doses;
        this.law = law;
        this.plans = plans;
        this.measures = measures;
        this.pastAlerts = pastAlerts;
        this.day = day;
        this.repository = repository;
        this.programs = programs;
        this.words = words;
        this.accounts = accounts;
        this.encoder = encoder;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (repository.isEmpty()) {
            make(new Hours(ZoneId.systemDefault(), clock.instant()));
        }
    }

    void make(Hours hours) {
        @Nullable String hash = encoder.encode(accounts.password());
        ClinicGenerator generator = clinics.generator(SEED, hours, null);
        Person therapist = named(generator.therapist(0), "therapist", "Dr. Ines Vega", hash);
        Person colleague = named(generator.therapist(1), "colleague", "Tom Aldous", hash);
        Person admin = named(generator.therapist(2), "admin", "Gwen Parry", hash);
        Instant since = hours.today().minusDays(DAYS + 30L).atStartOfDay(hours.zone()).toInstant();
        transaction.executeWithoutResult(status -> {
            repository.addPeople(List.of(therapist, colleague), Role.THERAPIST, hours.zone(), since);
            repository.addPeople(List.of(admin), Role.ADMIN, hours.zone(), since);
            repository.addSignIns(MadeClinics.everyWorkday(
                    List.of(therapist, colleague), since, hours.now(), hours.zone()));
        });
        List<MadeClient> clients = new ArrayList<>(new DemoStories(generator, programs.offered(), hours.today())
                .clients(therapist.id(), colleague.id(), hash));
        clients.addAll(more(generator, 0, MORE_OF_THERAPIST, therapist.id()));
        clients.addAll(more(generator, MORE_OF_THERAPIST, MORE_OF_COLLEAGUE, colleague.id()));
        clinics.store(clients, hours.zone(), Chance.of(SEED, Long.MIN_VALUE));
        DemoAlerts before = new DemoAlerts(pastAlerts, Chance.of(SEED, Long.MAX_VALUE));
        transaction.executeWithoutResult(status -> clients.forEach(client -> {
            before.add(client, hours.today());
            if (client.person().username().equals("client")) {
                doses.ready(client.history().client(), true);
                plans.write(client.history().client(), DemoPlan.PLAN, 0, therapist.id());
                DemoScores.of(hours.today()).forEach(score ->
                        measures.record(client.history().client(), score, therapist.id(), hours.today()));
                words.add(client.history().client(), therapist.id(), clock.instant());
            }
            law.applyLaw(client.history().client(), hours.today());
        }));
        transaction.executeWithoutResult(status -> day.add(hours.today()));
    }

    private static List<MadeClient> more(ClinicGenerator generator, int from, int many, AccountId therapist) {
        List<MadeClient> clients = new ArrayList<>();
        for (int number = from; number < from + many; number++) {
            clients.add(generator.client(number, DAYS, therapist));
        }
        return clients;
    }

    private static Person named(Person person, String username, String name, @Nullable String hash) {
        return new Person(person.id(), username, name, hash);
    }
}
