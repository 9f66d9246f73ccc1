package thaw.library;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import thaw.domain.practice.Practice;

/**
 * A practice on the clinic's shelves, in use or not.
 *
 * @param practice  its newest version
 * @param own       the clinic's own; else one that Thaw brings along
 * @param withdrawn what took it out of use; empty while it is in use
 * @param suspended this version rests, because it did not do enough people good
 */
public record Shelved(Practice practice, boolean own, Optional<LibraryAct> withdrawn, boolean suspended) {

    /** Whether it may be offered. */
    public boolean inUse() {
        return withdrawn.isEmpty() && !suspended;
    }

    /** A practice with all that was done to it, newest first, and the numbers of the clinic's own versions. */
    public record WithHistory(Shelved shelved, List<LibraryAct> history) {

        public WithHistory {
            history = List.copyOf(history);
        }

        /** The versions of the clinic's own that there are, newest first; empty for a practice of Thaw's. */
        public List<Integer> versions() {
            return history.stream()
                    .filter(act -> act.kind() == LibraryAct.Kind.ADDED)
                    .map(LibraryAct::version)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }
}
