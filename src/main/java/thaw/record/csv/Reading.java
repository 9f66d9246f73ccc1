package thaw.record.csv;

import java.util.List;

/** What came of reading a file: all of it, or what stands in the way. There is no half. */
public sealed interface Reading<T> {

    /** The whole file, and no doubt about any of it. */
    record Whole<T>(T value) implements Reading<T> {}

    /** At least one finding, in the order of lines; reading stops at 200. */
    record Refused<T>(List<Finding> findings) implements Reading<T> {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
