package thaw.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Words that nobody who feels numb reads here: in no language file, whoever its pages are for, in no practice, no program and
 * no sentence in the code. What a therapist reads is said to a client sooner or later.
 */
class NeverSaidToClientsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    private static final Pattern NEVER = Pattern.compile(
            "\\b(failed|failure|missed|only|resistant|just|streaks?|badges?|well done|are you sure)\\b",
            Pattern.CASE_INSENSITIVE);

    /** The sentence that tells a clinic which words its own practice may not have. */
    private static final String NAMES_THEM = "WordRules.java";

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    /** Read by whoever runs Thaw: what is logged, and what a programmer did. */
    private static final Pattern FOR_PROGRAMMERS = Pattern.compile("\\bLOG\\b|Exception\\(");

    @Test
    void noTextOfAnyLanguageFileHasOne() throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> files = files("texts", ".properties");
        assertThat(files).hasSizeGreaterThan(25);
        for (Path file : files) {
            texts(file).forEach((key, text) -> {
                if (NEVER.matcher(text.toString()).find()) {
                    found.add(key + "=" + text);
                }
            });
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noSentenceInTheCodeHasOne() throws IOException {
        List<String> found = new ArrayList<>();
        int sentences = 0;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(NeverSaidToClientsTest::speaks).toList()) {
                for (String literal : literals(Files.readString(file))) {
                    sentences++;
                    if (NEVER.matcher(literal).find()) {
                        found.add(file.getFileName() + ": " + literal);
                    }
                }
            }
        }
        assertThat(sentences).isGreaterThan(400);
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
        Pattern texts = Pattern.compile("'[^'\\n]*[a-z] [^'\\n]*'");
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("frontend"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".ts") && !path.startsWith("frontend/generated")).toList()) {
                texts.matcher(Files.readString(file)).results()
                        .filter(text -> NEVER.matcher(text.group()).find())
                        .forEach(text -> found.add(file.getFileName() + ": " + text.group()));
            }
        }
        assertThat(found).isEmpty();
    }

    /** The programs that every clinic begins with, the first help numbers, and whatever else comes with the tables. */
    @Test
    void nothingThatComesWithTheTablesHasOne() throws IOException {
        Pattern texts = Pattern.compile("'[^'\\n]*[a-z] [^'\\n]*'");
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("db/migration"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".sql")).toList()) {
                texts.matcher(Files.readString(file).replaceAll("--.*", "")).results()
                        .filter(text -> NEVER.matcher(text.group()).find())
                        .forEach(text -> found.add(file.getFileName() + ": " + text.group()));
            }
        }
        assertThat(found).isEmpty();
    }

    private static boolean speaks(Path file) {
        return file.toString().endsWith(".java") && !file.endsWith(NAMES_THEM);
    }

    /** Texts between quotation marks that are more than one word: a statement of its own is read as one. */
    private static List<String> literals(String code) {
        List<String> literals = new ArrayList<>();
        for (String statement : code.replaceAll("(?m)^\\s*(//|\\*|/\\*).*$", "").split(";\\R", -1)) {
            if (!FOR_PROGRAMMERS.matcher(statement).find()) {
                LITERAL.matcher(statement).results().map(found -> found.group(1))
                        .filter(literal -> literal.matches(".*[a-z] [A-Za-z].*") && !literal.contains("${"))
                        .forEach(literals::add);
            }
        }
        return literals;
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
