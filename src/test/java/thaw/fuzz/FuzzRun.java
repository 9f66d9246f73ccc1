package thaw.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fuzzing for real, by Jazzer in a process of its own, one target after the other: {@code mvn test -Pfuzz}, with
 * {@code -Dthaw.fuzz.seconds=600} for a longer time per target and {@code -Dthaw.fuzz.only=ReplayFuzz} for one of them. What
 * it learned stays in {@code target/fuzz}, and so does an input that broke something: put that one beside the seeds.
 */
class FuzzRun {

    private static final Path FOLDER = Path.of("target/fuzz").toAbsolutePath();
    private static final Pattern DONE = Pattern.compile("stat::number_of_executed_units: +(\\d+)");
    private static final Pattern COVERED = Pattern.compile("cov: (\\d+)");

    static Stream<String> targets() {
        String only = System.getProperty("thaw.fuzz.only", "");
        return Targets.names().stream().filter(name -> name.endsWith(only));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void nothingIsFound(String target) throws IOException, InterruptedException {
        String name = target.substring(target.lastIndexOf('.') + 1);
        Path learned = Files.createDirectories(FOLDER.resolve(name));
        Path log = FOLDER.resolve(name + ".log");
        int exit = new ProcessBuilder(command(target, name, learned))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        String said = Files.readString(log);
        System.out.printf(Locale.ROOT, "%s: %s inputs, %s edges%n", name, last(DONE, said), last(COVERED, said));
        assertThat(exit).as("%s found something, see %s", name, log).isZero();
    }

    private static List<String> command(String target, String name, Path learned) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1500m", "-XX:+EnableDynamicAgentLoading", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target,
                "--instrumentation_includes=thaw.**:org.apache.commons.csv.**:org.yaml.**:tools.jackson.core.**",
                "--custom_hook_excludes=ca.uhn.**:org.hl7.**",
                "--reproducer_path=" + FOLDER,
                "-artifact_prefix=" + FOLDER + "/" + name + "-",
                "-max_total_time=" + System.getProperty("thaw.fuzz.seconds", "60"),
                "-timeout=25", "-rss_limit_mb=3000", "-max_len=8192", "-print_final_stats=1",
                learned.toString(), Targets.corpus(target).toAbsolutePath().toString());
    }

    private static String last(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        String last = "?";
        while (found.find()) {
            last = found.group(1);
        }
        return last;
    }
}
