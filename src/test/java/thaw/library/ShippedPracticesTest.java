package thaw.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import thaw.domain.practice.Practice;

/** What ships: read as a clinic's folder would be. */
class ShippedPracticesTest {

    static final Path FOLDER = Path.of("src/main/resources/practices");

    private final PracticeLibrary library = PracticeLibrary.of(PracticeFile.in(FOLDER));

    @Test
    void everyShippedPracticeKeepsEveryRule() {
        assertThat(library.all()).isNotEmpty();
    }

    @Test
    void groundingBeginsWithTheGentlest() {
        assertThat(library.grounding()).extracting(Practice::level).startsWith(1, 2).isSorted();
    }
}
