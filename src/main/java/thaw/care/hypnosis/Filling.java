package thaw.care.hypnosis;

import java.util.List;
import thaw.domain.practice.Finding;

/** What came of putting words and a recording into a place: all of it, or nothing. */
public sealed interface Filling {

    /** They are in place. */
    record Done() implements Filling {}

    /** There is no such client for this therapist. */
    record NotFound() implements Filling {}

    /** Hypnosis is closed for the client, or the clinic has no such place in use. */
    record Closed() implements Filling {}

    /** What stands in the way, line by line. */
    record Refused(List<Finding> findings) implements Filling {

        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
