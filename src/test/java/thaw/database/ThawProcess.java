package thaw.database;

import java.io.IOException;
import java.nio.file.Path;

/** A {@link KilledWriter} in a process of its own, on this data folder. */
record ThawProcess(Path home) {

    /** Starts it. What it acknowledges is its output; what goes wrong is seen in the log of the test. */
    Process start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-Xmx512m",
                        "-cp", System.getProperty("java.class.path"), KilledWriter.class.getName(), home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
