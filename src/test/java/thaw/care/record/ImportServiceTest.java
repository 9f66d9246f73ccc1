package thaw.care.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thaw.jooq.Tables.AUDIT_ENTRY;
import static thaw.jooq.Tables.CHECK_IN;
import static thaw.jooq.Tables.CHECK_IN_IMPORT;
import static thaw.jooq.Tables.CLIENT_STATE;
import static thaw.jooq.Tables.CLIENT_WEEK;
import static thaw.jooq.Tables.LIFE_EVENT;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.database.OnBothDatabases;
import thaw.domain.people.ClientId;
import thaw.record.csv.CheckInMapping;
import thaw.record.csv.Finding;
import thaw.record.csv.MappingFile;
import thaw.record.csv.Progress;
import thaw.record.csv.Reading;

class ImportServiceTest extends OnBothDatabases {

    private static final String MAPPING = """
            time: {zone: Europe/Berlin, day: {column: day, format: yyyy-MM-dd}, at: "20:00"}
            rows: each-row
            questions: {overwhelm: {scale: [0, 10], columns: [o]}}
            changes: [{column: dose, kind: medication, words: "{from} to {to}"}]
            """;

    private static final String FILE = "day,o,dose\n2026-01-01,2,10\n2026-01-02,9,5\n";

    @Autowired
    ImportService service;

    @Autowired
    SystemImport system;

    @Autowired
    DSLContext sql;

    private Me therapist;
    private Me person;
    private ClientId client;

    @BeforeEach
    void aTherapistIsSignedIn() {
        therapist = clinic.therapist();
        person = clinic.client(therapist);
        client = person.ownRecord();
        SignedIn.as(therapist);
    }

    @Test
    void aFileComesInWithItsEventsAndIsWrittenDown() {
        assertThat(imported(client, FILE)).isEqualTo(
                new ImportResult.Added(2, 1, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2)));

        assertThat(sql.fetchCount(CHECK_IN, CHECK_IN.CLIENT_ID.eq(client), CHECK_IN.IMPORT_ID.isNotNull())).isEqualTo(2);
        assertThat(sql.fetchSingle(LIFE_EVENT, LIFE_EVENT.CLIENT_ID.eq(client)).getWords()).isEqualTo("10 to 5");
        assertThat(sql.fetchSingle(CLIENT_STATE, CLIENT_STATE.CLIENT_ID.eq(client)).getReason()).isEqualTo("OVERWHELM");
        assertThat(sql.fetchSingle(AUDIT_ENTRY, AUDIT_ENTRY.CLIENT_ID.eq(client)).getActorId()).isEqualTo(therapist.id());
        assertThat(service.open(client).orElseThrow().imports()).extracting(ClientImports.Done::checkIns).containsExactly(2);
    }

    @Test
    void aHistoryFromBeforeCountsForNoWeekOfUse() {
        imported(client, FILE);

        assertThat(sql.fetchExists(CLIENT_WEEK, CLIENT_WEEK.CLIENT_ID.eq(client))).isFalse();
    }

    @Test
    void theSameFileTwiceAddsNothing() {
        imported(client, FILE);

        assertThat(imported(client, FILE)).isEqualTo(new ImportResult.AlreadyThere());
        assertThat(sql.fetchCount(CHECK_IN, CHECK_IN.CLIENT_ID.eq(client))).isEqualTo(2);
        assertThat(sql.fetchCount(LIFE_EVENT, LIFE_EVENT.CLIENT_ID.eq(client))).isEqualTo(1);
    }

    @Test
    void anotherFileWithAMomentThatIsThereIsRefusedWithItsLine() {
        imported(client, FILE);

        assertThat(findings(imported(client, "day,o,dose\n2026-01-03,2,10\n2026-01-02,8,5\n"))).containsExactly(
                "Line 3: The record has a check-in at this moment already, 2026-01-02T20:00.");
        assertThat(sql.fetchCount(CHECK_IN, CHECK_IN.CLIENT_ID.eq(client))).isEqualTo(2);
    }

    @Test
    void oneBadLineAddsNothingAtAll() {
        assertThat(findings(imported(client, FILE + "2026-01-03,11,5\n")))
                .containsExactly("Line 4, o: 11 lies outside the scale from 0 to 10.");
        assertThat(sql.fetchExists(CHECK_IN, CHECK_IN.CLIENT_ID.eq(client))).isFalse();
        assertThat(sql.fetchExists(CHECK_IN_IMPORT, CHECK_IN_IMPORT.CLIENT_ID.eq(client))).isFalse();
        assertThat(sql.fetchExists(AUDIT_ENTRY, AUDIT_ENTRY.CLIENT_ID.eq(client))).isFalse();
    }

    @Test
    void aCancelledImportAddsNothing() {
        assertThatThrownBy(() -> service.importHistory(client, mapping(), bytes(FILE), (lines, of) -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(sql.fetchExists(CHECK_IN, CHECK_IN.CLIENT_ID.eq(client))).isFalse();
    }

    @Test
    void somebodyElsesClientIsNotFound() {
        ClientId foreign = clinic.client().ownRecord();

        assertThat(imported(foreign, FILE)).isEqualTo(new ImportResult.NotFound());
        assertThat(service.open(foreign)).isEmpty();
        assertThat(sql.fetchExists(CHECK_IN, CHECK_IN.CLIENT_ID.eq(foreign))).isFalse();
    }

    @Test
    void anAdminAndAClientAreRefused() {
        for (Me other : List.of(clinic.admin(), person)) {
            SignedIn.as(other);
            assertThatThrownBy(() -> imported(client, FILE)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void theSystemImportsByUsernameAndIsWrittenDownAsTheSystem() {
        assertThat(system.importHistory(person.name(), mapping(), bytes(FILE), Progress.UNHEARD))
                .isInstanceOf(ImportResult.Added.class);

        var entry = sql.fetchSingle(AUDIT_ENTRY, AUDIT_ENTRY.CLIENT_ID.eq(client));
        assertThat(entry.getActorId()).isNull();
        assertThat(entry.getRole()).isEqualTo("SYSTEM");
        assertThat(system.importHistory("nobody", mapping(), bytes(FILE), Progress.UNHEARD))
                .isEqualTo(new ImportResult.NotFound());
    }

    private ImportResult imported(ClientId into, String file) {
        return service.importHistory(into, mapping(), bytes(file), Progress.UNHEARD);
    }

    private static List<String> findings(ImportResult result) {
        assertThat(result).isInstanceOf(ImportResult.Refused.class);
        return ((ImportResult.Refused) result).findings().stream().map(Finding::text).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static CheckInMapping mapping() {
        Reading<CheckInMapping> reading = MappingFile.read(MAPPING);
        assertThat(reading).isInstanceOf(Reading.Whole.class);
        return ((Reading.Whole<CheckInMapping>) reading).value();
    }
}
