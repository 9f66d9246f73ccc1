package thaw.database;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.ThreadLocalRandom;
import org.jooq.DSLContext;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.Question;
import thaw.domain.pacing.Ceiling;
import thaw.domain.pacing.TherapistAct;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Route;
import thaw.domain.session.Ratings;
import thaw.domain.session.SessionEvent;
import thaw.domain.session.SessionId;
import thaw.domain.session.SessionOutcome;
import thaw.governor.BegunSession;
import thaw.governor.DoseKeeper;
import thaw.governor.Governor;
import thaw.jooq.Tables;

/**
 * A Thaw of its own, started by {@link KillTest} to be killed. Eight threads write through the governor, as the app
 * does, and print what was acknowledged, one line each, after the commit has returned: "checkin ID", "session ID",
 * "dose CLIENT VERSION".
 */
final class KilledWriter {

    private static final int THREADS = 8;
    private static final int CLIENTS = 4;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    private final Clinic clinic;
    private final Governor governor;
    private final DoseKeeper doses;
    private final DSLContext sql;
    private final PrintStream acknowledged;

    private KilledWriter(ConfigurableApplicationContext thaw, PrintStream acknowledged) {
        this.clinic = thaw.getBean(Clinic.class);
        this.governor = thaw.getBean(Governor.class);
        this.doses = thaw.getBean(DoseKeeper.class);
        this.sql = thaw.getBean(DSLContext.class);
        this.acknowledged = acknowledged;
    }

    /** The first argument is the data folder. */
    public static void main(String[] arguments) {
        PrintStream acknowledged = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ConfigurableApplicationContext thaw = new SpringApplicationBuilder(
                        ThawWithoutWeb.class, DataSourceConfiguration.class)
                .web(WebApplicationType.NONE)
                .run("--THAW_HOME=" + arguments[0], "--logging.level.root=error", "--logging.level.thaw=error");
        new KilledWriter(thaw, acknowledged).write();
    }

    private void write() {
        while (sql.fetchCount(Tables.CLIENT) < CLIENTS) {
            clinic.client();
        }
        AccountId by = sql.fetchValues(Tables.CARE_TEAM.THERAPIST_ID).getFirst();
        List<ClientId> clients = sql.fetchValues(Tables.CLIENT.ID);
        clients.forEach(client -> clinic.inTransaction(() -> doses.start(client, new Ceiling(3), by, DAY)));
        acknowledged.println("ready");
        for (int thread = 0; thread < THREADS; thread++) {
            Thread.ofVirtual().start(() -> writeOn(clients, by));
        }
        endWithTheTest();
    }

    /** Nothing is ever written to standard input: it ends when the test that started this process is gone. */
    private static void endWithTheTest() {
        new Scanner(System.in, StandardCharsets.UTF_8).hasNextLine();
        Runtime.getRuntime().halt(1);
    }

    private void writeOn(List<ClientId> clients, AccountId by) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        while (true) {
            ClientId client = clients.get(random.nextInt(clients.size()));
            switch (random.nextInt(4)) {
                case 0 -> session(client);
                case 1 -> dose(client, by);
                case 2, 3 -> checkIn(client, random);
            }
        }
    }

    private void checkIn(ClientId client, ThreadLocalRandom random) {
        CheckIn checkIn = CheckIn.of(CheckInId.random(), Instant.now(), Clinic.ZONE, Map.of(
                Question.OVERWHELM, new Answer.Rated(random.nextInt(11)), Question.VOLUME, new Answer.Nothing()));
        clinic.inTransaction(() -> governor.checkedIn(client, checkIn));
        acknowledged.println("checkin " + checkIn.id().value());
    }

    private void session(ClientId client) {
        SessionId id = SessionId.random();
        clinic.inTransaction(() -> governor.began(client, new BegunSession(
                id, null, null, "five-colours", 1, Route.GROUNDING, 1, DAY, Instant.now())));
        SessionOutcome outcome = new SessionOutcome(
                Ratings.missing(), Ratings.missing(), new Answer.Missing(), new Answer.Missing(), true, null, true,
                null, null, List.of(new SessionEvent(0, SessionEvent.Kind.STARTED)));
        clinic.inTransaction(() -> governor.ended(client, id, outcome, DAY));
        acknowledged.println("session " + id.value());
    }

    private void dose(ClientId client, AccountId by) {
        int version = clinic.inTransaction(() -> {
            int seen = sql.fetchSingle(Tables.DOSE, Tables.DOSE.CLIENT_ID.eq(client)).get(Tables.DOSE.VERSION);
            TherapistAct act = new TherapistAct.SetCeiling(new Ceiling(1 + seen % 5));
            doses.act(client, act, seen, by, "killed", DAY);
            return seen + 1;
        });
        acknowledged.println("dose " + client.value() + " " + version);
    }
}
