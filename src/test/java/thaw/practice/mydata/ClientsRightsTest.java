package thaw.practice.mydata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thaw.account.CareTeamRepository.WORDS_NOT_SHARED;
import static thaw.account.CareTeamRepository.shared;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.AUDIT_ENTRY;
import static thaw.jooq.Tables.CLIENT;
import static thaw.jooq.Tables.CONSENT_RECORD;
import static thaw.jooq.Tables.STIRRING;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.account.Me;
import thaw.account.ProofNeeded;
import thaw.account.SignedIn;
import thaw.admin.people.ErasureService;
import thaw.audit.AuditVerifier;
import thaw.audit.Verification;
import thaw.care.chart.ChartService;
import thaw.care.pace.PaceService;
import thaw.care.program.ProgramService;
import thaw.database.Clinic;
import thaw.database.OnBothDatabases;
import thaw.domain.pacing.Ceiling;
import thaw.jooq.DefaultSchema;
import thaw.practice.help.HelpService;
import thaw.practice.journey.StirringService;

/** What a client decides about their own record, and what comes of it. */
class ClientsRightsTest extends OnBothDatabases {

    private static final ConsentText TEXT = new ConsentText(3, "I take part.");

    @Autowired
    private MyWordsService words;

    @Autowired
    private StirringService stirrings;

    @Autowired
    private ConsentService consents;

    @Autowired
    private TakeOutService takeOuts;

    @Autowired
    private ErasureWishService wishes;

    @Autowired
    private ErasureService erasures;

    @Autowired
    private ProgramService programs;

    @Autowired
    private HelpService help;

    @Autowired
    private PaceService paces;

    @Autowired
    private ChartService charts;

    @Autowired
    private AuditVerifier verifier;

    @Autowired
    private DSLContext sql;

    private Me therapist;
    private Me client;

    @BeforeEach
    void aClientWithWords() {
        therapist = clinic.therapist();
        client = clinic.client(therapist);
        SignedIn.as(client);
        stirrings.note("the smell of rain");
    }

    @Test
    void wordsAreReadByTheTherapistUntilTheClientSaysOtherwiseAndAgainWhenTheyTakeThatBack() {
        MyWords.Id entry = words.newest(10).getFirst().entry();
        assertThat(read()).isEqualTo("the smell of rain");
        assertThat(words.share(entry, Sharing.EXISTS)).isTrue();
        assertThat(read()).isEqualTo(WORDS_NOT_SHARED);
        assertThat(words.share(entry, Sharing.KEPT)).isTrue();
        assertThat(read()).isNull();
        assertThat(words.newest(10)).extracting(MyWords::sharing).containsExactly(Sharing.KEPT);
        assertThat(words.share(entry, Sharing.SHARED)).isTrue();
        assertThat(read()).isEqualTo("the smell of rain");
    }

    @Test
    void anotherClientDecidesNothingAboutThem() {
        MyWords.Id entry = words.newest(10).getFirst().entry();
        SignedIn.as(clinic.client(therapist));
        assertThat(words.share(entry, Sharing.KEPT)).isFalse();
        assertThat(words.newest(10)).isEmpty();
        assertThat(read()).isEqualTo("the smell of rain");
    }

    private @Nullable String read() {
        Field<String> word = shared(STIRRING.WORD, STIRRING.ID);
        return sql.select(word).from(STIRRING).where(STIRRING.CLIENT_ID.eq(client.ownRecord())).fetchOne(word);
    }

    @Test
    void consentIsKeptWithItsWordsAndTheLawReadsItAtOnce() {
        assigned();
        SignedIn.as(client);
        consents.say(true, TEXT);
        assertThat(consents.mine()).isEqualTo(new Consent(true, clock.instant(), 3));
        consents.say(false, TEXT);
        assertThat(consents.mine().given()).isFalse();
        assertThat(sql.select(CONSENT_RECORD.WORDS)
                        .from(CONSENT_RECORD)
                        .where(CONSENT_RECORD.CLIENT_ID.eq(client.ownRecord()))
                        .fetch(CONSENT_RECORD.WORDS))
                .containsExactly("I take part.", "I take part.");
        SignedIn.as(therapist);
        assertThat(paces.open(client.ownRecord()).orElseThrow().toString()).contains("G5");
    }

