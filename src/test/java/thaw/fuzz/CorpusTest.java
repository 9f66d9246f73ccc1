package thaw.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every seed, and everything that fuzzing ever found, once more. */
class CorpusTest {

    /** The slowest takes a tenth of a second on a quiet machine, once FHIR is awake. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @TestFactory
    Stream<DynamicTest> everyEntryIsAnsweredAsDocumented() {
        return Targets.names().stream().flatMap(target -> Targets.entries(target).stream()
                .map(entry -> DynamicTest.dynamicTest(
                        target + "/" + entry.getFileName(), () -> replay(target, entry))));
    }

    private static void replay(String target, Path entry) {
        assertTimeout(LONGEST, () -> {
            try {
                Targets.call(target, Files.readAllBytes(entry));
            } catch (Throwable thrown) {
                throw new AssertionError(entry + " is not answered", thrown);
            }
        });
    }

    @Test
    void everyParserOfOutsideInputIsATarget() {
        assertThat(Targets.names()).extracting(name -> name.substring(name.lastIndexOf('.') + 1)).containsExactlyInAnyOrder(
                "CheckInFileFuzz", "ClientPageFuzz", "CsvPreviewFuzz", "LinkFuzz", "MappingFuzz", "ModelAnswerFuzz",
                "PeopleFileFuzz", "PracticeFuzz", "QuestionnaireFuzz", "ReplayFuzz", "ResponseFuzz", "SoundFuzz",
                "TableToolsFuzz");
        assertThat(Targets.names()).allSatisfy(target -> assertThat(Targets.entries(target)).hasSizeGreaterThan(1));
    }
}
