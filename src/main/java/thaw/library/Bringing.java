package thaw.library;

import java.util.List;
import thaw.domain.practice.Finding;
import thaw.domain.practice.Practice;

/** What came of a practice file that somebody brings in: all of it, or nothing. */
public sealed interface Bringing {

    /** It passed every check and is in use from now on. */
    record Added(Practice practice) implements Bringing {}

    /** This very file is there already. */
    record AlreadyThere() implements Bringing {}

    /** What stands in the way, line by line. */
    record Refused(List<Finding> findings) implements Bringing {

        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
