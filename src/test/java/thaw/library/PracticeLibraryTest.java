package thaw.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thaw.domain.practice.Finding;
import thaw.domain.practice.Practice;
import thaw.domain.practice.PracticeCheck;
import thaw.domain.practice.PracticeId;
import thaw.domain.practice.Route;

class PracticeLibraryTest {

    private static final List<PracticeFile> SHIPPED = PracticeFile.in(ShippedPracticesTest.FOLDER);

    private final PracticeLibrary library = PracticeLibrary.of(SHIPPED);

    @Test
    void aMutatedLibraryIsRefusedWithFileLineAndRule() {
        List<PracticeFile> mutated = SHIPPED.stream()
                .map(file -> file.name().startsWith("grounding-1-")
                        ? new PracticeFile(file.name(), file.text().replace("- touch: 10", "- touch: 40")) : file)
                .toList();
        assertThatThrownBy(() -> PracticeLibrary.of(mutated)).isInstanceOf(LibraryRefused.class)
                .hasMessageStartingWith("The practice library cannot be used:")
                .hasMessageContaining("grounding-1-five-colours.yaml:26 [touch] A touch of 40 s; "
                        + "level 1 has 5 to 10 s.");
    }

    @Test
    void everyFileThatBreaksARuleIsNamedInOneMessage() {
        List<PracticeFile> mutated = SHIPPED.stream()
                .map(file -> new PracticeFile(file.name(), file.text().replace("version: 1", "version: x"))).toList();
        LibraryRefused refused = catchThrowableOfType(LibraryRefused.class, () -> PracticeLibrary.of(mutated));
        assertThat(refused.entries()).extracting(LibraryRefused.Entry::file)
                .containsExactlyElementsOf(SHIPPED.stream().map(PracticeFile::name).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a text", "- a\n- list", "id: [", "id: \"open", "a: b: c", "\tid: x", "id: \u0007",
            "--- a\n--- b", "a: *nowhere", "steps: [1, 2]"})
    void whatIsNoPracticeGetsASentence(String text) {
        LibraryRefused refused = catchThrowableOfType(LibraryRefused.class,
                () -> PracticeLibrary.of(List.of(new PracticeFile("odd.yaml", text))));
        assertThat(refused.entries()).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.finding().line()).isPositive();
            assertThat(entry.finding().sentence()).endsWith(".").doesNotContain("Exception", "\n");
        });
    }

    @Test
    void aPracticeIsFoundByItsId() {
        PracticeId id = new PracticeId("grounding-1-five-colours");
        assertThat(library.byId(id)).get().extracting(Practice::title).isEqualTo("Five colours");
        assertThat(library.byId(new PracticeId("grounding-1-none"))).isEmpty();
    }

    @Test
    void aDraftWithoutAFileIsReadByTheSameRules() {
        Practice fine = library.forRouteAndLevel(Route.SENSORY, 2).getFirst();
        assertThat(PracticeCheck.check(fine)).isEmpty();
        Practice brief = new Practice(fine.id(), 1, fine.route(), 2, fine.title(), fine.minutes(), fine.postures(),
                fine.eyes(), fine.anchors(), fine.touchSeconds(), fine.restSeconds(), fine.contentNotes(),
                fine.notFor(), fine.topics(), 0, "", fine.steps().subList(0, 3), fine.alternatives(), fine.slot());
        assertThat(PracticeCheck.check(brief)).isNotEmpty().extracting(Finding::line).containsOnly(0);
    }

    @Test
    void anIdIsSmallLettersAndDashes() {
        assertThatThrownBy(() -> new PracticeId("Grounding 1")).isInstanceOf(IllegalArgumentException.class);
        assertThat(new PracticeId("grounding-1-x")).hasToString("grounding-1-x");
    }
}
