package thaw.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static thaw.jooq.Tables.CLINIC_PRACTICE;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.admin.content.PracticeService;
import thaw.care.library.LibraryService;
import thaw.database.OnBothDatabases;
import thaw.domain.practice.Finding;
import thaw.domain.practice.Practice;
import thaw.domain.practice.PracticeId;
import thaw.domain.practice.PracticeVersion;
import thaw.domain.practice.Route;
import thaw.domain.practice.Rule;

/** A clinic adds, changes, withdraws and brings back practices. */
@SuppressWarnings("NullAway.Init")
class ClinicLibraryTest extends OnBothDatabases {

    private static final PracticeId FIVE_COLOURS = new PracticeId("grounding-1-five-colours");
    private static final PracticeId ROUGH_SMOOTH = new PracticeId("sensory-1-rough-smooth");

    @Autowired
    private LibraryService desk;

    @Autowired
    private PracticeService adminsDesk;

    @Autowired
    private ClinicLibrary library;

    @Autowired
    private DSLContext sql;

    private Me therapist;

    @BeforeEach
    void aTherapistAtTheDesk() {
        therapist = clinic.therapist();
        SignedIn.as(therapist);
    }

    /** A file that keeps every rule: one of Thaw's own under another name. */
    static String file(String id, int version) {
        String shipped = PracticeFile.in(ShippedPracticesTest.FOLDER).stream()
                .filter(file -> file.name().startsWith("sensory-1-"))
                .findFirst()
                .orElseThrow()
                .text();
        return shipped.replace("id: " + ROUGH_SMOOTH, "id: " + id).replace("version: 1", "version: " + version);
    }

    private Bringing bring(String text) {
        return desk.bring(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Finding> refused(byte[] file) {
        int before = desk.practices().size();
        Bringing came = desk.bring(file);
        assertThat(came).isInstanceOf(Bringing.Refused.class);
        assertThat(desk.practices()).hasSize(before);
        return ((Bringing.Refused) came).findings();
    }

    private List<Finding> refused(String file) {
        return refused(file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aPracticeOfTheClinicsOwnIsOfferedBesideThoseOfThaw() {
        assertThat(bring(file("sensory-1-own-one", 1))).isInstanceOf(Bringing.Added.class);
        assertThat(offered(Route.SENSORY)).contains("sensory-1-own-one", ROUGH_SMOOTH.value());
        Shelved shelved = desk.practice("sensory-1-own-one").orElseThrow().shelved();
        assertThat(shelved.own()).isTrue();
        assertThat(shelved.inUse()).isTrue();
        assertThat(desk.practice(ROUGH_SMOOTH.value()).orElseThrow().shelved().own()).isFalse();
    }

    @Test
    void aNewVersionTakesThePlaceOfTheOldOneAndTheOldOneIsStillThere() {
        bring(file("sensory-1-own-two", 1));
        String next = file("sensory-1-own-two", 3).replaceFirst("title: .*", "title: Newer");
        assertThat(bring(next)).isInstanceOf(Bringing.Added.class);
        Shelved.WithHistory found = desk.practice("sensory-1-own-two").orElseThrow();
        assertThat(found.shelved().practice().title()).isEqualTo("Newer");
        assertThat(found.versions()).containsExactly(3, 1);
        assertThat(desk.version(new PracticeVersion("sensory-1-own-two", 1))).get()
                .extracting(Practice::version, Practice::title)
                .containsExactly(1, desk.practice(ROUGH_SMOOTH.value()).orElseThrow().shelved().practice().title());
        assertThat(offered(Route.SENSORY)).containsOnlyOnce("sensory-1-own-two");
    }

    @Test
    void theSameFileAgainChangesNothingAndAnotherOneOfTheSameNumberIsRefused() {
        String text = file("sensory-1-own-three", 2);
        bring(text);
        assertThat(bring("\uFEFF" + text)).isInstanceOf(Bringing.AlreadyThere.class);
        for (int version : List.of(1, 2)) {
            String other = file("sensory-1-own-three", version).replaceFirst("title: .*", "title: Another");
            assertThat(refused(other)).singleElement().satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo(Rule.DUPLICATE);
                assertThat(finding.line()).isEqualTo(1);
                assertThat(finding.sentence()).contains("the next one is 3");
            });
        }
    }

    @Test
    void thawsOwnIdsAndHypnosisAreNotTaken() {
        assertThat(refused(file(ROUGH_SMOOTH.value(), 2))).extracting(Finding::rule).containsExactly(Rule.DUPLICATE);
        String slot = PracticeFile.in(ShippedPracticesTest.FOLDER).stream()
                .filter(file -> file.name().startsWith("hypnosis-4-"))
                .findFirst()
                .orElseThrow()
                .text()
                .replace("id: hypnosis-4-clinicians-recording", "id: hypnosis-4-mine");
        assertThat(refused(slot)).extracting(Finding::rule).containsExactly(Rule.SLOT);
    }

    @Test
    void whatBreaksARuleIsRefusedWithItsLineAndNothingIsHalfDone() {
        assertThat(refused(file("sensory-1-own-bad", 1).replace("- touch: 10", "- touch: 40")))
                .extracting(Finding::rule)
                .contains(Rule.TOUCH);
        assertThat(refused(file("sensory-1-own-bad", 1).replaceFirst("text: \\|", "text: |\n      You must not fail.")))
                .anySatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo(Rule.WORDS);
                    assertThat(finding.line()).isGreaterThan(10);
                });
        assertThat(refused(file("sensory-1-own-bad", 1).replaceFirst("text: \\|", "text: |\n      Relax now.")))
                .extracting(Finding::rule)
                .contains(Rule.NEVER);
        assertThat(desk.practice("sensory-1-own-bad")).isEmpty();
    }

