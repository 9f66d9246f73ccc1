package thaw.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import thaw.domain.practice.Finding;
import thaw.domain.practice.Practice;
import thaw.domain.practice.PracticeId;
import thaw.domain.practice.Rule;
import thaw.domain.practice.SlotOpening;
import thaw.domain.practice.Step;

/** What a clinician may put into a place of hypnosis. */
public class HypnosisScriptTest {

    static final PracticeId PLACE = new PracticeId("hypnosis-4-clinicians-recording");

    /** A script that keeps every rule: a shipped practice of level 4 in the place of hypnosis. */
    public static String words() {
        Practice shipped = PracticeLibrary.of(PracticeFile.in(ShippedPracticesTest.FOLDER)).all().stream()
                .filter(one -> one.level() == 4 && one.id().value().startsWith("sensory-"))
                .findFirst()
                .orElseThrow();
        return PracticeText.write(shipped)
                .replace("id: " + shipped.id(), "id: " + PLACE)
                .replace("route: sensory", "route: hypnosis")
                .replaceFirst("title: .*", "title: The quiet shore")
                .replaceFirst("not-for:( \\[])?\n(- .*\n)*", "not-for: [dissociative-disorder, seizure, body-trauma]\n")
                .replaceAll("(?i)remember(ing)? (what|when|how|where|who)", "notice $2")
                .replaceAll("(?i)memor(y|ies)", "song");
    }

    /** How long a recording of these words is. */
    public static int seconds() {
        return HypnosisScript.stored(words()).orElseThrow().steps().stream()
                .filter(step -> step.kind() != Step.Kind.MID_CHECK)
                .mapToInt(Step::seconds)
                .sum();
    }

    private static List<Finding> refused(String words, byte[] recording) {
        HypnosisScript.Outcome came = HypnosisScript.read(PLACE, bytes(words), recording);
        assertThat(came).isInstanceOf(HypnosisScript.Outcome.Refused.class);
        return ((HypnosisScript.Outcome.Refused) came).findings();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void wordsThatKeepEveryRuleAreTakenWithAndWithoutARecordingOfTheirLength() {
        assertThat(HypnosisScript.read(PLACE, bytes(words()), new byte[0]))
                .isInstanceOfSatisfying(HypnosisScript.Outcome.Whole.class, whole -> assertThat(whole.sound()).isNull());
        assertThat(HypnosisScript.read(PLACE, bytes(words()), Sounds.mp3(seconds() + 4)))
                .isInstanceOfSatisfying(HypnosisScript.Outcome.Whole.class, whole ->
                        assertThat(whole.sound()).extracting(Sound::mediaType).isEqualTo("audio/mpeg"));
    }

    @Test
    void aRecordingOfAnotherLengthOrOfNoKnownKindIsRefused() {
        assertThat(refused(words(), Sounds.mp3(seconds() + 7))).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.RECORDING);
            assertThat(finding.sentence()).contains(String.valueOf(seconds()));
        });
        assertThat(refused(words(), bytes("not a sound"))).extracting(Finding::rule).containsExactly(Rule.RECORDING);
        assertThat(refused(words(), Sounds.mp4(seconds(), "vide"))).extracting(Finding::rule).containsExactly(Rule.RECORDING);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "You are ten years younger.", "You go back in time.", "You see it as a child.", "You search your memories.",
        "You remember what happened.", "You regress.", "It was years ago.", "Go deeper and deeper.", "Relax now."
    })
    void noWordLeadsBackInAgeOrLooksForMemories(String sentence) {
        String broken = words().replaceFirst("title: .*", "title: " + sentence);
        assertThat(refused(broken, new byte[0])).extracting(Finding::rule).contains(Rule.NEVER);
    }

    @Test
    void theLimitsOfTheLevelAndTheClearEndingHold() {
        assertThat(refused(words().replaceFirst("- close: \\d+", "- close: 20"), new byte[0]))
                .extracting(Finding::rule).contains(Rule.CLOSE);
        assertThat(refused(words().replaceFirst("- touch: \\d+", "- touch: 200"), new byte[0]))
                .extracting(Finding::rule).contains(Rule.TOUCH);
        assertThat(refused(words().replace("- mid-check:", "- rest:"), new byte[0]))
                .extracting(Finding::rule).contains(Rule.MID_CHECK);
    }

    @Test
    void anotherPlaceAnotherRouteAndAPlaceWithoutWordsAreRefused() {
        assertThat(refused(words().replace("id: " + PLACE, "id: hypnosis-4-another"), new byte[0]))
                .extracting(Finding::rule).containsExactly(Rule.ID);
        assertThat(refused(ClinicLibraryTest.file("sensory-1-own", 1), new byte[0]))
                .extracting(Finding::rule).contains(Rule.SLOT);
        String place = PracticeFile.in(ShippedPracticesTest.FOLDER).stream()
                .filter(file -> file.name().startsWith("hypnosis-4")).findFirst().orElseThrow().text();
        assertThat(refused(place, new byte[0])).extracting(Finding::rule).contains(Rule.SLOT);
    }

    @Test
    void theSameWordsInTheLibraryOfTheClinicAreRefused() {
        assertThat(PracticeReader.read(new PracticeFile(PLACE + ".yaml", words())))
                .isInstanceOfSatisfying(PracticeReader.Reading.Refused.class, refused ->
                        assertThat(refused.findings()).extracting(Finding::rule).containsOnly(Rule.SLOT));
    }

    static Stream<byte[]> sounds() {
        return Stream.of(
                Sounds.mp3(61), Sounds.tagged(Sounds.mp3(61)), Sounds.mp4(61, "soun"), Sounds.ogg(61));
    }

    @ParameterizedTest
    @MethodSource("sounds")
    void aSoundIsKnownByItsContentWithItsLengthAndNotWhenItsEndIsCutOff(byte[] file) {
        assertThat(Sound.of(file)).get().extracting(Sound::seconds).satisfies(seconds ->
                assertThat((double) seconds).isCloseTo(61, within(0.1)));
        assertThat(Sound.of(Arrays.copyOf(file, file.length - 3)).map(Sound::seconds).filter(seconds -> seconds > 60.9))
                .satisfiesAnyOf(
                        none -> assertThat(none).isEmpty(),
                        last -> assertThat(file[0]).isEqualTo((byte) 0xff));
        byte[] with = Arrays.copyOf(file, file.length + 200);
        Arrays.fill(with, file.length, with.length, (byte) '<');
        assertThat(Sound.of(with)).isEmpty();
    }

    @Test
    void emptyAndTooLargeAndScriptsInDisguiseAreNoSound() {
        assertThat(Sound.of(new byte[0])).isEmpty();
        assertThat(Sound.of(new byte[Sound.LARGEST + 1])).isEmpty();
        Stream.of("ID3", "OggS", "....ftyp", "<script>alert(1)</script>", "RIFF....WAVE").forEach(text ->
                assertThat(Sound.of(bytes(text))).as(text).isEmpty());
    }

    @Test
    void anOpeningTakesTrainingReasonAndConfirmation() {
        assertThat(SlotOpening.of("Two years", "Asked for it", true)).isPresent();
        assertThat(SlotOpening.of("Two years", "Asked for it", false)).isEqualTo(Optional.empty());
        assertThat(SlotOpening.of(" ", "Asked for it", true)).isEmpty();
        assertThat(SlotOpening.of("Two years", "", true)).isEmpty();
        assertThat(SlotOpening.of("x".repeat(1001), "Asked for it", true)).isEmpty();
    }
}
