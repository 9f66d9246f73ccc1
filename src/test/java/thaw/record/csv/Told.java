package thaw.record.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a refusal has to be: something to go on with. */
final class Told {

    private Told() {}

    /** The value, or null when the file was refused in a way that somebody can act on. */
    static <T> @Nullable T value(Reading<T> reading) {
        return switch (reading) {
            case Reading.Whole<T>(T value) -> value;
            case Reading.Refused<T>(List<Finding> findings) -> {
                check(findings);
                yield null;
            }
        };
    }

    private static void check(List<Finding> findings) {
        if (findings.isEmpty() || findings.size() > Findings.LIMIT) {
            throw new AssertionError("refused for " + findings.size() + " reasons");
        }
        findings.forEach(finding -> {
            if (finding.line() < 0 || finding.sentence().isBlank()) {
                throw new AssertionError("nothing to go on with: " + finding);
            }
        });
    }
}