    @Test
    void hostileFilesAreRefusedWithASentence() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
        byte[] latin = "id: x\ntitle: Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] wide = file("sensory-1-own-wide", 1).getBytes(StandardCharsets.UTF_16);
        byte[] large = ("# " + "x".repeat(LibraryDesk.LARGEST_FILE)).getBytes(StandardCharsets.UTF_8);
        byte[] laughs = "a: &a [x]\nb: &b [*a,*a]\nc: &c [*b,*b,*b,*b]\n".getBytes(StandardCharsets.UTF_8);
        byte[] deep = "[".repeat(5000).getBytes(StandardCharsets.UTF_8);
        byte[] object = "!!javax.script.ScriptEngineManager [x]".getBytes(StandardCharsets.UTF_8);
        Stream.of(png, wide, large, laughs, deep, object, new byte[0]).forEach(file ->
                assertThat(refused(file)).isNotEmpty().allSatisfy(finding -> {
                    assertThat(finding.line()).isPositive();
                    assertThat(finding.sentence()).endsWith(".").doesNotContain("Exception", "\n");
                }));
        assertThat(refused(latin)).singleElement().satisfies(finding -> {
            assertThat(finding.line()).isEqualTo(2);
            assertThat(finding.sentence()).contains("UTF-8");
        });
    }

    @Test
    void aWithdrawnPracticeIsOfferedToNobodyUntilItIsBroughtBackAndTheHistorySaysWhoAndWhy() {
        assertThat(desk.withdraw(ROUGH_SMOOTH, " ")).isEqualTo(LibraryAnswer.REASON_NEEDED);
        assertThat(desk.withdraw(ROUGH_SMOOTH, "x".repeat(1001))).isEqualTo(LibraryAnswer.REASON_NEEDED);
        assertThat(desk.withdraw(new PracticeId("sensory-1-none"), "Why")).isEqualTo(LibraryAnswer.NOT_FOUND);
        assertThat(desk.bringBack(ROUGH_SMOOTH, "Why")).isEqualTo(LibraryAnswer.CHANGED_MEANWHILE);
        assertThat(desk.withdraw(ROUGH_SMOOTH, "Wool is hard to get")).isEqualTo(LibraryAnswer.DONE);
        assertThat(desk.withdraw(ROUGH_SMOOTH, "Again")).isEqualTo(LibraryAnswer.CHANGED_MEANWHILE);
        assertThat(offered(Route.SENSORY)).doesNotContain(ROUGH_SMOOTH.value());
        Me admin = clinic.admin();
        SignedIn.as(admin);
        assertThat(adminsDesk.practice(ROUGH_SMOOTH.value()).orElseThrow().shelved().withdrawn()).get()
                .extracting(LibraryAct::by, LibraryAct::reason)
                .containsExactly(therapist.name(), "Wool is hard to get");
        assertThat(adminsDesk.bringBack(ROUGH_SMOOTH, "We have some")).isEqualTo(LibraryAnswer.DONE);
        assertThat(offered(Route.SENSORY)).contains(ROUGH_SMOOTH.value());
        assertThat(adminsDesk.practice(ROUGH_SMOOTH.value()).orElseThrow().history())
                .extracting(LibraryAct::kind, LibraryAct::by)
                .contains(
                        tuple(LibraryAct.Kind.BACK, admin.name()),
                        tuple(LibraryAct.Kind.WITHDRAWN, therapist.name()));
    }

    @Test
    void theLastGroundingStays() {
        assertThat(desk.withdraw(FIVE_COLOURS, "Why")).isEqualTo(LibraryAnswer.LAST_GROUNDING);
        String other = PracticeFile.in(ShippedPracticesTest.FOLDER).stream()
                .filter(file -> file.name().startsWith("grounding-1-"))
                .findFirst()
                .orElseThrow()
                .text()
                .replace("id: " + FIVE_COLOURS, "id: grounding-1-own-colours");
        assertThat(bring(other)).isInstanceOf(Bringing.Added.class);
        assertThat(desk.withdraw(FIVE_COLOURS, "We have our own")).isEqualTo(LibraryAnswer.DONE);
        assertThat(desk.withdraw(new PracticeId("grounding-1-own-colours"), "Why")).isEqualTo(LibraryAnswer.LAST_GROUNDING);
        assertThat(desk.bringBack(FIVE_COLOURS, "Both")).isEqualTo(LibraryAnswer.DONE);
    }

    @Test
    void aFileThatIsTakenFromTheLibraryPassesItsOwnChecks() {
        library(() -> library.shelves().stream().map(Shelved::practice).filter(practice -> !practice.locked()).forEach(practice ->
                assertThat(PracticeText.read("again.yaml", PracticeText.write(practice))).isEqualTo(practice)));
    }

    @Test
    void whatARuleOfANewerThawRefusesIsNotOfferedAndTheRestIs() {
        bring(file("sensory-1-own-old", 1));
        clinic.inTransaction(() -> sql.update(CLINIC_PRACTICE)
                .set(CLINIC_PRACTICE.CONTENT, file("sensory-1-own-old", 1).replace("- touch: 10", "- touch: 40"))
                .set(CLINIC_PRACTICE.DIGEST, "0".repeat(64))
                .where(CLINIC_PRACTICE.PRACTICE_ID.eq("sensory-1-own-old"))
                .execute());
        assertThat(offered(Route.SENSORY)).isNotEmpty().doesNotContain("sensory-1-own-old");
        assertThat(desk.practice("sensory-1-own-old")).isEmpty();
        assertThat(desk.practice(FIVE_COLOURS.value())).isPresent();
    }

    private void library(Runnable work) {
        clinic.inTransaction(work);
    }

    private List<String> offered(Route route) {
        return clinic.inTransaction(() -> library.offered().forRouteAndLevel(route, 1).stream()
                .map(practice -> practice.id().value())
                .toList());
    }
}