    @Test
    void everythingIsTakenOutAfterAProofOfIdentityAlone() {
        SignedIn.longAgo(clinic.client());
        assertThatThrownBy(takeOuts::everything).isInstanceOf(ProofNeeded.class);
    }

    @Test
    void everythingIsTakenAlongAndNobodyElseIsInIt() throws IOException {
        SignedIn.as(clinic.client(therapist));
        stirrings.note("somebody else");
        SignedIn.as(client);
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        takeOuts.everything().writeTo(archive);
        Map<String, String> files = unpacked(archive.toByteArray());
        assertThat(files).containsKeys("read-me-first.html", "everything.json", "record.fhir.json", "csv/stirring.csv", "csv/care_team.csv");
        assertThat(files.get("read-me-first.html")).contains("the smell of rain");
        assertThat(files.get("everything.json")).contains("the smell of rain");
        assertThat(files.get("record.fhir.json")).contains("the smell of rain", "AuditEvent");
        assertThat(files.get("csv/stirring.csv")).contains("the smell of rain");
        assertThat(files.values()).noneMatch(text -> text.contains("somebody else"));
        assertThat(sql.fetchExists(
                        AUDIT_ENTRY,
                        AUDIT_ENTRY.CLIENT_ID.eq(client.ownRecord()),
                        AUDIT_ENTRY.PART.eq("TAKE_OUT")))
                .isTrue();
    }

    private static Map<String, String> unpacked(byte[] archive) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void aRecordIsErasedAfterItsRetentionAndTheAuditLogStaysWhole() {
        assigned();
        SignedIn.as(client);
        help.notSafe();
        consents.say(true, TEXT);
        Me other = clinic.client(therapist);
        Map<String, Integer> before = rowsOf(other);
        wishes.ask();
        Me admin = clinic.admin();
        SignedIn.as(admin);
        assertThat(erasures.carryOut(client.id())).as("before anybody looked").isFalse();
        LocalDate today = erasures.today();
        assertThat(erasures.hold(client.id(), today, " ")).as("no word on the law").isFalse();
        assertThat(erasures.hold(client.id(), today, "Ten years by law")).isTrue();
        assertThat(erasures.carryOut(client.id())).as("on the last day").isFalse();
        assertThat(erasures.hold(client.id(), today.minusDays(1), "The ten years are over")).isTrue();
        assertThat(erasures.carryOut(client.id())).isTrue();
        assertThat(rowsOf(client)).isEqualTo(Map.of("audit_entry", rowsOf(client).get("audit_entry"), "erasure_request", 1));
        assertThat(rowsOf(other)).isEqualTo(before);
        assertThat(sql.select(ACCOUNT.USERNAME, ACCOUNT.DISPLAY_NAME)
                        .from(ACCOUNT)
                        .where(ACCOUNT.ID.eq(client.id()))
                        .fetchSingle()
                        .toString())
                .doesNotContain(client.name());
        assertThat(verifier.verify(AuditVerifier.Listener.NOBODY)).isInstanceOf(Verification.Whole.class);
        SignedIn.as(therapist);
        assertThat(charts.open(client.ownRecord())).isEmpty();
    }

    @Test
    void aWishThatWasTakenBackIsNotCarriedOut() {
        wishes.ask();
        SignedIn.as(clinic.admin());
        erasures.hold(client.id(), erasures.today().minusDays(1), "None");
        SignedIn.as(client);
        wishes.takeBack();
        assertThat(wishes.mine()).isEmpty();
        SignedIn.as(clinic.admin());
        assertThat(erasures.carryOut(client.id())).isFalse();
        assertThat(erasures.hold(client.id(), erasures.today(), "None")).isFalse();
        assertThat(sql.fetchExists(STIRRING, STIRRING.CLIENT_ID.eq(client.ownRecord()))).isTrue();
    }

    /** How many rows of the person there are, by table; tables without any are left out. */
    private Map<String, Integer> rowsOf(Me person) {
        Map<String, Integer> rows = new HashMap<>();
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            Optional.ofNullable(table.field("client_id")).ifPresent(column -> {
                int many = sql.fetchCount(table, column.coerce(CLIENT.ID).eq(person.ownRecord()));
                if (many > 0) {
                    rows.put(table.getName(), many);
                }
            });
        }
        return rows;
    }

    private void assigned() {
        SignedIn.as(therapist);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Clinic.ZONE);
        programs.assign(client.ownRecord(), programs.programs().getFirst().id(), today, new Ceiling(3));
    }
}
