package thaw.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import thaw.domain.practice.Practice;
import thaw.domain.practice.Route;
import thaw.domain.practice.Step;

/** What ships: read as a clinic's folder would be. */
class ShippedPracticesTest {

    static final Path FOLDER = Path.of("src/main/resources/practices");

    private final PracticeLibrary library = PracticeLibrary.of(PracticeFile.in(FOLDER));

    @Test
    void fortyTwoCellsAreFilledAndKeepEveryRule() {
        assertThat(library.all()).hasSize(42);
    }

    @ParameterizedTest
    @EnumSource(value = Route.class, names = "HYPNOSIS", mode = EnumSource.Mode.EXCLUDE)
    void everyRouteHasAPracticeAtEveryLevel(Route route) {
        for (int level = 1; level <= 5; level++) {
            assertThat(library.forRouteAndLevel(route, level)).as("level %s", level).hasSize(1)
                    .noneMatch(Practice::locked);
        }
    }

    @Test
    void hypnosisIsTwoLockedSlotsWithoutAScript() {
        List<Practice> locked = library.all().stream().filter(Practice::locked).toList();
        assertThat(locked).extracting(Practice::route).containsOnly(Route.HYPNOSIS);
        assertThat(locked).extracting(Practice::level).containsExactly(4, 5);
        assertThat(locked).allMatch(slot -> slot.steps().isEmpty() && slot.seconds() == 0);
    }

    @Test
    void groundingBeginsWithTheGentlest() {
        assertThat(library.grounding()).extracting(Practice::level).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void noTwoPracticesShareAParagraph() {
        Stream<String> texts = library.all().stream().flatMap(practice -> practice.steps().stream()).map(Step::text);
        assertThat(texts).doesNotHaveDuplicates();
    }

    @Test
    void theShorterFormKeepsTheOrientationAndTheWholeClosing() {
        Practice practice = library.forRouteAndLevel(Route.GROUNDING, 4).getFirst();
        List<Step> shorter = practice.shorterSteps();
        assertThat(shorter.getFirst()).isEqualTo(practice.steps().getFirst());
        assertThat(shorter.getLast()).isEqualTo(practice.steps().getLast());
        assertThat(shorter).filteredOn(step -> step.kind() == Step.Kind.TOUCH).hasSize(practice.shorterCycles());
    }

    @Test
    void theAppGetsTheSameLibraryFromItsClasspath() throws IOException {
        PracticeLibrary started = new ShippedPractices().practiceLibrary(new PathMatchingResourcePatternResolver());
        assertThat(started.all()).isEqualTo(library.all());
    }
}
