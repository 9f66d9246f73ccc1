package thaw.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words that nobody who feels numb reads here: in no text of the client's pages, in no language file, in no practice. */
class NeverSaidToClientsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    private static final Pattern NEVER = Pattern.compile(
            "\\b(failed|failure|missed|only|resistant|just|streaks?|badges?|well done|are you sure)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Rooms that no client enters. */
    private static final Set<String> NOT_FOR_CLIENTS = Set.of("admin", "alert", "care", "library", "measure", "record", "trend");

    @Test
    void noTextOfTheClientsPagesHasOne() throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> files = files("texts", ".properties").stream()
                .filter(file -> !NOT_FOR_CLIENTS.contains(room(file)))
                .toList();
        assertThat(files).hasSizeGreaterThan(8);
        for (Path file : files) {
            texts(file).forEach((key, text) -> {
                if (!key.toString().startsWith("pacing.therapist.") && NEVER.matcher(text.toString()).find()) {
                    found.add(key + "=" + text);
                }
            });
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noPracticeHasOne() throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> practices = files("practices", ".yaml");
        assertThat(practices).hasSizeGreaterThanOrEqualTo(42);
        List<Path> parts = files("compose", ".yaml");
        assertThat(parts).isNotEmpty();
        for (Path practice : Stream.of(practices, parts).flatMap(List::stream).toList()) {
            Files.readAllLines(practice).stream()
                    .filter(line -> NEVER.matcher(line).find())
                    .forEach(line -> found.add(practice.getFileName() + ": " + line));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noComponentOfTheBrowserHasOne() throws IOException {
        Pattern texts = Pattern.compile("'[^']*[a-z] [^']*'");
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("frontend/components"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".ts")).toList()) {
                texts.matcher(Files.readString(file)).results()
                        .filter(text -> NEVER.matcher(text.group()).find())
                        .forEach(text -> found.add(file.getFileName() + ": " + text.group()));
            }
        }
        assertThat(found).isEmpty();
    }

    private static String room(Path file) {
        return file.getFileName().toString().replaceAll("[_.].*", "");
    }

    private static Properties texts(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
