package thaw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The hazard log names tests that exist, and no hazard is without one. */
class HazardLogTest {

    private static final Path LOG = Path.of("src/main/java/thaw/domain/safety/HAZARDS.md");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        List<String> gone = new ArrayList<>();
        for (MatchResult named : NAMED.matcher(Files.readString(LOG)).results().toList()) {
            if (!source(named.group(1)).contains("void " + named.group(2) + "(")) {
                gone.add(named.group());
            }
        }
        assertThat(gone).isEmpty();
    }

    @Test
    void everyHazardHasATest() throws IOException {
        List<String> rows = Files.readAllLines(LOG).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| hazard"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(7).allMatch(row -> NAMED.matcher(row).find());
    }

    private static String source(String test) throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            Path file = files.filter(path -> path.endsWith(test + ".java")).findFirst().orElse(null);
            return file == null ? "" : Files.readString(file);
        }
    }
}
